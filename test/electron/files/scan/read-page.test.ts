import { beforeAll, describe, expect, test } from 'vitest';
import { type FormLayout } from '../../../../electron/contract/form-layout.ts';
import { SheetReading } from '../../../../electron/contract/sheet-reading.ts';
import { prepareCodeReader } from '../../../../electron/files/scan/code.ts';
import { type GreyImage } from '../../../../electron/files/scan/grey.ts';
import { knownForms } from '../../../../electron/files/scan/locate-page.ts';
import { readPage } from '../../../../electron/files/scan/read-page.ts';
import { makeScan, seenThroughFile } from '../../../paper/make-scan.ts';
import { makePen } from '../../../paper/pens.ts';
import { seededRandom } from '../../../paper/random.ts';
import { blankHabits, type FilledPage } from '../../../paper/respondent.ts';
import { sampleForm } from '../../../paper/sample-forms.ts';
import { type ScanClass } from '../../../paper/scan-classes.ts';

const form = sampleForm(3, 'a5');
const pen = makePen('ballpoint', seededRandom(1));
const tidyHabits = { ...blankHabits, answered: 1, specks: 0 };

function aScan(seed: number, kind: ScanClass, habits = tidyHabits) {
  const made = makeScan(seed, kind, { form, habits, pen, isSmall: true });
  return { image: seenThroughFile(made.scan), filled: made.filled };
}

async function readingOf(image: GreyImage, layouts: readonly FormLayout[] = [form.layout]) {
  const { reading } = await readPage(image, knownForms(layouts));
  return SheetReading.parse({ file: 'scan.jpg', index: 0, ...reading });
}

async function expectAnswers(image: GreyImage, filled: FilledPage) {
  const reading = await readingOf(image);
  expect(reading).toMatchObject({ status: 'ok', form: form.layout.form, page: 1, sheet: '000001' });
  const boxes = form.layout.pages[0]?.boxes ?? [];
  const marks = boxes.flatMap(({ q, o }, index) => (filled.boxes[index]?.truth === 'marked' ? [`${q}/${o}`] : []));
  const isWrong = ({ q, o, state }: (typeof reading.boxes)[number]) =>
    state !== 'doubt' && (state === 'marked') !== marks.includes(`${q}/${o}`);
  expect(reading.boxes.filter(isWrong)).toEqual([]);
  const sure = reading.questions.filter(({ state }) => state === 'sure');
  expect(sure.length).toBeGreaterThan(0.7 * reading.questions.length);
}

function upsideDown({ width, height, data }: GreyImage): GreyImage {
  return { width, height, data: data.toReversed() };
}

function sideways({ width, height, data }: GreyImage): GreyImage {
  const turned = new Uint8Array(data.length);
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      turned[column * height + height - 1 - row] = data[row * width + column] ?? 0;
  return { width: height, height: width, data: turned };
}

let flat: ReturnType<typeof aScan>;

beforeAll(async () => {
  flat = aScan(71, 'flatbed');
  await prepareCodeReader();
});

describe('a filled form', () => {
  test('from the glass of a scanner gives the answers that were ticked', () => expectAnswers(flat.image, flat.filled));

  test('fed upside down or sideways gives the same answers', async () => {
    await expectAnswers(upsideDown(flat.image), flat.filled);
    await expectAnswers(sideways(flat.image), flat.filled);
  });

  test.each([
    ['five degrees askew', 73, 'skew5'],
    ['by telephone', 75, 'phoneMid'],
  ] satisfies [string, number, ScanClass][])('%s gives the answers that were ticked', async (_, seed, kind) => {
    const { image, filled } = aScan(seed, kind);
    await expectAnswers(image, filled);
  });

  test('is still read with coffee over three squares and one code', async () => {
    const { width, height, data } = flat.image;
    const spoilt = { width, height, data: Uint8Array.from(data) };
    const blot = (left: number, top: number, right: number, bottom: number) => {
      for (let row = Math.floor(top * height); row < bottom * height; row += 1)
        spoilt.data.fill(70, Math.floor(row * width + left * width), Math.floor(row * width + right * width));
    };
    blot(0.5, 0, 1, 0.16);
    blot(0, 0.26, 0.16, 0.4);
    blot(0, 0.86, 0.16, 1);
    const reading = await readingOf(spoilt);
    expect(reading).toMatchObject({ status: 'ok', sheet: '000001' });
    expect(reading.quality?.markers).toBe(5);
  });

  test('that nobody wrote on gives no answers', async () => {
    const reading = await readingOf(aScan(80, 'flatbed', { ...blankHabits, specks: 0 }).image);
    expect(reading.boxes.filter(({ state }) => state !== 'empty')).toEqual([]);
    expect(reading.questions.every(({ state }) => state === 'none')).toBe(true);
  });

  test('with corrections on it sends them to a person', async () => {
    const { image, filled } = aScan(81, 'flatbed', { ...tidyHabits, corrected: 1 });
    const reading = await readingOf(image);
    const corrected = (form.layout.pages[0]?.boxes ?? []).filter(
      ({ kind }, index) => kind !== 'multi' && filled.boxes[index]?.truth === 'cancelled',
    );
    expect(corrected.length).toBeGreaterThan(2);
    for (const { q } of corrected) expect(reading.questions.find((it) => it.q === q)?.state).toMatch(/two|doubt/);
  });

  test('of another shop is named but not read', async () => {
    const reading = await readingOf(flat.image, [sampleForm(4, 'a5').layout]);
    expect(reading).toMatchObject({ status: 'not-ours', reason: 'unknownForm', form: form.layout.form, boxes: [] });
  });

  test('cut through the middle is refused', async () => {
    const { width, data } = flat.image;
    const height = Math.floor(flat.image.height * 0.55);
    const half = { width, height, data: data.subarray(0, width * height) };
    expect(await readingOf(half)).toMatchObject({ status: 'refused', reason: 'pageCut', boxes: [] });
  });
});

describe('a page that is no form', () => {
  test('is blank paper, or something else, and never stops a batch', async () => {
    const blank = { width: 1240, height: 1754, data: new Uint8Array(1240 * 1754).fill(243) };
    expect(await readingOf(blank)).toMatchObject({ status: 'not-ours', reason: 'blankPage' });
    const random = seededRandom(9);
    const cat = { width: 640, height: 480, data: Uint8Array.from({ length: 640 * 480 }, () => random.int(0, 255)) };
    expect(await readingOf(cat)).toMatchObject({ status: 'not-ours', reason: 'noForm' });
    const line = { width: 1240, height: 1, data: new Uint8Array(1240).fill(100) };
    expect(await readingOf(line)).toMatchObject({ status: 'not-ours' });
  });
});
