import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { type PipeEvent, text, values } from '../../electron/hosts/browser/pipe.ts';
import { pipe } from './browser.ts';
import { ipcHandlers } from './ipc.ts';
import type { StandInSession } from './session.ts';
import { codec, preloadElectron, worlds } from './worlds.ts';

/** What a window was asked to be; only what our host sets is looked at. */
export type Preferences = {
  readonly preload?: string;
  readonly nodeIntegration?: boolean;
  readonly contextIsolation?: boolean;
  readonly session?: StandInSession;
};

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

/** The page of a window. */
export type Contents = EventEmitter & {
  readonly id: number;
  readonly mainFrame: { readonly url: string };
  readonly targetId: Promise<string>;
  setWindowOpenHandler(handler: OpenHandler): void;
  send(channel: string, value: unknown): void;
  executeJavaScript(expression: string): Promise<unknown>;
  printToPDF(options: Readonly<Record<string, unknown>>): Promise<Buffer>;
  load(url: string): Promise<void>;
  isDestroyed(): boolean;
  close(): void;
};

/** Custom schemes are no proper origins for Chromium; each host of ours becomes an https origin that exists nowhere. */
const toPage = (url: string) => url.replace(/^app:\/\/([^/]+)/, 'https://$1.app.invalid');
const fromPage = (url: string) => url.replace(/^https:\/\/([^/]+)\.app\.invalid/, 'app://$1');

/** The event object of Electron: the listener may refuse. */
function refusable(url: string) {
  const event = { url, defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) };
  return event;
}

function preloadSource({ preload, contextIsolation }: Preferences): string {
  const source = preload === undefined ? '' : readFileSync(preload, 'utf8');
  const bridge = `(${preloadElectron})(${worlds}, ${codec}, (text) => standInToMain(text))`;
  const isolated = contextIsolation !== false;
  return `if (globalThis === globalThis.top) {
    const electron = ${bridge};
    ${isolated ? '' : "electron.contextBridge.exposeInMainWorld = () => { throw new Error('contextIsolation is off'); };"}
    const require = (name) => {
      if (name !== 'electron') throw new Error('module not found: ' + name);
      return electron;
    };
    (function (require, module, exports) { ${source}\n })(require, { exports: {} }, {});
  }`;
}

function pageSource({ nodeIntegration }: Preferences): string {
  const node = nodeIntegration === true ? 'globalThis.require = () => ({}); globalThis.process = {};' : '';
  // A window that Chromium opened itself and we close again can leave its opener waiting.
  const open = 'globalThis.open = (url) => (standInOpen(String(url)), null);';
  return `${node} ${open} (${worlds})('page', ${codec});`;
}

let lastId = 0;

