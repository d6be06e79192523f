import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type FormLayout } from '../../electron/contract/form-layout.ts';
import { markerInsetMm } from '../../electron/domain/form-geometry.ts';
import { prepareCodeReader } from '../../electron/files/scan/code.ts';
import { memorySource } from '../../electron/files/scan/open.ts';
import { openSheets } from '../../electron/files/scan/read-sheets.ts';
import { readBatch } from '../../electron/files/worker/scan-pool.ts';
import { greyJpeg } from '../../test/paper/jpeg.ts';
import { makeScan, withPrintMaps } from '../../test/paper/make-scan.ts';
import { printForm } from '../../test/paper/print-form.ts';
import { fillRectangle, type Sheet } from '../../test/paper/sheet-canvas.ts';
import { scannerPdf, type PdfPicture } from '../../test/paper/pdf.ts';
import { sampleForm, type SampleForm } from '../../test/paper/sample-forms.ts';
import { median } from './rounds.ts';

const distinctPages = { 200: 6, 300: 3 } as const;
const rounds = 4;
const stackPages = 200;

/** The engine of auto-multiple-choice (Debian package of that name), where it is installed. */
const rivalProgram = process.env.AMC_DETECT ?? '/usr/libexec/AMC/exec/AMC-detect';

type Page = { readonly width: number; readonly height: number; readonly jpeg: Uint8Array };
type Pile = { readonly form: SampleForm; readonly layout: FormLayout; readonly pages: readonly Page[] };

/** The corner marks of a form as solid squares, which is what the rival looks for. */
function solidCorners(form: SampleForm) {
  return (pageIndex: number, planes: 1 | 3): Sheet => {
    const sheet = printForm(form, pageIndex, { pixelsPerMm: 9, planes, sheet: '000001' });
    for (const index of [0, 3, 4, 7]) {
      const { x, y, w, h } = form.layout.pages[pageIndex]?.marks[index] ?? { x: 0, y: 0, w: 0, h: 0 };
      fillRectangle(sheet, x, y, w, h);
    }
    return sheet;
  };
}

/** Grey A4 pages of one form as an office scanner gives them; the same pages again with solid corners for the rival. */
function pileAt(dotsPerInch: 200 | 300, isForRival = false): Pile {
  const form = sampleForm(5, 'a4');
  const pages: Page[] = [];
  for (let seed = 1; pages.length < distinctPages[dotsPerInch]; seed += 1) {
    const { scan } = makeScan(seed, 'flatbed', { form, ...(isForRival ? { print: solidCorners(form) } : {}) });
    const { width, height, channels, data } = scan.picture;
    const isWanted = channels === 1 && Math.abs(height - (297 / 25.4) * dotsPerInch) < 0.06 * height;
    if (isWanted) pages.push({ width, height, jpeg: greyJpeg(width, height, data, 85) });
  }
  return { form, layout: withPrintMaps(form), pages };
}

/** Milliseconds of processor time a page, median of all rounds but the first. */
async function ownCpuMs({ layout, pages }: Pile): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    for (const { jpeg } of pages) {
      const file = await openSheets('page.jpg', memorySource(jpeg), [layout]);
      const [sheet] = await file.readPage(0);
      if (sheet?.reading.status !== 'ok') throw new Error(`a page of the bench was not read: ${sheet?.reading.reason}`);
      file.close();
    }
    const { user, system } = process.cpuUsage(before);
    if (round > 0) times.push((user + system) / 1000 / pages.length);
  }
  return median(times);
}

/** Processor time of another process so far, in milliseconds; Linux counts it in hundredths of a second. */
function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

/** Sends one command and waits until the engine has answered it. */
async function tell(engine: ChildProcessWithoutNullStreams, lines: AsyncIterator<string>, command: string) {
  engine.stdin.write(`${command}\n`);
  const answer: string[] = [];
  for (let line = await lines.next(); !line.done; line = await lines.next()) {
    if (line.value.startsWith('__END__')) break;
    answer.push(line.value);
  }
  return answer;
}

