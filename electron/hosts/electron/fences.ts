import type { Session, WebContents } from 'electron';
import { isOurs } from './policy.ts';

/** Closes everything a session would otherwise allow: permissions, devices, downloads and every address not ours. */
export function fenceSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isLocal = url.startsWith('data:') || url.startsWith('blob:');
    answer({ cancel: !isOurs(url) && !isLocal });
  });
  session.on('will-download', (event) => event.preventDefault());
}

/** Keeps a page where it is: no other address, no further window, no web view. */
export function fencePage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
