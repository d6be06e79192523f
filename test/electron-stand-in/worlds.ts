type Special = { readonly encode?: (value: unknown) => unknown; readonly decode?: (value: object) => unknown };

/** Turns values into JSON and back; bytes survive, and `special` may carry what JSON cannot. Its source runs in pages too. */
export function codec({ encode: more, decode: back }: Special = {}) {
  function pack(value: unknown): unknown {
    if (value === undefined) return { $undefined: true };
    if (value instanceof Uint8Array)
      return { $bytes: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) };
    const special = more?.(value);
    if (special !== undefined) return special;
    if (Array.isArray(value)) return value.map(pack);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pack(inner)]));
  }

  function unpack(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(unpack);
    if ('$undefined' in value) return undefined;
    if ('$bytes' in value) return Uint8Array.from(atob(String(value.$bytes)), (character) => character.charCodeAt(0));
    const special = back?.(value);
    if (special !== undefined) return special;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpack(inner)]));
  }

  return {
    encode: (value: unknown) => JSON.stringify(pack(value)),
    decode: (text: string) => unpack(JSON.parse(text)),
  };
}

type Run = (...args: readonly unknown[]) => unknown;
type Message = { readonly kind: string; readonly id: string; readonly name?: string; readonly value: unknown };

/**
 * Carries functions and promises between the page's world and the preload's, as contextBridge does; both see the same
 * events of the window and nothing else of each other. Its source runs in both worlds.
 */
export function worlds(side: 'page' | 'preload', makeCodec: typeof codec) {
  const other = side === 'page' ? 'preload' : 'page';
  const held = new Map<string, Run>();
  const answers = new Map<string, Message>();
  let count = 0;

  const nextId = () => `${side}-${(count += 1)}`;

  function hold(run: Run): string {
    const id = nextId();
    held.set(id, run);
    return id;
  }

  function tell(kind: string, id: string, value: unknown, name?: string): void {
    const detail = encode({ kind, id, name, value });
    dispatchEvent(new CustomEvent(`stand-in-${other}`, { detail }));
  }

  const { encode, decode } = makeCodec({
    encode(value) {
      if (typeof value === 'function') return { $function: hold((...args) => value(...args)) };
      if (!(value instanceof Promise)) return undefined;
      const id = nextId();
      value.then(
        (result) => tell('fulfil', id, result),
        (error) => tell('reject', id, String(error instanceof Error ? error.message : error)),
      );
      return { $promise: id };
    },
    decode(value) {
      if ('$function' in value) {
        const target = String(value.$function);
        return (...args: readonly unknown[]) => ask(target, args);
      }
      if (!('$promise' in value)) return undefined;
      const id = String(value.$promise);
      return new Promise((fulfil, reject) => {
        held.set(`fulfil-${id}`, fulfil);
        held.set(`reject-${id}`, (message) => reject(new Error(String(message))));
      });
    },
  });

  // Events of the window are heard at once, so that a function answers before it returns.
  function ask(target: string, args: readonly unknown[]): unknown {
    const id = nextId();
    tell('call', id, args, target);
    const answer = answers.get(id);
    answers.delete(id);
    if (answer?.kind === 'threw') throw new Error(String(answer.value));
    return answer?.value;
  }

  function answer(id: string, target: string, args: readonly unknown[]): void {
    try {
      tell('returned', id, held.get(target)?.(...args));
    } catch (error) {
      tell('threw', id, error instanceof Error ? error.message : String(error));
    }
  }

  addEventListener(`stand-in-${side}`, (event) => {
    const message = decode(event instanceof CustomEvent ? String(event.detail) : '{}');
    if (typeof message !== 'object' || message === null || !('kind' in message)) return;
    const { kind, id, name, value } = { id: '', name: '', value: null, ...message };
    if (kind === 'expose') Object.defineProperty(globalThis, name, { value: freeze(value), enumerable: true });
    else if (kind === 'call' && Array.isArray(value)) answer(id, name, value);
    else if (kind === 'fulfil' || kind === 'reject') held.get(`${kind}-${id}`)?.(value);
    else answers.set(id, { kind: String(kind), id, value });
  });

  function freeze(value: unknown): unknown {
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) freeze(inner);
    return Object.freeze(value);
  }

  return { expose: (name: string, api: unknown) => tell('expose', nextId(), api, name) };
}

/** What the preload gets for `electron`. Its source runs in the preload's world; `toMain` is the binding to the host. */
export function preloadElectron(makeWorlds: typeof worlds, makeCodec: typeof codec, toMain: (text: string) => void) {
  const { encode, decode } = makeCodec();
  const waiting = new Map<number, { done: (value: unknown) => void; fail: (error: Error) => void }>();
  const listeners = new Map<string, Set<Run>>();
  const { expose } = makeWorlds('preload', makeCodec);
  let count = 0;

  Object.assign(globalThis, {
    standInFromMain(text: string) {
      const message = decode(text);
      if (typeof message !== 'object' || message === null) return;
      const { id, channel, error, value } = { id: 0, channel: '', error: '', value: null, ...message };
      if (channel !== '') for (const listener of listeners.get(channel) ?? []) listener({}, value);
      else if (error !== '') waiting.get(id)?.fail(new Error(error));
      else waiting.get(id)?.done(value);
    },
  });

  return {
    contextBridge: { exposeInMainWorld: expose },
    ipcRenderer: {
      invoke: (channel: string, ...args: readonly unknown[]) =>
        new Promise((done, fail) => {
          count += 1;
          waiting.set(count, { done, fail });
          toMain(encode({ id: count, channel, args }));
        }),
      on: (channel: string, listener: Run) =>
        void listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
      off: (channel: string, listener: Run) => void listeners.get(channel)?.delete(listener),
    },
  };
}
