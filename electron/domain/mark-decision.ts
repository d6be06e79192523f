import { type BoxKind } from '../contract/form-layout.ts';
import { type BoxReading, type DoubtReason, type QuestionReading } from '../contract/sheet-reading.ts';

/** What was measured at one box; shares are 0 to 1. */
export interface MeasuredBox {
  readonly q: string;
  readonly o: string;
  readonly kind: BoxKind;
  /** Log-odds that ink was put there on purpose. */
  readonly score: number;
  /** Share of the inside that is covered at all, and that is covered darkly. */
  readonly ink: number;
  readonly fill: number;
  /** Mean darkness just outside the outline. */
  readonly spill: number;
  /** How clearly the printed outline was seen, and how far it stood from where the page's other outlines put it. */
  readonly outline: number;
  readonly offFieldMm: number;
  /** Whether ink that no mark explains lies on or near the box and its label. */
  readonly hasInkOutside: boolean;
}

/**
 * Where doubt begins and ends, in log-odds; `unanswered` is the lower bar for a single choice without any mark, and
 * `canLoseMarks` says that the scan is black and white, so that pale marks may have left no trace.
 */
export interface DoubtBand {
  readonly low: number;
  readonly high: number;
  readonly unanswered: number;
  readonly canLoseMarks: boolean;
}

/** The band that met the project's targets on unseen generated pages. */
export const usualBand: DoubtBand = { low: -5, high: 5, unanswered: -8, canLoseMarks: false };

const filledFrom = 0.6;
const blackedFrom = 0.8;
const whollyFrom = 0.96;
const tickedUpTo = 0.4;
const strokeUpTo = 0.5;
const spilledFrom = 0.2;
const fullerBy = 0.25;
const convincingFrom = 8;
const furtherMarkBy = 3;
const onlyMarkBy = 2;
const leastOutline = 0.13;
const weakOutline = 0.3;
const farOffMm = 0.45;

/** Decides every box and question of a page, after section 5 of the design of paper forms. */
export function decideMarks(
  boxes: readonly MeasuredBox[],
  wanted: DoubtBand = usualBand,
): { boxes: BoxReading[]; questions: QuestionReading[] } {
  const band = bandOf(boxes, wanted);
  const isPageOfTicks = ticksPrevail(boxes, band);
  const decided = boxes.map((box) => decideAlone(box, band, isPageOfTicks || standsOut(box, boxes, band)));
  const questions = [...new Set(boxes.map((box) => box.q))].map((q) => {
    const own = decided.filter((it) => it.box.q === q);
    return decideQuestion(q, own, band, isPageOfTicks);
  });
  return { boxes: decided.map(({ reading }) => reading), questions };
}

/** Where no mark of a page is convincing, stains and noise pass for marks: then none is taken without a person. */
function bandOf(boxes: readonly MeasuredBox[], band: DoubtBand): DoubtBand {
  const isConvincing = boxes.some(({ score }) => score > convincingFrom);
  return isConvincing ? band : { ...band, high: Math.max(band.high, convincingFrom) };
}

interface Decided {
  readonly box: MeasuredBox;
  reading: BoxReading;
}

/** Whether the page's clear marks are mostly lines rather than filled boxes. */
function ticksPrevail(boxes: readonly MeasuredBox[], band: DoubtBand): boolean {
  const fills = boxes.filter((box) => box.score > band.high).map((box) => box.fill);
  const ticks = fills.filter((fill) => fill <= tickedUpTo).length;
  return ticks >= 2 && ticks >= 0.6 * fills.length;
}

/** Whether a box is much fuller than the lightest clear mark beside it in its question: one of the two was crossed out. */
function standsOut(box: MeasuredBox, boxes: readonly MeasuredBox[], band: DoubtBand): boolean {
  return boxes.some((other) => other.q === box.q && other.score > band.high && other.fill < box.fill - fullerBy);
}

function decideAlone(box: MeasuredBox, band: DoubtBand, isAmongTicks: boolean): Decided {
  const state = box.score > band.high ? 'marked' : box.score < band.low ? 'empty' : 'doubt';
  const reason = ownDoubt(box, state, isAmongTicks);
  const { q, o, score, ink } = box;
  return { box, reading: { q, o, score, ink, state: reason ? 'doubt' : state, reason } };
}

function ownDoubt(box: MeasuredBox, state: BoxReading['state'], isAmongTicks: boolean): DoubtReason | null {
  const isLost = box.outline < leastOutline || (box.outline < weakOutline && box.offFieldMm > farOffMm);
  if (isLost) return 'outlineHidden';
  if (state === 'doubt') return 'faint';
  if (state === 'empty') return box.hasInkOutside ? 'inkOutside' : null;
  const isFilled = box.fill > filledFrom && isAmongTicks;
  const isSpilled = box.fill > filledFrom && box.spill > spilledFrom;
  const mayBeCancelled = box.kind === 'multi' ? isFilled || isSpilled : isFilled && isSpilled;
  return mayBeCancelled ? 'cancelled' : null;
}

