import { fileURLToPath } from 'node:url';

/** Where the built pages lie, seen from the sources as well as from the bundle, whose files lie side by side. */
export const rendererFolder = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../dist/renderer' : '../renderer', import.meta.url),
);
