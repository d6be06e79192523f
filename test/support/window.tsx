import { configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { join } from 'node:path';
import { vi } from 'vitest';
import { openStaging } from '../../electron/files/staging.ts';
import { type Transport } from '../../renderer/api/transport.ts';
import { Root } from '../../renderer/shell/root.tsx';
import { type TestApp } from './app.ts';

// Screens are loaded when they are first looked at, which a busy machine does not do within the usual second.
configure({ asyncUtilTimeout: 15_000, getElementError: (message) => new Error(message ?? 'not found') });

/** Gives jsdom what it does not have and the kit asks for: a screen with a size, and media queries that answer no. */
export function furnish(): void {
  vi.stubGlobal('matchMedia', (media: string) => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  for (const side of ['offsetHeight', 'offsetWidth'] as const) {
    vi.spyOn(HTMLElement.prototype, side, 'get').mockReturnValue(600);
  }
  for (const side of ['clientHeight', 'clientWidth'] as const) {
    vi.spyOn(Element.prototype, side, 'get').mockReturnValue(600);
  }
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
}

/** The real app in this process as the window reaches it. */
export function transportTo(app: TestApp, host: Pick<Transport, 'pickFolder'> = {}): Transport {
  const staging = openStaging(join(app.dataFolder, 'staging'));
  return {
    call: (path, input, callId) => app.call(path, input, callId),
    cancel: (callId) => app.cancel(callId),
    subscribe: (listener) => app.subscribe(listener),
    putFile: async (file) => staging.write(file.name, new Uint8Array(await file.arrayBuffer())),
    saveFile: async () => true,
    ...host,
  };
}

type WindowOptions = Pick<Transport, 'pickFolder'> & { readonly at?: string; readonly speaks?: string };

/** Draws the whole window over a test app, at an address, for a person whose system speaks a language. */
export function openWindow(app: TestApp, { at = '/', speaks = 'en-GB', ...host }: WindowOptions = {}): UserEvent {
  furnish();
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue([speaks]);
  location.hash = at;
  render(<Root transport={transportTo(app, host)} />);
  return userEvent.setup();
}
