import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStaging } from '../../../../electron/files/staging.ts';
import { openChannels } from '../../../../electron/hosts/electron/channels.ts';
import { partOf } from '../../../support/part-of.ts';
import { type TestApp, testApp } from '../../../support/test-app.ts';

type Handler = (event: object, request: unknown) => unknown;

const electron = vi.hoisted(() => ({
  handlers: new Map<string, (event: object, request: unknown) => unknown>(),
  saved: { canceled: false, filePath: '' },
  told: new Array<string>(),
  folders: { canceled: false, filePaths: ['/media/usb'] },
}));

// Loading the real module would try to fetch a runtime.
vi.mock('electron', () => ({
  app: { getLocale: () => 'pl' },
  ipcMain: { handle: (channel: string, handler: Handler) => electron.handlers.set(channel, handler) },
  dialog: {
    showSaveDialog: () => Promise.resolve(electron.saved),
    showOpenDialog: () => Promise.resolve(electron.folders),
    showMessageBox: (_window: object, { message }: { message: string }) => {
      electron.told.push(message);
      return Promise.resolve({ response: 0 });
    },
  },
}));

let folder = '';
let app: TestApp;
let sent: unknown[] = [];
const mainFrame = { url: 'app://regulars/' };
const ours = { sender: { id: 1 }, senderFrame: mainFrame };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-channels-'));
  app = testApp();
  sent = [];
  const webContents = { id: 1, mainFrame, send: (_channel: string, event: unknown) => sent.push(event) };
  openChannels({ app, staging: openStaging(folder), window: partOf({ webContents }) });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function ask(channel: string, request: unknown, event: object = ours): Promise<unknown> {
  return Promise.resolve().then(() => electron.handlers.get(channel)?.(event, request));
}

describe('the channels between page and app', () => {
  test('carry a call, its answer, its giving up and what changed', async () => {
    const answer = await ask('call', { path: 'test.echo', input: { name: 'Мария' }, callId: 'a' });
    expect(answer).toEqual({ ok: true, value: { input: { name: 'Мария' }, callId: 'a' } });
    await ask('host', { op: 'cancel', input: { callId: 'a' } });
    app.emit({ type: 'restarted' });
    expect([app.cancelled, sent]).toEqual([['a'], [{ type: 'restarted' }]]);
  });

  test('hear nobody but the page in our window', async () => {
    const others = [
      { ...ours, sender: { id: 2 } },
      { ...ours, senderFrame: null },
      { ...ours, senderFrame: { ...mainFrame } },
    ];
    for (const event of others) {
      await expect(ask('call', { path: 'test.echo' }, event)).rejects.toThrow('refused');
      await expect(ask('host', { op: 'pickFolder' }, event)).rejects.toThrow('refused');
    }
    expect(app.calls).toEqual([]);
  });

  test.each([
    ['no text for a path', 'call', { path: 1 }],
    ['a key too many', 'call', { path: 'test.echo', extra: 1 }],
    ['nothing', 'call', undefined],
    ['an unknown wish', 'host', { op: 'readFile', input: '/etc/passwd' }],
    ['an inherited wish', 'host', { op: 'constructor' }],
    ['a file that is no bytes', 'host', { op: 'putFile', input: { name: 'x', bytes: 'text' } }],
    ['a file of no such id', 'host', { op: 'saveFile', input: { fileId: '../shop.db' } }],
  ])('refuse %s', async (_what, channel, request) => {
    await expect(ask(channel, request)).rejects.toThrow();
    expect(app.calls).toEqual([]);
  });

  test('take a file in, and give one out only to the place that the person chose', async () => {
    const input = { name: 'a.csv', bytes: new Uint8Array([49]) };
    const file = await ask('host', { op: 'putFile', input });
    expect(file).toMatchObject({ name: 'a.csv', size: 1 });
    const fileId = file instanceof Object && 'fileId' in file ? file.fileId : '';
    electron.saved = { canceled: true, filePath: '' };
    expect(await ask('host', { op: 'saveFile', input: { fileId } })).toBe(false);
    electron.saved = { canceled: false, filePath: join(folder, 'kept.csv') };
    expect(await ask('host', { op: 'saveFile', input: { fileId } })).toBe(true);
  });

  test('say in one sentence that a place cannot be written, and leave what lies there as it was', async () => {
    const file = await ask('host', { op: 'putFile', input: { name: 'a.pdf', bytes: new Uint8Array([49]) } });
    const fileId = file instanceof Object && 'fileId' in file ? file.fileId : '';
    const taken = join(folder, 'taken.pdf');
    mkdirSync(join(taken, 'inside'), { recursive: true });
    for (const filePath of [join(folder, 'no', 'such', 'a.pdf'), taken]) {
      electron.told.length = 0;
      electron.saved = { canceled: false, filePath };
      expect(await ask('host', { op: 'saveFile', input: { fileId } })).toBe(false);
      expect(electron.told).toEqual([expect.stringContaining(filePath)]);
    }
    expect(readdirSync(taken)).toEqual(['inside']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  test('ask for a folder, or hear that there is none', async () => {
    expect(await ask('host', { op: 'pickFolder' })).toBe('/media/usb');
    electron.folders = { canceled: true, filePaths: [] };
    expect(await ask('host', { op: 'pickFolder' })).toBeNull();
  });
});
