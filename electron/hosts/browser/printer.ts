import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, fail } from '../../contract/errors.ts';
import { defaultPaper, type Host, type PrintedPdf, type PrintJob } from '../host.ts';
import { createPrintPages, printTimeoutMs, waitForLayout } from '../print-page.ts';
import { launchChromium } from './chromium.ts';
import { type Pipe, type PipeEvent, text, values } from './pipe.ts';

const origin = 'https://print.invalid';

/** Answers every request of the page from memory or disk, and refuses all that is not of our made-up origin. */
function serve(pipe: Pipe, session: string, pages: ReturnType<typeof createPrintPages>): void {
  async function answer(event: PipeEvent): Promise<void> {
    const requestId = text(event.params, 'requestId');
    const url = new URL(text(values(event.params, 'request'), 'url'));
    const found = url.origin === origin ? await pages.answer(decodeURIComponent(url.pathname)) : undefined;
    if (!found) {
      await pipe.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }, session);
      return;
    }
    const responseHeaders = Object.entries(found.headers).map(([name, value]) => ({ name, value }));
    const body = found.body.toString('base64');
    await pipe.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body }, session);
  }
  pipe.listen((event) => {
    if (event.method === 'Fetch.requestPaused') answer(event).catch(() => undefined);
  });
}

async function printOn(pipe: Pipe, rendererFolder: string, job: PrintJob): Promise<PrintedPdf> {
  const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank' });
  const session = text(await pipe.send('Target.attachToTarget', { targetId, flatten: true }), 'sessionId');
  serve(pipe, session, createPrintPages(rendererFolder, job));
  await pipe.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, session);
  await pipe.send('Page.navigate', { url: `${origin}/print.html` }, session);
  const measured = await waitForLayout(async (expression) => {
    const answer = await pipe.send('Runtime.evaluate', { expression, returnByValue: true }, session);
    return values(answer, 'result').value;
  });
  const printed = await pipe.send(
    'Page.printToPDF',
    {
      printBackground: true,
      preferCSSPageSize: true,
      paperWidth: defaultPaper.widthInches,
      paperHeight: defaultPaper.heightInches,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    },
    session,
  );
  return { pdf: new Uint8Array(Buffer.from(text(printed, 'data'), 'base64')), measured };
}

async function printAlone(program: string, rendererFolder: string, job: PrintJob): Promise<PrintedPdf> {
  const profile = await mkdtemp(join(tmpdir(), 'regulars-print-'));
  const browser = launchChromium(program, profile, ['--headless', '--disable-gpu', '--hide-scrollbars', 'about:blank']);
  const timer = setTimeout(() => void browser.close(), printTimeoutMs);
  try {
    return await printOn(browser.pipe, rendererFolder, job);
  } finally {
    clearTimeout(timer);
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Prints one job after the other, each in a headless browser of its own that ends with it. Refuses with `noPrinter`
 * when there is no such browser.
 */
export function createPrinter(program: string | undefined, rendererFolder: string): Host['printPdf'] {
  let last: Promise<unknown> = Promise.resolve();
  return async (job) => {
    if (!program) return fail('noPrinter');
    const printed = last.then(() => printAlone(program, rendererFolder, job));
    last = printed.catch(() => undefined);
    return printed.catch((error: unknown) => {
      if (error instanceof Failure) throw error;
      return fail('printFailed', { reason: error instanceof Error ? error.message : String(error) });
    });
  };
}
