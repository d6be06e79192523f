// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';

beforeEach(() => vi.resetModules());

describe('the page before anything is drawn', () => {
  test('finds the number that its styles must carry', async () => {
    document.head.innerHTML = '<meta property="csp-nonce" content="abc123">';
    const { pageNonce } = await import('../../renderer/setup.ts');
    const { getNonce } = await import('get-nonce');
    expect(pageNonce()).toBe('abc123');
    expect(getNonce()).toBe('abc123');
  });

  test('lets styles through where the browser guards markup, and no tag', async () => {
    const createPolicy = vi.fn();
    vi.stubGlobal('trustedTypes', { createPolicy });
    const { textWithoutTags } = await import('../../renderer/setup.ts');
    expect(createPolicy).toHaveBeenCalledExactlyOnceWith('default', { createHTML: textWithoutTags });
    expect(textWithoutTags(':root{--a:1}')).toBe(':root{--a:1}');
    expect(textWithoutTags('<img src=x>')).toBeNull();
  });
});
