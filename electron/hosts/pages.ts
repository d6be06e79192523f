import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** What a host answers for a path of the built renderer. */
export type Page = { readonly body: Buffer; readonly type: string };

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

/**
 * The policy each page is served under. Styles may carry the nonce that `fillPage` puts in, because the component
 * kit writes a few style elements; scripts only ever come from our own origin.
 */
export function contentSecurityPolicy({ nonce, connect }: { nonce: string; connect: "'self'" | "'none'" }): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** The headers of every answer, errors included. */
export function securityHeaders(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cache-Control': 'no-store',
  };
}

/** Reads the file of a URL path (`/assets/x.js`, `/` for index.html) from the folder, or nothing if it may not be served. */
export async function readPage(folder: string, urlPath: string): Promise<Page | undefined> {
  const type = types[extname(urlPath === '/' ? 'index.html' : urlPath)];
  if (type === undefined || urlPath.includes('\0') || urlPath.includes('\\')) return undefined;
  try {
    const inside = await realpath(folder);
    const path = await realpath(join(inside, urlPath === '/' ? 'index.html' : urlPath));
    return path.startsWith(inside + sep) ? { body: await readFile(path), type } : undefined;
  } catch {
    return undefined;
  }
}

/** A page with this run's nonce in the places that vite marked for it. */
export function withNonce(page: Page, nonce: string): Page {
  if (!page.type.startsWith('text/html')) return page;
  return { ...page, body: Buffer.from(page.body.toString('utf8').replaceAll('__NONCE__', nonce)) };
}