/** A page in the browser with the preload in a world of its own. */
export function createContents(preferences: Preferences, session: StandInSession): Contents {
  const { encode, decode } = codec();
  let current = '';
  let expected = '';
  let world = 0;
  let sessionId = '';
  let isGone = false;
  let opens: OpenHandler = () => ({ action: 'allow' });

  const send = (method: string, params: Readonly<Record<string, unknown>> = {}) => pipe.send(method, params, sessionId);
  const quietly = (work: Promise<unknown>) => void work.catch(() => undefined);

  const targetId = (async () => {
    const browserContextId = await session.contextId();
    const target = text(await pipe.send('Target.createTarget', { url: 'about:blank', browserContextId }), 'targetId');
    sessionId = text(await pipe.send('Target.attachToTarget', { targetId: target, flatten: true }), 'sessionId');
    await Promise.all([
      send('Page.enable'),
      send('Runtime.enable'),
      send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    ]);
    const worldName = preferences.contextIsolation === false ? undefined : 'preload';
    await send('Runtime.addBinding', { name: 'standInToMain', executionContextName: worldName });
    await send('Runtime.addBinding', { name: 'standInOpen' });
    await send('Page.addScriptToEvaluateOnNewDocument', { source: pageSource(preferences) });
    await send('Page.addScriptToEvaluateOnNewDocument', { source: preloadSource(preferences), worldName });
    return target;
  })();

  async function answerRequest(params: PipeEvent['params']): Promise<void> {
    const requestId = text(params, 'requestId');
    const url = fromPage(text(values(params, 'request'), 'url'));
    const refuse = (errorReason: string) => send('Fetch.failRequest', { requestId, errorReason });
    const isNavigation = text(params, 'resourceType') === 'Document' && text(params, 'frameId') === (await targetId);
    if (isNavigation && url !== expected) {
      for (const name of ['will-navigate', 'will-frame-navigate']) {
        const event = refusable(url);
        contents.emit(name, event);
        if (event.defaultPrevented) return void (await refuse('Aborted'));
      }
    }
    if (!(await session.allows(url))) return void (await refuse('BlockedByClient'));
    const handler = session.handlerOf(url);
    if (!handler) {
      console.error(`stand-in: a request would have left the app: ${url}`);
      return void (await refuse('NameNotResolved'));
    }
    const response = await handler(new Request(url));
    const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }));
    const body = Buffer.from(await response.arrayBuffer()).toString('base64');
    await send('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders, body });
  }

  async function answerCall(params: PipeEvent['params']): Promise<void> {
    const asking = decode(text(params, 'payload'));
    if (typeof asking !== 'object' || asking === null) return;
    const { id, channel, args } = { id: 0, channel: '', args: null, ...asking };
    let reply: object;
    try {
      const handler = ipcHandlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      const event = { sender: contents, senderFrame: contents.mainFrame };
      reply = { id, value: await handler(event, ...(Array.isArray(args) ? args : [])) };
    } catch (error) {
      reply = { id, error: `Error invoking remote method '${channel}': ${String(error)}` };
    }
    await tellPage(Number(params.executionContextId), reply);
  }

  async function tellPage(contextId: number, message: object): Promise<void> {
    const expression = `standInFromMain(${JSON.stringify(encode(message))})`;
    await send('Runtime.evaluate', { expression, contextId });
  }

  function openFurther(url: string): void {
    if (opens({ url }).action === 'allow') console.error(`stand-in: a further window would have opened: ${url}`);
  }

  function hear({ method, params }: PipeEvent): void {
    const frame = values(params, 'frame');
    const context = values(params, 'context');
    if (method === 'Fetch.requestPaused') quietly(answerRequest(params));
    else if (method === 'Runtime.bindingCalled' && params.name === 'standInOpen') openFurther(text(params, 'payload'));
    else if (method === 'Runtime.bindingCalled') quietly(answerCall(params));
    else if (method === 'Runtime.executionContextCreated' && context.name === 'preload') world = Number(context.id);
    else if (method === 'Page.frameNavigated' && !('parentId' in frame)) current = fromPage(text(frame, 'url'));
    else if (method === 'Page.loadEventFired') contents.emit('did-finish-load');
  }

  pipe.listen((event) => {
    if (event.sessionId !== '' && event.sessionId === sessionId) hear(event);
    if (event.method !== 'Target.detachedFromTarget' || text(event.params, 'sessionId') !== sessionId || isGone) return;
    isGone = true;
    contents.emit('destroyed');
  });

  const contents: Contents = Object.assign(new EventEmitter(), {
    id: (lastId += 1),
    mainFrame: {
      get url() {
        return current;
      },
    },
    targetId,
    setWindowOpenHandler: (handler: OpenHandler) => void (opens = handler),
    send: (channel: string, value: unknown) => quietly(tellPage(world, { channel, value })),
    async executeJavaScript(expression: string) {
      await targetId;
      const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      if ('exceptionDetails' in answer)
        throw new Error(text(values(values(answer, 'exceptionDetails'), 'exception'), 'description'));
      return values(answer, 'result').value;
    },
    async printToPDF(options: Readonly<Record<string, unknown>>) {
      const { pageSize, ...kept } = options;
      if (pageSize !== undefined && pageSize !== 'A4') throw new Error('stand-in: only A4 is there');
      return Buffer.from(
        text(await send('Page.printToPDF', { ...kept, paperWidth: 8.27, paperHeight: 11.69 }), 'data'),
        'base64',
      );
    },
    async load(url: string) {
      await targetId;
      expected = url;
      const loaded = new Promise((resolve) => contents.once('did-finish-load', resolve));
      const errorText = text(await send('Page.navigate', { url: toPage(url) }), 'errorText');
      if (errorText !== '') throw new Error(`${errorText} loading '${url}'`);
      await loaded;
    },
    isDestroyed: () => isGone,
    close: () => quietly(targetId.then((target) => pipe.send('Target.closeTarget', { targetId: target }))),
  });
  return contents;
}
