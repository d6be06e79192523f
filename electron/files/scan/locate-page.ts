import { type FormLayout, type FormPage } from '../../contract/form-layout.ts';
import { type PageReason } from '../../contract/sheet-reading.ts';
import { type FormCode } from '../../domain/form-code.ts';
import { papers } from '../../domain/form-geometry.ts';
import { codeOffset, readCodeAt, readCodes, readFaintCode, type SeenCode } from './code.ts';
import {
  columnGuesses,
  constellations,
  pageTemplate,
  scaleAt,
  type Constellation,
  type PageTemplate,
} from './constellation.ts';
import { fitPage, fitTemplate, turnUpsideDown, type PageFit } from './fit.ts';
import { glance, inkShare, shrink, type GreyImage } from './grey.ts';
import { fitHomography, invertHomography, project, type Homography } from './homography.ts';
import { findMarkers, type MarkerSighting } from './markers.ts';
import { bentMap, type FoundMarker, type PlaceOnScan } from './sheet-map.ts';

/** The forms whose answers can be read, and the page shapes they were printed in. */
export interface KnownForms {
  readonly layouts: ReadonlyMap<string, FormLayout>;
  readonly templates: readonly PageTemplate[];
}

/** A form page found on a scan. */
export interface LocatedPage {
  readonly code: FormCode;
  readonly page: FormPage;
  readonly place: PlaceOnScan;
  /** From pixels of the scan to millimetres of the page, as if it were flat. */
  readonly toPage: Homography;
  readonly found: readonly FoundMarker[];
  readonly offsetMm: number;
  readonly quarterTurns: number;
  readonly pixelsPerMm: number;
  /** Registration squares seen off the page: those of another form beside it. */
  readonly elsewhere: readonly MarkerSighting[];
}

/** Why no page could be located, and what its code said if that was read. */
export interface NotLocated {
  readonly reason: PageReason;
  readonly code: FormCode | null;
}

const glancePixels = 800;
const searchPixels = 1300;
const leastSearchPixels = 560;
const blankShare = 0.0015;
const wholePagePixels = 2400;
const mostOffsetMm = 2.5;
const leastBeside = 2;

/** Prepares layouts for reading: the papers in use come first, the standard ones after, so that foreign forms are named. */
export function knownForms(layouts: readonly FormLayout[]): KnownForms {
  const sizes = new Map<string, PageTemplate>();
  const add = (template: PageTemplate) => {
    const key = template.marks.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join();
    if (!sizes.has(key)) sizes.set(key, template);
  };
  for (const layout of layouts) for (const page of layout.pages) add(templateOf(page));
  for (const size of Object.values(papers)) add(pageTemplate(size));
  return { layouts: new Map(layouts.map((layout) => [layout.form, layout])), templates: [...sizes.values()] };
}

function templateOf(page: FormPage): PageTemplate {
  return pageTemplate(page, page.marks, page.codes);
}

/** Finds which page of which form a scan shows and lays the stored layout onto it. */
export async function locatePage(image: GreyImage, forms: KnownForms): Promise<LocatedPage | NotLocated> {
  let failure: NotLocated | undefined;
  let sightings: MarkerSighting[] = [];
  for (const found of searches(image)) {
    sightings = merged(sightings, found);
    if (sightings.length < 4) continue;
    const located = await locateByMarkers(image, forms, constellations(sightings, forms.templates));
    if (located && 'place' in located) return { ...located, elsewhere: offPage(located, sightings) };
    if (located?.reason === 'unknownForm') return located;
    failure ??= located;
  }
  if (sightings.length === 0 && inkShare(image) < blankShare) return { reason: 'blankPage', code: null };
  const byColumn = await locateByMarkers(image, forms, columnGuesses(sightings, forms.templates));
  if (byColumn && 'place' in byColumn) return byColumn;
  const byCode = await locateByCode(image, forms, sightings);
  if (byCode) return byCode;
  return failure ?? { reason: sightings.length > 1 ? 'marksMissing' : 'noForm', code: null };
}

