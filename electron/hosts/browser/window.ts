import { join } from 'node:path';
import { launchChromium } from './chromium.ts';
import { text, values, type PipeEvent } from './pipe.ts';

/** The app's window in an installed browser. */
export type AppWindow = {
  /** Settles when the person closed the window or the browser is gone. */
  readonly closed: Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
};

/** Where the window goes, and the session cookie that lets it in; the secret crosses the pipe only. */
export type WindowOptions = {
  readonly program: string;
  readonly dataFolder: string;
  readonly origin: string;
  readonly cookie: { readonly name: string; readonly value: string };
};

/**
 * Opens the app in a window of its own, without address bar, and keeps it there: any further page the browser opens
 * is closed, and a page that leaves our origin is brought back.
 */
export async function openWindow({ program, dataFolder, origin, cookie }: WindowOptions): Promise<AppWindow> {
  const browser = launchChromium(program, join(dataFolder, 'window'), [
    // Any other empty page, about:blank too, would open an ordinary window with tabs.
    '--app=data:text/html,<title>Regulars</title>',
    '--class=Regulars',
  ]);
  const { pipe } = browser;
  const opened = Promise.withResolvers<void>();
  let mainTarget = '';
  let mainSession = '';

  function navigate(): void {
    pipe.send('Page.navigate', { url: `${origin}/` }, mainSession).catch(() => undefined);
  }

  function watchPages({ method, params }: PipeEvent): void {
    const target = values(params, 'targetInfo');
    const targetId = text(target, 'targetId');
    if (method === 'Target.targetCreated' && text(target, 'type') === 'page') {
      if (mainTarget === '') mainTarget = targetId;
      opened.resolve();
      if (targetId !== mainTarget) pipe.send('Target.closeTarget', { targetId }).catch(() => undefined);
    }
    if (method === 'Target.targetDestroyed' && text(params, 'targetId') === mainTarget) void browser.close();
  }

  function watchOwnPage({ method, params }: PipeEvent): void {
    if (method === 'Inspector.targetCrashed') pipe.send('Page.reload', {}, mainSession).catch(() => undefined);
    if (method !== 'Page.frameNavigated') return;
    const frame = values(params, 'frame');
    const isMain = !('parentId' in frame);
    if (isMain && !text(frame, 'url').startsWith(`${origin}/`)) navigate();
  }

  pipe.listen((event) => {
    if (event.sessionId === '') watchPages(event);
    else if (event.sessionId === mainSession) watchOwnPage(event);
  });

  await pipe.send('Target.setDiscoverTargets', { discover: true });
  await Promise.race([opened.promise, pipe.closed]);
  const attached = await pipe.send('Target.attachToTarget', { targetId: mainTarget, flatten: true });
  const session = text(attached, 'sessionId');
  await pipe.send('Storage.setCookies', {
    cookies: [{ ...cookie, url: origin, path: '/', httpOnly: true, sameSite: 'Strict' }],
  });
  await pipe.send('Page.enable', {}, session);
  mainSession = session;
  navigate();

  return {
    closed: browser.exited,
    close: browser.close,
    async bringToFront() {
      await pipe.send('Page.bringToFront', {}, mainSession);
    },
  };
}
