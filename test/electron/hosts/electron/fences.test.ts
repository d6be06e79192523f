import type { Session, WebContents } from 'electron';
import { describe, expect, test } from 'vitest';
import { fencePage, fenceSession } from '../../../../electron/hosts/electron/fences.ts';
import { partOf } from '../../../support/part-of.ts';

type Request = (contents: null, permission: string, answer: (isAllowed: boolean) => void) => void;
type Filter = (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void;

function fencedSession() {
  let request: Request = () => undefined;
  let check: () => boolean = () => true;
  let device: () => boolean = () => true;
  let filter: Filter = () => undefined;
  const session: Session = partOf({
    setPermissionRequestHandler: (handler: Request) => void (request = handler),
    setPermissionCheckHandler: (handler: () => boolean) => void (check = handler),
    setDevicePermissionHandler: (handler: () => boolean) => void (device = handler),
    webRequest: { onBeforeRequest: (handler: Filter) => void (filter = handler) },
  });
  fenceSession(session);
  return {
    session,
    asks: (permission: string) => new Promise<boolean>((resolve) => request(null, permission, resolve)),
    checks: () => check(),
    finds: () => device(),
    loads: (url: string) => new Promise<boolean>((resolve) => filter({ url }, ({ cancel }) => resolve(!cancel))),
  };
}

function refusable(fields: object = {}) {
  const event = { ...fields, isRefused: false, preventDefault: () => void (event.isRefused = true) };
  return event;
}

describe('a session', () => {
  test.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fileSystem',
    'usb',
    'anything new',
  ])('never grants %s', async (permission) => {
    const { asks, checks, finds } = fencedSession();
    expect([await asks(permission), checks(), finds()]).toEqual([false, false, false]);
  });

  test('loads what is ours and what the page made itself, and nothing else', async () => {
    const { loads } = fencedSession();
    const ours = ['app://regulars/assets/main.js', 'data:image/png;base64,AA', 'blob:app://regulars/1'];
    const others = [
      'https://example.org/',
      'http://127.0.0.1/',
      'file:///etc/passwd',
      'ws://example.org/',
      'app://evil/',
    ];
    expect(await Promise.all(ours.map(loads))).toEqual([true, true, true]);
    expect(await Promise.all(others.map(loads))).toEqual([false, false, false, false, false]);
  });

  test('downloads nothing', () => {
    const event = refusable();
    fencedSession().session.emit('will-download', event);
    expect(event.isRefused).toBe(true);
  });
});

describe('a page', () => {
  function fencedPage() {
    let opens: (details: object) => { action: string } = () => ({ action: 'allow' });
    const contents: WebContents = partOf({
      setWindowOpenHandler: (handler: () => { action: string }) => void (opens = handler),
    });
    fencePage(contents);
    return { contents, opens: () => opens({ url: 'app://regulars/' }) };
  }

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('stays with us on %s', (name) => {
    const { contents } = fencedPage();
    const [away, home] = [refusable({ url: 'https://example.org/' }), refusable({ url: 'app://regulars/#/today' })];
    contents.emit(name, away);
    contents.emit(name, home);
    expect([away.isRefused, home.isRefused]).toEqual([true, false]);
  });

  test('opens no window, not even of ours, and holds no web view', () => {
    const { contents, opens } = fencedPage();
    const event = refusable();
    contents.emit('will-attach-webview', event);
    expect([opens(), event.isRefused]).toEqual([{ action: 'deny' }, true]);
  });
});
