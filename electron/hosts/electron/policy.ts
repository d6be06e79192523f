import type { WebContents, WebFrameMain, WebPreferences } from 'electron';

/** The only scheme pages come from; standard and secure, so that modules, fonts and fetch work as on any site. */
export const scheme = 'app';

/** The address of the app's first page. */
export const startAddress = `${scheme}://regulars/`;

/** Whether an address belongs to the app; anything that cannot be read as an address does not. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${scheme}:` && host === 'regulars' && username === '' && password === '';
}

type Frame = Pick<WebFrameMain, 'url'>;
type Contents = Pick<WebContents, 'id'> & { readonly mainFrame: Frame };

/** Whether a message came from the top page of our own window while it shows the app. */
export function isOurPage(
  { sender, senderFrame }: { readonly sender: Pick<WebContents, 'id'>; readonly senderFrame: Frame | null },
  window: Contents,
): boolean {
  return senderFrame !== null && sender.id === window.id && senderFrame === window.mainFrame && isOurs(senderFrame.url);
}

/** What a page of ours may do: nothing beyond the web, and not all of that. */
export function preferences(preload?: string): WebPreferences {
  return {
    ...(preload === undefined ? {} : { preload }),
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // It would fetch dictionaries from the network.
    spellcheck: false,
  };
}
