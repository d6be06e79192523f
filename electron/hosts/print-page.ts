import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PrintJob } from './host.ts';
import { contentSecurityPolicy, readPage, securityHeaders, withNonce } from './pages.ts';

/** How long a job may take from opening the page to the last byte, in milliseconds. */
export const printTimeoutMs = 60_000;

/** What print.html is given to see: itself, its assets and the document, nothing of the app. */
export type PrintPages = {
  answer(path: string): Promise<{ readonly body: Buffer; readonly headers: Record<string, string> } | undefined>;
};

function escaped(title: string): string {
  return title.replace(/[&<]/g, (character) => (character === '&' ? '&amp;' : '&lt;'));
}

function dressed(html: string, { language, title }: PrintJob): string {
  return html
    .replace(/<html[^>]*>/, () => `<html lang="${language}">`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>`);
}

/** The pages of one job; `/document.json` answers the document, print.html carries language and title. */
export function createPrintPages(rendererFolder: string, job: PrintJob): PrintPages {
  const nonce = randomBytes(16).toString('base64');
  const policy = securityHeaders(contentSecurityPolicy({ nonce, connect: "'self'" }));

  return {
    async answer(path) {
      if (path === '/document.json') {
        const headers = { ...policy, 'Content-Type': 'application/json' };
        return { body: Buffer.from(JSON.stringify(job.document)), headers };
      }
      const page = await readPage(rendererFolder, path);
      if (!page) return undefined;
      const { body, type } = withNonce(page, nonce);
      const isDocument = path === '/print.html';
      return {
        body: isDocument ? Buffer.from(dressed(body.toString('utf8'), job)) : body,
        headers: { ...policy, 'Content-Type': type },
      };
    },
  };
}

const look = `({
  failed: globalThis.regularsFailed === undefined ? null : String(globalThis.regularsFailed),
  ready: globalThis.regularsReady === true,
  measured: globalThis.regularsMeasured ?? null,
})`;

/**
 * Waits until the page says that fonts are there and the layout is done, and answers what it measured. Refuses with
 * the page's own words when it reports an error.
 */
export async function waitForLayout(evaluate: (expression: string) => Promise<unknown>): Promise<unknown> {
  const endAt = performance.now() + printTimeoutMs;
  while (performance.now() < endAt) {
    const seen = await evaluate(look);
    if (typeof seen === 'object' && seen !== null && 'failed' in seen && 'ready' in seen && 'measured' in seen) {
      if (seen.failed !== null) throw new Error(`the page could not be laid out: ${String(seen.failed)}`);
      if (seen.ready === true) return seen.measured;
    }
    await sleep(15);
  }
  throw new Error('the page was not ready in time');
}
