import { beforeAll, describe, expect, test } from 'vitest';
import { type SheetRead } from '../../../../electron/files/scan/read-sheets.ts';
import { pagePicture, readBatch, type ReadProgress } from '../../../../electron/files/worker/scan-pool.ts';
import { makeScan, scanFile } from '../../../paper/make-scan.ts';
import { scannerPdf } from '../../../paper/pdf.ts';
import { makePen } from '../../../paper/pens.ts';
import { seededRandom } from '../../../paper/random.ts';
import { blankHabits } from '../../../paper/respondent.ts';
import { sampleForm } from '../../../paper/sample-forms.ts';

const form = sampleForm(12, 'a5', 2);
const half = sampleForm(3, 'a5');
const habits = { ...blankHabits, answered: 1, specks: 0 };
const pen = makePen('gel', seededRandom(1));
const options = { layouts: [form.layout], workers: 1 };
let stack: Uint8Array;
let single: Uint8Array;

beforeAll(() => {
  const scans = [31, 34].map((seed) => makeScan(seed, 'flatbed', { form, isSmall: true }));
  const pictures = scans.map(({ scan: { picture } }) => ({ ...picture, grey: picture.data }));
  const { width, height } = pictures[0] ?? { width: 1, height: 1 };
  const back = { width, height, grey: new Uint8Array(width * height).fill(250) };
  stack = scannerPdf([...pictures.slice(0, 1), back, ...pictures.slice(1)], 150);
  const [first] = scans;
  if (!first) throw new Error('a scan was made');
  single = scanFile(first.scan);
});

async function all(sheets: AsyncIterable<SheetRead>): Promise<SheetRead[]> {
  const list: SheetRead[] = [];
  for await (const sheet of sheets) list.push(sheet);
  return list;
}

describe('a batch of scans dropped on the window', () => {
  test('is read page by page in order; a blank back and a letter among the files hold nothing up', async () => {
    const steps: ReadProgress[] = [];
    const sheets = await all(
      readBatch(
        [
          { name: 'stack.pdf', bytes: stack },
          { name: 'letter.txt', bytes: Buffer.from('This is not a scan of anything, just a letter.') },
          { name: 'one.png', bytes: single },
        ],
        { ...options, workers: 2, onProgress: (progress) => steps.push(progress) },
      ),
    );
    expect(sheets.map(({ reading }) => [reading.file, reading.index, reading.status, reading.reason])).toEqual([
      ['stack.pdf', 0, 'ok', null],
      ['stack.pdf', 1, 'not-ours', 'blankPage'],
      ['stack.pdf', 2, 'ok', null],
      ['letter.txt', 0, 'refused', 'fileUnreadable'],
      ['one.png', 0, 'ok', null],
    ]);
    expect(steps.at(-1)).toEqual({ pagesRead: 5, pagesKnown: 5, filesOpened: 3, files: 3 });
    const shown = sheets[0]?.reading.questions.filter(({ state }) => state === 'doubt' || state === 'two') ?? [];
    const crops = sheets[0]?.crops.filter(({ kind }) => kind === 'question').map(({ q }) => q);
    expect(crops).toEqual(shown.map(({ q }) => q));
    expect(sheets[0]?.crops.every(({ jpeg }) => jpeg[0] === 0xff && jpeg[1] === 0xd8)).toBe(true);
  });

  test('can be cancelled, and then ends with the reason', async () => {
    const stop = new AbortController();
    const reading = async () => {
      for await (const { reading } of readBatch([{ name: 'stack.pdf', bytes: stack }], {
        ...options,
        signal: stop.signal,
      }))
        if (reading.index === 0) stop.abort(new Error('enough'));
    };
    await expect(reading()).rejects.toThrow('enough');
  });

  test('goes on after a page that takes too long', async () => {
    const sheets = await all(readBatch([{ name: 'stack.pdf', bytes: stack }], { ...options, pageTimeoutMs: 1 }));
    expect(sheets.map(({ reading }) => reading.reason)).toEqual(['tookTooLong']);
  });

  test('finds both forms on a sheet that was not cut apart, and shows each', async () => {
    const made = [51, 52].map((seed) => makeScan(seed, 'flatbed', { form: half, habits, pen, isSmall: true }));
    const pictures = made.map(({ scan }) => scan.picture);
    const width = pictures.reduce((sum, picture) => sum + picture.width, 0);
    const height = Math.max(...pictures.map((picture) => picture.height));
    const grey = new Uint8Array(width * height).fill(245);
    let left = 0;
    for (const picture of pictures) {
      for (let row = 0; row < picture.height; row += 1)
        grey.set(picture.data.subarray(row * picture.width, (row + 1) * picture.width), row * width + left);
      left += picture.width;
    }
    const input = { name: 'uncut.pdf', bytes: scannerPdf([{ width, height, grey }], 150) };
    const sheets = await all(readBatch([input], { ...options, layouts: [half.layout] }));
    const readMarks = sheets.map(({ reading }) =>
      reading.questions.flatMap(({ q, codes }) => codes.map((o) => `${q}/${o}`)).toSorted(),
    );
    const boxes = half.layout.pages[0]?.boxes ?? [];
    const trueMarks = made.map(({ filled }) =>
      boxes.flatMap(({ q, o }, at) => (filled.boxes[at]?.truth === 'marked' ? [`${q}/${o}`] : [])).toSorted(),
    );
    expect(readMarks.toSorted()).toEqual(trueMarks.toSorted());
    expect(sheets.map(({ reading }) => [reading.index, reading.beside])).toEqual([
      [0, undefined],
      [0, 1],
    ]);
    const shown = [];
    for (const { reading } of sheets) shown.push(await pagePicture(input, reading, { layouts: [half.layout] }));
    expect(shown[0]?.length).toBeGreaterThan(1000);
    expect(shown[1]?.length).toBeGreaterThan(1000);
    expect(shown[0]).not.toEqual(shown[1]);
  });

  test('shows a whole sheet on demand', async () => {
    const picture = await pagePicture({ name: 'one.png', bytes: single }, { index: 0 }, options);
    expect(picture?.subarray(0, 2)).toEqual(Uint8Array.of(0xff, 0xd8));
  });
});