/** The same pages through the rival's engine: load, find the four corners, lay the form over, measure every box. */
async function rivalCpuMs({ form, pages }: Pile, folder: string): Promise<{ cpuMs: number; found: number }> {
  const [page] = form.layout.pages;
  if (!page) throw new Error('the form has no page');
  const size = ['-x', String(page.width), '-y', String(page.height), '-d', '6'];
  const engine = spawn(rivalProgram, [...size, '-p', '0.2', '-c', '3', '-t', '0.6']);
  const lines = createInterface({ input: engine.stdout })[Symbol.asyncIterator]();
  const [far, low] = [page.width - markerInsetMm, page.height - markerInsetMm];
  const corners = [
    [markerInsetMm, markerInsetMm],
    [far, markerInsetMm],
    [far, low],
    [markerInsetMm, low],
  ];
  const times: number[] = [];
  let found = 0;
  for (let round = 0; round < rounds; round += 1) {
    const before = cpuMsOf(engine.pid ?? 0);
    for (const [index, { jpeg }] of pages.entries()) {
      const file = join(folder, `${index}.jpg`);
      if (round === 0) writeFileSync(file, jpeg);
      const loaded = await tell(engine, lines, `load ${file}`);
      if (round === 0 && loaded.filter((line) => line.startsWith('Frame')).length >= 4) found += 1;
      await tell(engine, lines, `optim ${corners.map((corner) => corner.join()).join(' ')}`);
      for (const { x, y, w, h } of page.boxes)
        await tell(engine, lines, `mesure0 0.8 square ${x} ${x + w} ${y} ${y + h}`);
    }
    if (round > 0) times.push((cpuMsOf(engine.pid ?? 0) - before) / pages.length);
  }
  engine.kill();
  return { cpuMs: median(times), found };
}

/** A stack of pages in one PDF through two reading threads: wall time and the most memory the process held. */
async function stackRun({ layout, pages }: Pile, folder: string): Promise<{ seconds: number; megabytes: number }> {
  const pictures = Array.from({ length: stackPages }, (_, at): PdfPicture => {
    const { width, height, jpeg } = pages[at % pages.length] ?? { width: 1, height: 1, jpeg: new Uint8Array() };
    return { width, height, jpeg: { bytes: jpeg, channels: 1 } };
  });
  const path = join(folder, 'stack.pdf');
  writeFileSync(path, scannerPdf(pictures, 200));
  globalThis.gc?.();
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
  const startedAt = performance.now();
  let read = 0;
  for await (const { reading } of readBatch([{ name: 'stack.pdf', path }], { layouts: [layout], workers: 2 }))
    if (reading.status === 'ok') read += 1;
  clearInterval(watch);
  if (read !== stackPages) throw new Error(`${read} of ${stackPages} pages were read`);
  return { seconds: (performance.now() - startedAt) / 1000, megabytes: most / 1024 ** 2 };
}

const perSecond = (cpuMs: number) =>
  `${(1000 / cpuMs).toFixed(1).padStart(6)} pages/s  (${cpuMs.toFixed(1)} ms a page)`;

/** How fast paper is read on one core, beside auto-multiple-choice on the same pages, and how a large stack does. */
export async function benchScans(): Promise<string> {
  await prepareCodeReader();
  const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-'));
  const told = ['Scans: grey A4 JPEG pages, processor time of one core'];
  try {
    for (const dotsPerInch of [200, 300] as const) {
      const pile = pileAt(dotsPerInch);
      const boxes = pile.layout.pages[0]?.boxes.length ?? 0;
      told.push(`  ${dotsPerInch} dpi, ${boxes} boxes   Regulars              ${perSecond(await ownCpuMs(pile))}`);
      if (existsSync(rivalProgram)) {
        const { cpuMs, found } = await rivalCpuMs(pileAt(dotsPerInch, true), folder);
        told.push(
          `  ${dotsPerInch} dpi, ${boxes} boxes   auto-multiple-choice  ${perSecond(cpuMs)}, found ${found} of ${pile.pages.length}`,
        );
      } else told.push(`  auto-multiple-choice is not installed (${rivalProgram})`);
      if (dotsPerInch > 200) continue;
      const { seconds, megabytes } = await stackRun(pile, folder);
      told.push(
        `  a PDF of ${stackPages} pages, two threads: ${seconds.toFixed(1)} s, at most ${megabytes.toFixed(0)} MB`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return told.join('\n');
}
