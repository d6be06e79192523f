import { EventEmitter } from 'node:events';
import { pipe } from './browser.ts';
import { strict } from './strict.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type Filter = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;

/** A session of pages: who answers their requests, and what is filtered before. */
export type StandInSession = EventEmitter & {
  readonly protocol: { handle(scheme: string, handler: Handler): void };
  readonly webRequest: { onBeforeRequest(filter: Filter): void };
  setPermissionRequestHandler(handler: unknown): void;
  setPermissionCheckHandler(handler: unknown): void;
  setDevicePermissionHandler(handler: unknown): void;
  /** The browser's own name of the session; the default one has none. */
  contextId(): Promise<string | undefined>;
  /** Whether the app's filter lets the request through. */
  allows(url: string): Promise<boolean>;
  handlerOf(url: string): Handler | undefined;
};

/** A new session; a named one keeps nothing and is apart from all others. */
export function createSession(isDefault: boolean): StandInSession {
  const handlers = new Map<string, Handler>();
  let filter: Filter | undefined;
  let context: Promise<string | undefined> | undefined;
  const session: StandInSession = Object.assign(new EventEmitter(), {
    protocol: strict('protocol', {
      handle(scheme: string, handler: Handler): void {
        handlers.set(`${scheme}:`, handler);
      },
    }),
    webRequest: strict('webRequest', {
      onBeforeRequest(wanted: Filter): void {
        filter = wanted;
      },
    }),
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
    contextId() {
      context ??= isDefault
        ? Promise.resolve(undefined)
        : pipe.send('Target.createBrowserContext').then(({ browserContextId }) => String(browserContextId));
      return context;
    },
    allows: (url: string) =>
      new Promise<boolean>((resolve) => {
        if (filter) filter({ url }, ({ cancel }) => resolve(cancel !== true));
        else resolve(true);
      }),
    handlerOf: (url: string) => handlers.get(new URL(url).protocol),
  });
  return strict('session', session);
}

/** The session of ordinary windows. */
export const defaultSession = createSession(true);

const named = new Map<string, StandInSession>();

/** The session of this name, made when first asked for. */
export function fromPartition(name: string): StandInSession {
  if (name.startsWith('persist:')) throw new Error('stand-in: sessions kept on disk are not there');
  const session = named.get(name) ?? createSession(false);
  named.set(name, session);
  return session;
}