/** Finds the next form of a sheet that was not cut apart, given the one before. */
export async function locateBeside(
  image: GreyImage,
  forms: KnownForms,
  before: LocatedPage,
): Promise<LocatedPage | undefined> {
  let sightings = before.elsewhere;
  if (sightings.length < leastBeside) return undefined;
  for (const found of searches(image)) {
    sightings = merged(sightings, offPage(before, found));
    const located = await locateByMarkers(image, forms, constellations(sightings, forms.templates));
    if (located && 'place' in located) return { ...located, elsewhere: offPage(located, sightings) };
  }
  return undefined;
}

/** The sightings that lie outside a page, going by the middle of the page and its size. */
function offPage({ toPage, page }: LocatedPage, sightings: readonly MarkerSighting[]): MarkerSighting[] {
  return sightings.filter(({ x, y }) => {
    const spot = project(toPage, x, y);
    return spot.x < 0 || spot.y < 0 || spot.x > page.width || spot.y > page.height;
  });
}

/**
 * Ways to look for markers, until one leads to the page: a glance that is enough for clean scans, a proper look, then for
 * pale rings, for dots of a dither that must melt together, for small pages in large photos.
 */
function* searches(image: GreyImage): Generator<MarkerSighting[]> {
  const longSide = Math.max(image.width, image.height);
  const quick = Math.max(1, Math.round(longSide / glancePixels));
  const usual = Math.max(1, Math.round(longSide / searchPixels));
  const look = (factor: number, share: number, smaller = shrink(image, factor)) =>
    findMarkers(smaller, share).map((it) => enlarged(it, factor));
  if (quick > usual) yield look(quick, 0.5, glance(image, quick));
  yield look(usual, 0.5);
  yield look(usual, 0.72);
  if (longSide / usual >= 2 * leastSearchPixels) yield look(2 * usual, 0.5);
  if (usual > 1) yield look(Math.floor(usual / 2), 0.5);
}

/** Both lists, the earlier one's sighting where they saw the same. */
function merged(known: readonly MarkerSighting[], found: readonly MarkerSighting[]): MarkerSighting[] {
  const isNew = (it: MarkerSighting) =>
    !known.some((other) => Math.hypot(other.x - it.x, other.y - it.y) < Math.max(it.size, other.size) / 2);
  return [...known, ...found.filter(isNew)];
}

function enlarged({ x, y, size }: MarkerSighting, factor: number): MarkerSighting {
  return { x: x * factor, y: y * factor, size: size * factor };
}

async function locateByMarkers(
  image: GreyImage,
  forms: KnownForms,
  guesses: readonly Constellation[],
): Promise<LocatedPage | NotLocated | undefined> {
  let failure: NotLocated | undefined;
  for (const guess of guesses) {
    const fit = fitPage(image, guess);
    if (!fit) continue;
    failure ??= { reason: 'codeUnreadable', code: null };
    const place = bentMap(fit.toImage, fit.markers);
    const found = await readEither(image, place, fit.template.codes);
    if (!found) continue;
    const { quarterTurns, offsetMm } = codeOffset(found.seen, place, found.where);
    if (quarterTurns % 2 === 1 || offsetMm > 3 * mostOffsetMm) {
      failure = { reason: 'misplaced', code: found.seen.code };
      continue;
    }
    const located = settle(image, forms, found.seen, quarterTurns === 2 ? turnUpsideDown(fit) : fit);
    if ('place' in located || located.reason === 'unknownForm') return located;
    failure = located;
  }
  return failure;
}

/** Both codes the quick way, then both together the thorough way. */
async function readEither(image: GreyImage, place: PlaceOnScan, codes: PageTemplate['codes']) {
  for (const where of codes) {
    const seen = await readCodeAt(image, place, where);
    if (seen) return { seen, where };
  }
  return readFaintCode(image, place, codes);
}

