import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Language } from '../../../electron/contract/settings.ts';
import { type ShopBrowser } from './shop-browser.ts';

const pictures = fileURLToPath(new URL('../../../dist/test-results/screens', import.meta.url));

const sizes = { wide: { width: 1366, height: 768 }, narrow: { width: 1093, height: 614 } } as const;
type Size = keyof typeof sizes;
type Look = 'light' | 'dark';

/** From one view to the next only what differs is changed: the second view is seen in the opposite order. */
const round: readonly (readonly [Look, Size])[] = [
  ['light', 'wide'],
  ['dark', 'wide'],
  ['dark', 'narrow'],
  ['light', 'narrow'],
];

/** Looks at what is on screen, and what was found wrong by the name of the view, the look and the size. */
export type Looking = {
  readonly findings: Readonly<Record<string, readonly string[]>>;
  /**
   * Looks in both looks and both sizes. All rules of axe are asked of each page that is another document, those of contrast
   * once in each look, and cut words four times. Pictures are taken where something is wrong, or with REGULARS_PICTURES.
   */
  lookAt(name: string): Promise<void>;
};

/** Begins to look; the window is light and wide, as `startShopBrowser` opens it. */
export function looking(browser: ShopBrowser, language: Language): Looking {
  const { page } = browser;
  const findings: Record<string, readonly string[]> = {};
  let order = round;

  async function see(look: Look, size: Size, seen: Set<string>): Promise<readonly string[]> {
    await page.emulateMedia({ colorScheme: look });
    await page.setViewportSize(sizes[size]);
    await browser.settled();
    const cut = await browser.clippedWords();
    if (look === 'dark') return size === 'narrow' ? [...cut, ...(await browser.axeFindings('contrast'))] : cut;
    const isFirst = seen.size === 0;
    const shape = await browser.shape();
    if (seen.has(shape)) return cut;
    seen.add(shape);
    return [...cut, ...(await browser.axeFindings(isFirst ? 'all' : 'structure'))];
  }

  return {
    findings,
    async lookAt(name) {
      const seen = new Set<string>();
      for (const [look, size] of order) {
        const found = await see(look, size, seen);
        if (found.length > 0) findings[`${name}, ${look}, ${size}`] = found;
        if (found.length === 0 && !process.env.REGULARS_PICTURES) continue;
        const folder = join(pictures, `${language}-${look}-${size}`);
        mkdirSync(folder, { recursive: true });
        await page.screenshot({ path: join(folder, `${name}.png`) });
      }
      order = order.toReversed();
    },
  };
}
