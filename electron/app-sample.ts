import { rm } from 'node:fs/promises';
import { type App } from './app.ts';
import { Failure, type FailureData } from './contract/errors.ts';
import { type AppEvent } from './contract/reply.ts';
import { type SampleDoor } from './handlers/context.ts';

/**
 * The app over the shop's own book and, while a person looks around, over the sample shop in its place. The sample shop
 * lives in a folder of its own that is made anew each time.
 */
export function withSample(
  openShop: (door: SampleDoor) => App,
  sampleFolder: string,
  openSample: (door: SampleDoor) => Promise<App | FailureData>,
): App {
  const listeners = new Set<(event: AppEvent) => void>();
  const forward = (event: AppEvent) => listeners.forEach((listener) => listener(event));
  let shown: App | null = null;

  const door: SampleDoor = {
    async open(language) {
      if (shown) return;
      await rm(sampleFolder, { recursive: true, force: true });
      const opened = await openSample(door);
      if ('code' in opened) throw new Failure(opened);
      const filled = await opened.call('sample.fill', { language });
      if (!filled.ok) {
        await opened.close();
        throw new Failure(filled.error);
      }
      opened.subscribe(forward);
      shown = opened;
    },
    async close() {
      const left = shown;
      shown = null;
      // The call that asked for this is still under way in the sample shop's app: it closes once that is answered.
      void left?.close();
    },
  };

  const own = openShop(door);
  own.subscribe(forward);
  return {
    call: (path, input, callId) => (shown ?? own).call(path, input, callId),
    cancel(callId) {
      shown?.cancel(callId);
      own.cancel(callId);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await shown?.close();
      await own.close();
    },
  };
}
