import { type FormBox, type FormPage } from '../../electron/contract/form-layout.ts';
import { anyPen, type Pen, type PenName } from './pens.ts';
import { type Random } from './random.ts';
import { fillRectangle, type Sheet } from './sheet-canvas.ts';
import { anyHand, drawMark, drawRing, drawWords, fillBox, type Hand, type MarkShape } from './strokes.ts';

/**
 * What a person would say about a box: marked, empty, cancelled (filled after a mistake), or `outside` where the sign is
 * beside or round the box and the box itself proves nothing.
 */
export type BoxTruth = 'marked' | 'empty' | 'cancelled' | 'outside';

/** What stands in a box and how it came there. */
export interface FilledBox {
  readonly truth: BoxTruth;
  readonly how: MarkShape | 'none' | 'cancelled' | 'ring' | 'beside' | 'onLabel' | 'speck' | 'erased' | 'intruding';
}

/** A filled page: one entry a box, the pen, and which questions hold a planted correction or a double mark. */
export interface FilledPage {
  readonly boxes: readonly FilledBox[];
  readonly pen: PenName;
  readonly planted: ReadonlySet<string>;
}

/** How often things happen, each as a share; `marked` is the share of questions answered. */
export interface Habits {
  readonly answered: number;
  readonly corrected: number;
  readonly doubled: number;
  readonly outside: number;
  readonly specks: number;
  readonly erased: number;
  readonly written: number;
}

/** Habits of the training and test pages: mistakes several times denser than in life. */
export const usualHabits: Habits = {
  answered: 0.95,
  corrected: 0.03,
  doubled: 0.008,
  outside: 0.012,
  specks: 0.01,
  erased: 0.006,
  written: 0.4,
};

/** Nobody wrote anything. */
export const blankHabits: Habits = {
  answered: 0,
  corrected: 0,
  doubled: 0,
  outside: 0,
  specks: 0.01,
  erased: 0,
  written: 0,
};

/** Shapes that look like a crossed-out box: nobody could tell a correction where several answers are allowed. */
const filling: readonly MarkShape[] = ['fill', 'scribble', 'half'];

interface Person {
  readonly pen: Pen;
  readonly hand: Hand;
  readonly shape: MarkShape;
  readonly isFickle: boolean;
}

/** Fills a printed page as one made-up person. */
export function fillForm(
  sheet: Sheet,
  page: FormPage,
  habits: Habits,
  random: Random,
  pen = anyPen(random),
): FilledPage {
  const person: Person = { pen, hand: anyHand(random), shape: anyShape(random), isFickle: random.chance(0.15) };
  const filled: FilledBox[] = page.boxes.map(() => ({ truth: 'empty', how: 'none' }));
  const planted = new Set<string>();
  for (const q of new Set(page.boxes.map((box) => box.q)))
    fillQuestion(sheet, page, q, filled, planted, person, habits, random);
  page.boxes.forEach((box, index) => {
    if (filled[index]?.how === 'none') disturb(sheet, box, index, filled, person, habits, random);
  });
  for (const text of page.texts) if (random.chance(habits.written)) drawWords(sheet, text, pen, person.hand, random);
  return { boxes: filled, pen: pen.name, planted };
}

function anyShape(random: Random): MarkShape {
  const roll = random.next();
  if (roll < 0.4) return 'tick';
  if (roll < 0.68) return 'cross';
  if (roll < 0.82) return 'fill';
  return random.pick<MarkShape>(['slash', 'scribble', 'bigTick', 'smallTick', 'level', 'dot', 'loop', 'half']);
}

