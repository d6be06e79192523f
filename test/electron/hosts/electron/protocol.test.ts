import { rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servePages } from '../../../../electron/hosts/electron/protocol.ts';
import { testPages } from '../../../support/test-pages.ts';

let pages = '';

beforeAll(() => {
  pages = testPages();
  writeFileSync(`${pages}.html`, 'bait beside the folder, with an ending that is served');
});

afterAll(() => {
  for (const path of [pages, `${pages}.html`]) rmSync(path, { recursive: true });
});

describe('the pages of the Electron host', () => {
  test('come with a policy that lets them ask nobody', async () => {
    const answer = await servePages(pages)({ url: 'app://regulars/' });
    const nonce = /nonce="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.headers.get('content-security-policy')).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'`,
    );
  });

  test('are not found outside their folder or under another name, under the same policy', async () => {
    const bait = `${basename(pages)}.html`;
    const addresses = [
      `app://regulars/..%2f${bait}`,
      `app://regulars/%2e%2e%2f${bait}`,
      `app://regulars/x/..%2f..%2f${bait}`,
      `app://regulars/..%5c${bait}`,
      'app://regulars/index.html%00.js',
      'app://regulars/%ff',
      'app://regulars/notes.txt',
      'app://evil/index.html',
      'file:///etc/passwd',
    ];
    const serve = servePages(pages);
    for (const url of addresses) {
      const { status, headers } = await serve({ url });
      expect([url, status, headers.get('content-security-policy')?.slice(0, 18)]).toEqual([
        url,
        404,
        "default-src 'none'",
      ]);
    }
  });
});
