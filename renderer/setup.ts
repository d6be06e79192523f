import { setNonce } from 'get-nonce';

declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createHTML: (text: string) => string | null }): unknown;
    };
  }
}

/** The number that this page's style elements must carry; the host writes it into the page anew at each start. */
export function pageNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce || meta?.content || '';
}

/** The component kit fills style elements with text. Text that holds a tag is refused, so nothing else gets in this way. */
export function textWithoutTags(text: string): string | null {
  return text.includes('<') ? null : text;
}

// Must run before any module that makes style elements is loaded; that is why this file is the first import of main.tsx.
setNonce(pageNonce());
window.trustedTypes?.createPolicy('default', { createHTML: textWithoutTags });
