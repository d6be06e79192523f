import { type Page } from 'playwright-core';

/** What is drawn on the page with fonts of the system instead of those that the program brings: font and words. */
export async function foreignFonts(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => document.fonts.ready);
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  // The browser's own words for choosing a file lie unseen under a button of ours.
  const selector = 'body *:not(input[type=file])';
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const found: string[] = [];
  let own = 0;
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    own += fonts.filter(({ isCustomFont }) => isCustomFont).length;
    for (const { familyName } of fonts.filter(({ isCustomFont }) => !isCustomFont)) {
      const { outerHTML } = await session.send('DOM.getOuterHTML', { nodeId });
      found.push(`${familyName}: ${outerHTML.replaceAll(/<[^>]*>/g, '').slice(0, 40)}`);
    }
  }
  await session.detach();
  if (own === 0) throw new Error('Nothing was drawn with a font of the program: what is asked is not answered');
  return found;
}
