import { beforeAll, describe, expect, test } from 'vitest';
import { type SheetRead } from '../../../../electron/files/scan/read-sheets.ts';
import { pagePicture, readBatch, type ReadProgress } from '../../../../electron/files/worker/scan-pool.ts';
import { makeScan, scanFile } from '../../../paper/make-scan.ts';
import { scannerPdf } from '../../../paper/pdf.ts';
import { sampleForm } from '../../../paper/sample-forms.ts';

const form = sampleForm(12, 'a5', 2);
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

  test('shows a whole sheet on demand', async () => {
    const picture = await pagePicture({ name: 'one.png', bytes: single }, 0, options);
    expect(picture?.subarray(0, 2)).toEqual(Uint8Array.of(0xff, 0xd8));
  });
});
