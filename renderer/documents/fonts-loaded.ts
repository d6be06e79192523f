/** Waits until every letter on the page is there; pictures draw themselves anew as fonts arrive, and may ask for more. */
export async function fontsLoaded(): Promise<void> {
  // Surroundings that draw nothing have no letters to wait for.
  if (!('fonts' in document)) return;
  do {
    await document.fonts.ready;
    await new Promise(requestAnimationFrame);
  } while (document.fonts.status === 'loading');
}

/** Waits until every picture below an element can be drawn; one that cannot be is left out and keeps nobody waiting. */
export async function picturesLoaded(root: HTMLElement): Promise<void> {
  await Promise.allSettled([...root.querySelectorAll('img')].map((picture) => picture.decode()));
}
