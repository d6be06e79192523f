import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { MonthReport } from '../../electron/contract/report-document.ts';
import { formatDay } from '../../electron/domain/calendar.ts';
import { seededRandom } from '../../electron/domain/random.ts';
import { pageCount } from '../../electron/files/pdf.ts';
import { findBrowser } from '../../electron/hosts/browser/browser-finder.ts';
import { createPrinter } from '../../electron/hosts/browser/printer.ts';
import { type PrintJob } from '../../electron/hosts/host.ts';
import { createPrintPages } from '../../electron/hosts/print-page.ts';
import { rendererFolder } from '../../electron/hosts/renderer-folder.ts';
import { aMonthReport } from '../../test/support/month-report.ts';
import { median } from './rounds.ts';

const rounds = 4;

/** Comments of the year, and as many of them as fill twelve pages when they are chosen. */
const everyComment = 5000;
const chosenComments = 270;

/** Months with answers: two charts for each, and the usual four, are 24. */
const months = 10;

const sampleMs = 40;

/** A year of a shop that opened in March: two charts for each month, the usual four, and so many of its comments. */
function yearReport(comments: number): MonthReport {
  const random = seededRandom(11);
  const spread = (length: number) => Array.from({ length }, () => Math.floor(40 * random()));
  const figure = aMonthReport().figures.csat.previous;
  const said = ['Топъл хляб, любезно обслужване.', 'Kolejka była długa, ale chleb świeży.', '店员很热情，面包也新鲜。'];
  return MonthReport.parse(
    aMonthReport({
      kind: 'year',
      period: { from: '2025-01-01', to: '2026-01-01' },
      previous: { from: '2024-01-01', to: '2025-01-01' },
      answers: 9000,
      distributions: {
        csat: { min: 1, counts: spread(5), unread: 3 },
        nps: { min: 0, counts: spread(11), unread: 0 },
        ces: { min: 1, counts: spread(7), unread: 0 },
      },
      trend: Array.from({ length: months }, (_, month) => ({
        month: monthOf(month),
        figure: { ...figure, n: 200, value: 0.8, lo: 0.74, hi: 0.85, level: 'full', status: 'ok' },
      })),
      months: Array.from({ length: months }, (_, month) => ({
        month: monthOf(month),
        csat: { min: 1, counts: spread(5), unread: 0 },
        nps: { min: 0, counts: spread(11), unread: 0 },
      })),
      comments: Array.from({ length: comments }, (_, index) => ({
        key: `r${index}`,
        day: formatDay(20_148 + (index % 300)),
        text: `${said[index % said.length] ?? ''} ${index}`,
        language: null,
        csat: 1 + (index % 5),
        nps: index % 11,
      })),
    }),
  );
}

function monthOf(index: number): string {
  return `2025-${String(index + 3).padStart(2, '0')}`;
}

/** Resident memory in MB of all processes below this one that run a browser; 0 where the system does not tell. */
function browserMegabytes(): number {
  if (!existsSync('/proc/self/status')) return 0;
  const parents = new Map<number, { readonly parent: number; readonly kilobytes: number }>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const value = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      parents.set(Number(name), { parent: value('PPid'), kilobytes: value('VmRSS') });
    } catch {
      // It ended while we looked.
    }
  }
  const isBelow = (id: number): boolean => {
    const parent = parents.get(id)?.parent ?? 0;
    return parent === process.pid || (parent > 1 && isBelow(parent));
  };
  return [...parents].reduce((sum, [id, { kilobytes }]) => sum + (isBelow(id) ? kilobytes / 1024 : 0), 0);
}

type Run = { readonly ms: number; readonly peakMb: number; readonly pdf: Uint8Array };

async function watched(print: () => Promise<Uint8Array>): Promise<Run> {
  let peakMb = 0;
  const timer = setInterval(() => (peakMb = Math.max(peakMb, browserMegabytes())), sampleMs);
  const startedAt = performance.now();
  try {
    const pdf = await print();
    return { ms: performance.now() - startedAt, peakMb, pdf };
  } finally {
    clearInterval(timer);
  }
}

/** The same page printed by `chromium --print-to-pdf`, as anybody could, from a server on this machine. */
async function printPlainly(program: string, job: PrintJob): Promise<Uint8Array> {
  const pages = createPrintPages(rendererFolder, job);
  const server = createServer((request, response) => {
    void pages.answer(decodeURIComponent(request.url ?? '/')).then((page) => {
      response.writeHead(page ? 200 : 404, page?.headers ?? {});
      response.end(page?.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const folder = mkdtempSync(join(tmpdir(), 'regulars-plain-'));
  const out = join(folder, 'plain.pdf');
  const args = ['--headless', '--disable-gpu', `--user-data-dir=${folder}`, '--no-first-run', '--no-pdf-header-footer'];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  // Without it the page is printed before its fonts and charts are there.
  args.push('--virtual-time-budget=20000', `--print-to-pdf=${out}`, `http://127.0.0.1:${port}/print.html`);
  try {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(program, args, { stdio: 'ignore' });
      child.on('error', reject);
      child.on('exit', () => resolve());
    });
    return readFileSync(out);
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** One report by our printer, beside the same page by the plain command line, turn by turn. */
async function compare(program: string, title: string, document: MonthReport): Promise<string> {
  const print = createPrinter(program, rendererFolder);
  const job: PrintJob = { document, title: 'Year report', language: 'en' };
  const ours: Run[] = [];
  const plain: Run[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await watched(async () => (await print(job)).pdf));
    plain.push(await watched(() => printPlainly(program, job)));
  }
  const line = (name: string, runs: readonly Run[]) => {
    const [first] = runs;
    const pdf = first?.pdf ?? new Uint8Array();
    const ms = median(runs.slice(1).map((run) => run.ms));
    const mb = Math.max(...runs.map((run) => run.peakMb));
    return {
      ms,
      text: `  ${name.padEnd(26)} median ${ms.toFixed(0)} ms, first ${(first?.ms ?? 0).toFixed(0)} ms, at most ${mb.toFixed(0)} MB, ${pageCount(pdf)} pages, ${(pdf.byteLength / 1e6).toFixed(1)} MB file`,
    };
  };
  const [own, other] = [line('Regulars', ours), line('chromium --print-to-pdf', plain)];
  const ratio = `  ×${(own.ms / other.ms).toFixed(2)} of its time (aim: at most ×1.3)`;
  return [title, own.text, other.text, ratio].join('\n');
}

/**
 * A year report of 24 charts: with the comments that were chosen out of 5,000, which is what a bank or partner gets, and
 * with all of them.
 */
export async function benchReport(): Promise<string> {
  const program = findBrowser({ platform: process.platform, env: process.env, home: homedir(), exists: existsSync });
  if (!program) return 'report: no browser to print with';
  const chosen = `Year report, 24 charts, ${chosenComments} comments chosen of ${everyComment}`;
  const whole = `Year report, 24 charts, all ${everyComment} comments`;
  return [
    await compare(program, chosen, yearReport(chosenComments)),
    await compare(program, whole, yearReport(everyComment)),
  ].join('\n');
}
