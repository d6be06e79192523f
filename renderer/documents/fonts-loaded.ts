/** Waits until every letter on the page is there; pictures draw themselves anew as fonts arrive, and may ask for more. */
export async function fontsLoaded(): Promise<void> {
  // Surroundings that draw nothing have no letters to wait for.
  if (!('fonts' in document)) return;
  do {
    await document.fonts.ready;
    await new Promise(requestAnimationFrame);
  } while (document.fonts.status === 'loading');
}
