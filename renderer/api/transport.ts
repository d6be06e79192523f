import { type AppEvent, type Reply } from '../../electron/contract/reply.ts';

/** A file that waits at the host; the contract passes `fileId`. */
export type HostFile = { readonly fileId: string; readonly name: string; readonly size: number };

/** How the page reaches the back end, and the few things that only its host can do. */
export type Transport = {
  call(path: string, input: unknown, callId: string): Promise<Reply>;
  cancel(callId: string): void;
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** Hands a file of the person's choosing to the host. */
  putFile(file: File): Promise<HostFile>;
  /** Lets the person keep a file that the back end made; false when they changed their mind. */
  saveFile(file: HostFile): Promise<boolean>;
  /** Asks for a folder of this computer, null when the person chose none; not there where the host has no such dialog. */
  readonly pickFolder?: () => Promise<string | null>;
};

type Bridge = {
  call(path: string, input: unknown, callId: string): Promise<Reply>;
  subscribe(listener: (event: AppEvent) => void): () => void;
  host(operation: string, input: unknown): Promise<unknown>;
};

declare global {
  interface Window {
    /** Put there by Electron's preload script. */
    readonly regulars?: Bridge;
  }
}

const lost: Reply = { ok: false, error: { code: 'internal', params: { ref: 'connection' } } };

function isHostFile(value: unknown): value is HostFile {
  return typeof value === 'object' && value !== null && 'fileId' in value && 'name' in value && 'size' in value;
}

function asHostFile(value: unknown): HostFile {
  if (!isHostFile(value)) throw new Error('The host answered something other than a file');
  return value;
}

function electronTransport(bridge: Bridge): Transport {
  return {
    call: (path, input, callId) => bridge.call(path, input, callId).catch(() => lost),
    cancel: (callId) => void bridge.host('cancel', { callId }),
    subscribe: (listener) => bridge.subscribe(listener),
    putFile: async (file) =>
      asHostFile(await bridge.host('putFile', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    saveFile: async (file) => (await bridge.host('saveFile', { fileId: file.fileId })) === true,
    async pickFolder() {
      const folder = await bridge.host('pickFolder', {});
      return typeof folder === 'string' ? folder : null;
    },
  };
}

function post(path: string, value: unknown): Promise<Response> {
  return fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) });
}

function isReply(value: unknown): value is Reply {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

async function replyOf(response: Response): Promise<Reply> {
  const value: unknown = await response.json().catch(() => null);
  return isReply(value) ? value : lost;
}

function download(file: HostFile): void {
  const link = document.createElement('a');
  link.href = `/files/${file.fileId}`;
  link.download = file.name;
  link.click();
}

/**
 * Listens to the host for as long as anybody here does; after a lost connection everything may have changed, which
 * `restarted` tells. One stream serves all: browsers allow six connections to a host, and calls need theirs.
 */
function createListening(): Transport['subscribe'] {
  const listeners = new Set<(event: AppEvent) => void>();
  const tell = (event: AppEvent) => listeners.forEach((listener) => listener(event));
  let source: EventSource | undefined;

  function open(): EventSource {
    const opened = new EventSource('/events');
    let wasOpen = false;
    opened.addEventListener('open', () => {
      if (wasOpen) tell({ type: 'restarted' });
      wasOpen = true;
    });
    opened.addEventListener('message', ({ data }) => tell(JSON.parse(String(data))));
    return opened;
  }

  return (listener) => {
    listeners.add(listener);
    source ??= open();
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      source?.close();
      source = undefined;
    };
  };
}

function browserTransport(): Transport {
  return {
    call: (path, input, callId) => post('/call', { path, input, callId }).then(replyOf, () => lost),
    cancel: (callId) => void post('/cancel', { callId }).catch(() => undefined),
    subscribe: createListening(),
    async putFile(file) {
      const headers = { 'Content-Type': 'application/octet-stream' };
      const response = await fetch(`/files?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        headers,
        body: file,
      });
      return asHostFile(await response.json());
    },
    async saveFile(file) {
      download(file);
      return true;
    },
  };
}

/** The transport of the host that shows this page; the only place that asks which one it is. */
export function openTransport(): Transport {
  return window.regulars ? electronTransport(window.regulars) : browserTransport();
}
