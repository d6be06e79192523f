import type { App } from '../../electron/app.ts';
import type { AppEvent, Reply } from '../../electron/contract/reply.ts';

export type TestApp = App & {
  readonly calls: string[];
  readonly cancelled: readonly string[];
  emit(event: AppEvent): void;
};

/** An app of three answers for tests of the hosts: it repeats, it refuses, it tells. */
export function testApp(): TestApp {
  const listeners = new Set<(event: AppEvent) => void>();
  const calls: string[] = [];
  const cancelled: string[] = [];
  return {
    calls,
    cancelled,
    async call(path, input, callId): Promise<Reply> {
      calls.push(path);
      if (path === 'test.echo') return { ok: true, value: { input: input ?? null, callId: callId ?? null } };
      if (path === 'test.refuse') return { ok: false, error: { code: 'notFound', params: { what: 'customer' } } };
      if (path === 'test.strict')
        return { ok: false, error: { code: 'invalidInput', params: { path: 'x', problem: '' } } };
      return { ok: false, error: { code: 'unknownMethod', params: { path } } };
    },
    cancel: (callId) => void cancelled.push(callId),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit(event) {
      for (const listener of listeners) listener(event);
    },
    close: () => Promise.resolve(),
  };
}
