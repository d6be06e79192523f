import { randomUUID } from 'node:crypto';
import { BrowserWindow, session as sessions } from 'electron';
import { Failure, fail } from '../../contract/errors.ts';
import type { Host, PrintedPdf, PrintJob } from '../host.ts';
import { createPrintPages, printTimeoutMs, waitForLayout } from '../print-page.ts';
import { fencePage, fenceSession } from './fences.ts';
import { preferences, scheme, startAddress } from './policy.ts';
import { pathOf } from './protocol.ts';

async function printAlone(rendererFolder: string, job: PrintJob): Promise<PrintedPdf> {
  // A name without `persist:` lives in memory only.
  const session = sessions.fromPartition(`print-${randomUUID()}`);
  const pages = createPrintPages(rendererFolder, job);
  fenceSession(session);
  session.protocol.handle(scheme, async ({ url }) => {
    const path = pathOf(url);
    const page = path === undefined ? undefined : await pages.answer(path);
    return page
      ? new Response(new Uint8Array(page.body), { headers: page.headers })
      : new Response(null, { status: 404 });
  });
  const window = new BrowserWindow({ show: false, webPreferences: { ...preferences(), session } });
  const timer = setTimeout(() => window.destroy(), printTimeoutMs);
  try {
    fencePage(window.webContents);
    await window.loadURL(`${startAddress}print.html`);
    const measured = await waitForLayout((expression) => window.webContents.executeJavaScript(expression));
    const pdf = await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      pageSize: 'A4',
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return { pdf: new Uint8Array(pdf), measured };
  } finally {
    clearTimeout(timer);
    window.destroy();
  }
}

/** Prints one job after the other, each in a hidden window with a session of its own that ends with it. */
export function createPrinter(rendererFolder: string): Host['printPdf'] {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const printed = last.then(() => printAlone(rendererFolder, job));
    last = printed.catch(() => undefined);
    return printed.catch((error: unknown) => {
      if (error instanceof Failure) throw error;
      return fail('printFailed', { reason: error instanceof Error ? error.message : String(error) });
    });
  };
}