function decideQuestion(q: string, own: readonly Decided[], band: DoubtBand, isPageOfTicks: boolean): QuestionReading {
  const isOneOf = own.some(({ box }) => box.kind !== 'multi');
  if (isOneOf) {
    const claimed = own.filter(({ box }) => box.score > band.high);
    if (claimed.length > 1 && !(isPageOfTicks && isCorrected(own, claimed, band))) return severalMarks(q, claimed);
    if (claimed.length === 0 && band.high < convincingFrom) decideOnlyMark(own, band);
    if (claimed.length === 1) dropFurtherMarks(own, claimed[0], band);
    if (own.every(({ reading }) => reading.state === 'empty')) lookAgain(own, band);
    if (own.some(({ reading }) => reading.state === 'doubt'))
      for (const it of own) if (it.reading.state === 'marked' && it.box.fill > filledFrom) doubtCancelled(it);
  }
  const codes = own.filter(({ reading }) => reading.state === 'marked').map(({ box }) => box.o);
  const doubtful = own.filter(({ reading }) => reading.state === 'doubt');
  if (doubtful.length === 0) return { q, state: codes.length > 0 ? 'sure' : 'none', codes };
  return { q, state: 'doubt', codes: codes.length > 0 ? codes : suggestion(doubtful, isOneOf) };
}

/**
 * Where one answer is asked and every other box is as empty as can be, the only box with ink needs less proof to count: a
 * question is far more often answered than a single box is marked.
 */
function decideOnlyMark(own: readonly Decided[], band: DoubtBand): void {
  const [first, ...others] = own.toSorted((a, b) => b.box.score - a.box.score);
  if (first?.reading.reason !== 'faint' || first.box.score <= band.high - onlyMarkBy) return;
  if (others.every(({ box, reading }) => reading.state === 'empty' && box.score < band.unanswered))
    first.reading = { ...first.reading, state: 'marked', reason: null };
}

/**
 * Beside one clear stroke a second answer needs more proof than a first: people seldom mark two. Not beside a filled box,
 * which could be a mistake blacked out.
 */
function dropFurtherMarks(own: readonly Decided[], clear: Decided | undefined, band: DoubtBand): void {
  if (clear?.reading.state !== 'marked' || clear.box.fill > filledFrom) return;
  for (const it of own)
    if (it.reading.reason === 'faint' && it.box.score < band.low + furtherMarkBy)
      it.reading = { ...it.reading, state: 'empty', reason: null };
}

/**
 * A mistake put right as the form says: on a page of ticks one box is blacked out and one other holds a thin mark, with
 * nothing doubtful besides. The blacked-out box then counts as empty.
 */
function isCorrected(own: readonly Decided[], claimed: readonly Decided[], { low }: DoubtBand): boolean {
  const [kept, blacked, ...more] = claimed.toSorted((a, b) => a.box.fill - b.box.fill);
  if (!kept || !blacked || more.length > 0 || kept.reading.state !== 'marked') return false;
  const isClear = kept.box.fill <= strokeUpTo && blacked.box.fill >= blackedFrom && blacked.box.ink >= whollyFrom;
  const isSeen = blacked.reading.reason === null || blacked.reading.reason === 'cancelled';
  const areOthersEmpty = own.every((it) => it === kept || it === blacked || it.box.score < low);
  if (!isClear || !isSeen || !areOthersEmpty) return false;
  blacked.reading = { ...blacked.reading, state: 'empty', reason: 'cancelled' };
  return true;
}

/** Two marks where one is asked are a correction or a slip: a filled box beside an unfilled one was probably crossed out. */
function severalMarks(q: string, claimed: readonly Decided[]): QuestionReading {
  for (const it of claimed) it.reading = { ...it.reading, state: 'doubt', reason: it.reading.reason ?? 'several' };
  const least = Math.min(...claimed.map(({ box }) => box.fill));
  const most = Math.max(...claimed.map(({ box }) => box.fill));
  const kept =
    most > filledFrom && most - least > fullerBy ? claimed.filter(({ box }) => box.fill < most - fullerBy) : claimed;
  return { q, state: 'two', codes: kept.map(({ box }) => box.o) };
}

/** A filled box beside one that may be marked could be a correction. */
function doubtCancelled(it: Decided): void {
  it.reading = { ...it.reading, state: 'doubt', reason: 'cancelled' };
}

/** No single choice is taken as unanswered lightly: the likeliest box has a lower bar, and on lossy scans none at all. */
function lookAgain(own: readonly Decided[], band: DoubtBand): void {
  const best = own.reduce((a, b) => (b.box.score > a.box.score ? b : a));
  if (band.canLoseMarks || best.box.score > band.unanswered)
    best.reading = { ...best.reading, state: 'doubt', reason: 'faint' };
}

function suggestion(doubtful: readonly Decided[], isOneOf: boolean): string[] {
  const likely = doubtful.filter(({ box }) => box.score > 0).toSorted((a, b) => b.box.score - a.box.score);
  return (isOneOf ? likely.slice(0, 1) : likely).map(({ box }) => box.o);
}
