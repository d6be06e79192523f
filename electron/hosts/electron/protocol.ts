import { randomBytes } from 'node:crypto';
import type { CustomScheme } from 'electron';
import { contentSecurityPolicy, readPage, securityHeaders, withNonce } from '../pages.ts';
import { isOurs, scheme } from './policy.ts';

/** To be registered before Electron is ready. */
export const pageScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

/** The path of an address of ours as text, or nothing. */
export function pathOf(address: string): string | undefined {
  if (!isOurs(address)) return undefined;
  try {
    return decodeURIComponent(new URL(address).pathname);
  } catch {
    return undefined;
  }
}

/** Answers the pages of the app from the built renderer; all else is not found, under the same policy. */
export function servePages(rendererFolder: string): (request: { readonly url: string }) => Promise<Response> {
  const nonce = randomBytes(16).toString('base64');
  const headers = securityHeaders(contentSecurityPolicy({ nonce, connect: "'none'" }));
  return async ({ url }) => {
    const path = pathOf(url);
    const page = path === undefined ? undefined : await readPage(rendererFolder, path);
    if (!page) return new Response(null, { status: 404, headers });
    const { body, type } = withNonce(page, nonce);
    return new Response(new Uint8Array(body), { headers: { ...headers, 'Content-Type': type } });
  };
}