/** Lays the stored page named by the code onto the scan and checks that the code stands where the layout says. */
function settle(image: GreyImage, forms: KnownForms, seen: SeenCode, start: PageFit): LocatedPage | NotLocated {
  const { code } = seen;
  const layout = forms.layouts.get(code.form);
  const page = layout?.pages.find((it) => it.page === code.page);
  if (!layout || !page) return { reason: 'unknownForm', code };
  const scans = page.marks.map((_, index) => start.markers.find((marker) => marker.index === index)?.scan);
  const fit = fitTemplate(image, templateOf(page), start.toImage, scans);
  if (!fit || fit.markers.length < 4) return { reason: 'marksMissing', code };
  const place = bentMap(fit.toImage, fit.markers);
  const offsets = page.codes.map((where) => codeOffset(seen, place, where));
  const best = offsets.reduce((a, b) => (b.offsetMm < a.offsetMm ? b : a));
  if (best.quarterTurns !== 0 || best.offsetMm > mostOffsetMm) return { reason: 'misplaced', code };
  return {
    code,
    page,
    place,
    toPage: invertHomography(fit.toImage),
    found: fit.markers,
    offsetMm: best.offsetMm,
    quarterTurns: turnsOf(fit, page),
    pixelsPerMm: scaleAt(fit.toImage, page.width / 2, page.height / 2),
    elsewhere: [],
  };
}

/** How many quarter turns clockwise the page lies on the scan. */
function turnsOf(fit: PageFit, page: FormPage): number {
  const top = project(fit.toImage, page.width / 2, 0);
  const bottom = project(fit.toImage, page.width / 2, page.height);
  const angle = Math.atan2(top.x - bottom.x, bottom.y - top.y);
  return (Math.round(angle / (Math.PI / 2)) + 4) % 4;
}

/** Without enough markers: a code found anywhere gives the page, its corners and the markers seen give the place. */
async function locateByCode(
  image: GreyImage,
  forms: KnownForms,
  sightings: readonly MarkerSighting[],
): Promise<LocatedPage | NotLocated | undefined> {
  const smaller = Math.max(1, Math.round(Math.max(image.width, image.height) / wholePagePixels));
  const found = await readCodes(shrink(image, smaller), 2);
  const codes = found.map(({ code, corners }) => ({
    code,
    corners: corners.map(({ x, y }) => ({ x: x * smaller, y: y * smaller })),
  }));
  const [first] = codes;
  if (!first) return undefined;
  const page = forms.layouts.get(first.code.form)?.pages.find((it) => it.page === first.code.page);
  if (!page) return { reason: 'unknownForm', code: first.code };
  for (const order of [page.codes, page.codes.toReversed()]) {
    const start = fitFromCodes(image, page, order, codes, sightings);
    const located = start && settle(image, forms, first, start);
    if (located && 'place' in located) return located;
  }
  return { reason: 'marksMissing', code: first.code };
}

function fitFromCodes(
  image: GreyImage,
  page: FormPage,
  places: FormPage['codes'],
  codes: readonly SeenCode[],
  seen: readonly { x: number; y: number }[],
): PageFit | undefined {
  const template = templateOf(page);
  const pairs = codes.flatMap(({ corners }, index) => {
    const { x, y, w, h } = places[index] ?? { x: 0, y: 0, w: 0, h: 0 };
    const wanted = [
      { x, y },
      { x: x + w, y },
      { x: x + w, y: y + h },
      { x, y: y + h },
    ];
    return corners.flatMap((to, at) => {
      const from = wanted[at];
      return from ? [{ from, to, weight: 0.3 }] : [];
    });
  });
  let toImage = fitHomography(pairs);
  for (let round = 0; toImage && round < 3; round += 1) {
    const now = toImage;
    const near = template.marks.flatMap((from, index) => {
      const place = project(now, from.x, from.y);
      const scale = scaleAt(now, from.x, from.y);
      const to = seen.find((it) => Math.hypot(it.x - place.x, it.y - place.y) < (round ? 4 : 14) * scale);
      return to ? [{ from, to, weight: 1, index }] : [];
    });
    toImage = fitHomography([...pairs, ...near]);
  }
  return toImage && fitTemplate(image, template, toImage, []);
}