function fillQuestion(
  sheet: Sheet,
  page: FormPage,
  q: string,
  filled: FilledBox[],
  planted: Set<string>,
  person: Person,
  habits: Habits,
  random: Random,
): void {
  const own = page.boxes.flatMap((box, index) => (box.q === q ? [{ box, index }] : []));
  const isMulti = own[0]?.box.kind === 'multi';
  if (!random.chance(habits.answered)) {
    const spare = random.pick(own);
    if (random.chance(habits.outside * 6)) filled[spare.index] = signOutside(sheet, spare.box, person, random);
    return;
  }
  const chosen = isMulti ? own.filter(() => random.chance(0.3)) : [random.pick(own)];
  const others = own.filter((it) => !chosen.includes(it));
  if (random.chance(habits.outside)) {
    for (const { box, index } of chosen) filled[index] = signOutside(sheet, box, person, random);
    return;
  }
  for (const { box, index } of chosen) filled[index] = mark(sheet, box, person, random);
  if (others.length === 0 || chosen.length === 0) return;
  const other = random.pick(others);
  const isTellable = !isMulti || !filling.includes(person.shape);
  if (isTellable && random.chance(habits.corrected)) {
    drawMark(sheet, other.box, person.shape, person.pen, person.hand, random);
    fillBox(sheet, other.box, person.pen, person.hand, random, random.range(0.46, 0.62));
    filled[other.index] = { truth: 'cancelled', how: 'cancelled' };
    planted.add(q);
  } else if (!isMulti && random.chance(habits.doubled)) {
    filled[other.index] = mark(sheet, other.box, person, random);
    planted.add(q);
  }
}

function mark(sheet: Sheet, box: FormBox, person: Person, random: Random): FilledBox {
  const shape = person.isFickle && random.chance(0.3) ? anyShape(random) : person.shape;
  drawMark(sheet, box, shape, person.pen, person.hand, random);
  return { truth: 'marked', how: shape };
}

function signOutside(sheet: Sheet, box: FormBox, { pen, hand }: Person, random: Random): FilledBox {
  const [x, y] = [box.x + box.w / 2, box.y + box.h / 2];
  const roll = random.next();
  if (roll < 0.5) {
    const w = random.range(3.4, 4.6);
    drawRing(
      sheet,
      { x: x + 0.4 * random.normal(), y: y + 0.3 * random.normal() },
      { w, h: w * random.range(0.85, 1) },
      pen,
      hand,
      random,
    );
    return { truth: 'outside', how: 'ring' };
  }
  const isOnLabel = roll < 0.8;
  const away = isOnLabel
    ? random.range(4.5, 8)
    : random.chance(0.5)
      ? random.range(-5.4, -4.4)
      : random.range(4.4, 5.6);
  const place = box.kind === 'scale' && isOnLabel ? { ...box, y: box.y - 4 } : { ...box, x: box.x + away };
  drawMark(sheet, place, random.pick<MarkShape>(['tick', 'cross']), pen, { ...hand, sloppiness: 0.04 }, random);
  return { truth: 'outside', how: isOnLabel ? 'onLabel' : 'beside' };
}

/** Small things that are not marks: a speck of dirt, a rubbed-out mark, a stroke that strayed in from elsewhere. */
function disturb(
  sheet: Sheet,
  box: FormBox,
  index: number,
  filled: FilledBox[],
  person: Person,
  habits: Habits,
  random: Random,
): void {
  if (random.chance(habits.specks)) {
    for (let count = random.int(1, 2); count > 0; count -= 1) {
      const size = random.range(0.08, 0.42);
      const darkness = random.range(0.3, 0.9);
      const x = box.x + random.range(0.3, 4);
      const y = box.y + random.range(0.3, 4);
      fillRectangle(sheet, x, y, size, size * random.range(0.5, 1.5), [darkness, darkness, darkness]);
    }
    filled[index] = { truth: 'empty', how: 'speck' };
  } else if (random.chance(habits.erased)) {
    const ghost: Pen = { ...person.pen, flow: random.range(0.03, 0.1), ink: [0.8, 0.8, 0.8] };
    drawMark(sheet, box, person.shape === 'fill' ? 'cross' : person.shape, ghost, person.hand, random);
    filled[index] = { truth: 'empty', how: 'erased' };
  } else if (random.chance(habits.erased)) {
    const side = random.chance(0.5) ? -1 : 1;
    const away = { ...box, x: box.x + side * random.range(3.6, 4.8), y: box.y + random.range(-2, 2) };
    drawMark(sheet, away, random.pick<MarkShape>(['slash', 'level', 'tick']), person.pen, person.hand, random);
    filled[index] = { truth: 'empty', how: 'intruding' };
  }
}
