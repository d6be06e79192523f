import type { App } from '../app.ts';
import type { FailureData } from '../contract/errors.ts';

/** An app that could not start and says why to every call, so that the window can tell it in the person's language. */
export function failedApp(error: FailureData): App {
  return {
    call: () => Promise.resolve({ ok: false, error }),
    cancel: () => undefined,
    subscribe: () => () => undefined,
    close: () => Promise.resolve(),
  };
}
