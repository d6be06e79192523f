import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// Read again for each file, while the modules of the window are read once per thread.
afterEach(() => {
  cleanup();
  localStorage.clear();
  history.replaceState(null, '', location.pathname);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
