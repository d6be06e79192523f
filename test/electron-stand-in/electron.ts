import { EventEmitter } from 'node:events';
import { pipe, exit as end } from './browser.ts';
import { handle } from './ipc.ts';
import { defaultSession, fromPartition, type StandInSession } from './session.ts';
import { strict } from './strict.ts';
import { type Contents, createContents, type Preferences } from './web-contents.ts';

type Options = { readonly show?: boolean; readonly webPreferences?: Preferences };

const windows = new Set<Window>();
const isReady = pipe.send('Browser.getVersion').then(() => undefined);
const appEvents = new EventEmitter();
const paths = new Map<string, string>();
let isSetUp = false;

class Window extends EventEmitter {
  readonly webContents: Contents;
  isShown: boolean;

  constructor({ show = true, webPreferences = {} }: Options = {}) {
    super();
    this.isShown = show;
    const session: StandInSession = webPreferences.session ?? defaultSession;
    this.webContents = strict('webContents', createContents(webPreferences, session));
    appEvents.emit('web-contents-created', {}, this.webContents);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.webContents.once('destroyed', () => this.forget());
    windows.add(this);
  }

  static getAllWindows(): Window[] {
    return [...windows];
  }

  static fromWebContents(contents: Contents | undefined): Window | undefined {
    return [...windows].find((window) => window.webContents === contents);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.load(url);
  }

  show(): void {
    this.isShown = true;
  }

  focus(): void {
    this.emit('focus');
  }

  isMinimized(): boolean {
    return false;
  }

  isVisible(): boolean {
    return this.isShown;
  }

  destroy(): void {
    this.webContents.close();
  }

  private forget(): void {
    windows.delete(this);
    this.emit('closed');
    if (windows.size === 0) appEvents.emit('window-all-closed');
  }
}

function quit(): void {
  let isRefused = false;
  appEvents.emit('before-quit', { preventDefault: () => void (isRefused = true) });
  if (isRefused) return;
  appEvents.emit('will-quit', {});
  end(0);
}

process.on('SIGTERM', quit).on('SIGINT', quit);

/** The program. */
export const app = strict(
  'app',
  Object.assign(appEvents, {
    isPackaged: false,
    whenReady: () => isReady,
    enableSandbox: () => undefined,
    setPath: (name: string, path: string) => void paths.set(name, path),
    getPath: (name: string) => paths.get(name) ?? '',
    getLocale: () => process.env.LANG?.split('.')[0]?.replace('_', '-') ?? 'en',
    quit,
    exit: end,
  }),
);

isReady.then(() => {
  isSetUp = true;
  appEvents.emit('ready');
});

/** Windows. */
export const BrowserWindow = strict('BrowserWindow', Window);

/** The pages of windows, as Playwright looks them up. */
export const webContents = strict('webContents', {
  fromDevToolsTargetId: (id: string) =>
    [...windows].map((window) => window.webContents).find((contents) => names.get(contents) === id),
});

const names = new Map<Contents, string>();
appEvents.on('web-contents-created', (_event: unknown, contents: Contents) => {
  contents.targetId.then((id) => names.set(contents, id));
});

/** The schemes of ordinary windows. */
export const protocol = strict('protocol', {
  handle: defaultSession.protocol.handle,
  registerSchemesAsPrivileged() {
    if (isSetUp) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
  },
});

/** Sessions. */
export const session = strict('session', { defaultSession, fromPartition });

/** The host's end of the channels. */
export const ipcMain = strict('ipcMain', { handle });

/** Dialogs: none is expected until a test puts an answer in the place of one. */
export const dialog = strict('dialog', {
  showSaveDialog: (): unknown => unexpected('showSaveDialog'),
  showOpenDialog: (): unknown => unexpected('showOpenDialog'),
  showMessageBox: (): unknown => unexpected('showMessageBox'),
});

function unexpected(name: string): never {
  throw new Error(`stand-in: nobody expected dialog.${name}`);
}

let menu: unknown = null;

/** The menu is kept as it was described. */
export const Menu = strict('Menu', {
  buildFromTemplate: (items: readonly unknown[]) => ({ items }),
  setApplicationMenu: (wanted: unknown) => void (menu = wanted),
  getApplicationMenu: () => menu,
});
