import { posix, win32 } from 'node:path';

type System = {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly exists: (path: string) => boolean;
};

const onWindows = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
];

const onMac = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'];

const onLinux = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
  'brave-browser',
];

function candidates({ platform, env, home }: System): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return onWindows.flatMap((parts) => roots.map((root) => win32.join(root, ...parts)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', posix.join(home, 'Applications')];
    return onMac.flatMap((name) => roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`));
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const roots = [...new Set([...folders, '/usr/bin', '/usr/local/bin', '/snap/bin'])];
  return onLinux.flatMap((name) => roots.map((root) => `${root}/${name}`));
}

/** The browser to show the window in: `REGULARS_BROWSER` if set (and only that), else Chrome, Edge, Chromium, Brave. */
export function findBrowser(system: System): string | undefined {
  const wanted = system.env.REGULARS_BROWSER;
  return (wanted ? [wanted] : candidates(system)).find(system.exists);
}
