import {
  type BoxKind,
  type FormBox,
  type FormLayout,
  type FormPage,
  type FormText,
} from '../../electron/contract/form-layout.ts';
import { formIdFrom } from '../../electron/domain/form-code.ts';
import {
  boxInsetMm,
  boxSizeMm,
  codeRectangles,
  markerRectangles,
  papers,
  type PageSize,
  type Paper,
} from '../../electron/domain/form-geometry.ts';
import { seededRandom, type Random } from './random.ts';

/** A line of print on a sample form: left end, base line, letter height, width, in millimetres. */
export interface PrintLine {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly width: number;
}

/** A form made up for training and tests: its layout, and the print that a real form would have besides boxes. */
export interface SampleForm {
  readonly layout: FormLayout;
  readonly lines: readonly (readonly PrintLine[])[];
  readonly pages: number;
}

interface Cursor {
  y: number;
  question: number;
}

interface Draft {
  readonly boxes: FormBox[];
  readonly texts: FormText[];
  readonly lines: PrintLine[];
}

const left = boxInsetMm + 0.1;

/** A made-up form of one to four pages whose every choice comes from the seed. */
export function sampleForm(seed: number, paper: Paper, pages = 1): SampleForm {
  const random = seededRandom(seed);
  const form = formIdFrom(Uint8Array.from({ length: 8 }, () => random.int(0, 255)));
  const drafts = Array.from({ length: pages }, (_, index) => draftPage(random, papers[paper], index));
  return {
    layout: {
      form,
      version: 1,
      surveyVersionId: seed,
      languages: ['en'],
      pages: drafts.map((draft, index) => page(papers[paper], index + 1, draft)),
    },
    lines: drafts.map((draft) => draft.lines),
    pages,
  };
}

function page(size: PageSize, number: number, draft: Draft): FormPage {
  return {
    page: number,
    width: size.width,
    height: size.height,
    marks: markerRectangles(size),
    codes: codeRectangles(size),
    boxes: draft.boxes,
    texts: draft.texts,
  };
}

function draftPage(random: Random, size: PageSize, index: number): Draft {
  const draft: Draft = { boxes: [], texts: [], lines: [] };
  const titleWidth = size.width - 92;
  draft.lines.push({ x: left, y: 17, height: 4.2, width: random.range(0.4, 0.9) * titleWidth });
  draft.lines.push({ x: left, y: 24, height: 2.2, width: random.range(0.6, 1) * titleWidth });
  const cursor: Cursor = { y: 36, question: index * 100 + 1 };
  const bottom = size.height - 34;
  while (cursor.y < bottom - 18) {
    const before = cursor.y;
    addQuestion(random, size, draft, cursor, bottom);
    if (cursor.y === before) break;
  }
  draft.lines.push({ x: 70, y: size.height - 12, height: 1.8, width: 34 });
  return draft;
}

function addQuestion(random: Random, size: PageSize, draft: Draft, cursor: Cursor, bottom: number): void {
  const q = `Q${cursor.question}`;
  const room = size.width - 2 * left;
  draft.lines.push({ x: left, y: cursor.y + 2.6, height: 2.6, width: random.range(0.3, 0.95) * room });
  cursor.y += random.range(5.2, 7);
  const roll = random.next();
  if (roll < 0.32) addScale(random, draft, cursor, q, room);
  else if (roll < 0.55) addRows(random, draft, cursor, room, bottom);
  else if (roll < 0.96) addList(random, draft, cursor, q, random.chance(0.45) ? 'multi' : 'single', room, bottom);
  else if (cursor.y + 18 < bottom) {
    draft.texts.push({ q, x: left, y: cursor.y, w: room, h: 14 });
    cursor.y += 18;
  }
  cursor.question += 1;
  cursor.y += random.range(1.5, 4.5);
}

function addScale(random: Random, draft: Draft, cursor: Cursor, q: string, room: number): void {
  const isLong = random.chance(0.45);
  const count = isLong ? 11 : random.int(3, 7);
  const pitch = Math.min(random.range(10, 14), (room - boxSizeMm) / (count - 1));
  cursor.y += 3.6;
  for (let at = 0; at < count; at += 1) {
    const x = left + at * pitch;
    draft.lines.push({ x: x + 1.2, y: cursor.y - 2, height: 2.2, width: at === 10 ? 3 : 1.6 });
    draft.boxes.push({ q, o: String(at), x, y: cursor.y, w: boxSizeMm, h: boxSizeMm, kind: 'scale' });
  }
  cursor.y += 9;
}

function addRows(random: Random, draft: Draft, cursor: Cursor, room: number, bottom: number): void {
  const columns = Math.min(random.int(3, 5), Math.floor((room * 0.55) / 14));
  const start = left + room - columns * 14 + 6;
  for (let at = 0; at < columns; at += 1)
    draft.lines.push({ x: start + at * 14 - 2, y: cursor.y + 1, height: 1.9, width: random.range(4, 9) });
  cursor.y += 3.4;
  for (let row = random.int(2, 5); row > 0 && cursor.y + 8 < bottom; row -= 1) {
    cursor.question += 1;
    const q = `Q${cursor.question}`;
    draft.lines.push({ x: left + 2, y: cursor.y + 3.4, height: 2.3, width: random.range(0.15, 0.36) * room });
    for (let at = 0; at < columns; at += 1)
      draft.boxes.push({
        q,
        o: String(at + 1),
        x: start + at * 14,
        y: cursor.y,
        w: boxSizeMm,
        h: boxSizeMm,
        kind: 'single',
      });
    cursor.y += random.range(7.5, 8.5);
  }
}

function addList(
  random: Random,
  draft: Draft,
  cursor: Cursor,
  q: string,
  kind: BoxKind,
  room: number,
  bottom: number,
): void {
  const columns = random.pick([1, 2, 3, 4, 5].filter((count) => room / count >= 14));
  const step = room / columns;
  const count = random.int(2, Math.min(10, columns * 3 + 1));
  const pitchDown = random.range(7.5, 9);
  for (let at = 0; at < count; at += 1) {
    const column = at % columns;
    const x = left + 1 + column * step;
    if (cursor.y + 8 > bottom) return;
    draft.boxes.push({ q, o: String.fromCharCode(65 + at), x, y: cursor.y, w: boxSizeMm, h: boxSizeMm, kind });
    const labelWidth = Math.min(step - boxSizeMm - 2.5 - 2, random.range(4, 40));
    draft.lines.push({ x: x + boxSizeMm + 2.5, y: cursor.y + 3.4, height: 2.3, width: Math.max(2, labelWidth) });
    if (column === columns - 1 || at === count - 1) cursor.y += pitchDown;
  }
}
