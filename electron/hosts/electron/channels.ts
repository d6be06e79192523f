import { Readable } from 'node:stream';
import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import * as z from 'zod/mini';
import type { App } from '../../app.ts';
import type { Staging } from '../../files/staging.ts';
import { CallRequest, CancelRequest, HostRequest, PutFileRequest, SaveFileRequest } from '../requests.ts';
import { pickFolder, saveFile } from './dialogs.ts';
import { isOurPage } from './policy.ts';

type Ways = { readonly app: App; readonly staging: Staging; readonly window: BrowserWindow };

function hostCalls({ app, staging, window }: Ways): Readonly<Record<string, (input: unknown) => unknown>> {
  return {
    cancel: (input) => app.cancel(z.parse(CancelRequest, input).callId),
    putFile(input) {
      const { name, bytes } = z.parse(PutFileRequest, input);
      return staging.receive(name, Readable.from([bytes]));
    },
    saveFile: (input) => saveFile(window, staging, z.parse(SaveFileRequest, input).fileId),
    pickFolder: () => pickFolder(window),
  };
}

/** Connects the page in the window with the app: two channels in, one out, and nobody else is heard. */
export function openChannels(ways: Ways): void {
  const { app, window } = ways;
  const calls = hostCalls(ways);

  function listen(channel: string, answer: (request: unknown) => unknown): void {
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, request: unknown) => {
      if (!isOurPage(event, window.webContents)) throw new Error('refused');
      return answer(request);
    });
  }

  listen('call', (request) => {
    const { path, input, callId } = z.parse(CallRequest, request);
    return app.call(path, input, callId);
  });
  listen('host', (request) => {
    const { op, input } = z.parse(HostRequest, request);
    const call = Object.hasOwn(calls, op) ? calls[op] : undefined;
    if (!call) throw new Error('refused');
    return call(input);
  });
  const unsubscribe = app.subscribe((event) => window.webContents.send('event', event));
  window.on('closed', unsubscribe);
}
