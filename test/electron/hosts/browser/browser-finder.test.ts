import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../../../electron/hosts/browser/browser-finder.ts';

function machine(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, installed: readonly string[]) {
  const home = platform === 'darwin' ? '/Users/maria' : '/home/maria';
  return { platform, env, home, exists: (path: string) => installed.includes(path) };
}

describe('the browser that shows the window', () => {
  test('is Chrome before Edge on Windows, for all users or for one', () => {
    const env = {
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\U\\L',
    };
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const own = 'C:\\U\\L\\Google\\Chrome\\Application\\chrome.exe';
    expect(findBrowser(machine('win32', env, [edge]))).toBe(edge);
    expect(findBrowser(machine('win32', env, [edge, own]))).toBe(own);
    expect(findBrowser(machine('win32', {}, [edge]))).toBeUndefined();
  });

  test('is found among the applications of a Mac, also in the home folder', () => {
    const edge = '/Users/maria/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(findBrowser(machine('darwin', {}, [edge]))).toBe(edge);
  });

  test('is found on Linux along the path, and in the usual places without one', () => {
    expect(findBrowser(machine('linux', { PATH: '.:/opt/bin' }, ['/opt/bin/chromium']))).toBe('/opt/bin/chromium');
    expect(findBrowser(machine('linux', {}, ['/snap/bin/chromium']))).toBe('/snap/bin/chromium');
  });

  test('is never taken from the folder the shop happens to be in', () => {
    expect(findBrowser(machine('linux', { PATH: '.:bin' }, ['./chromium', 'bin/chromium']))).toBeUndefined();
  });

  test('is the one that was asked for, or none', () => {
    const env = { PATH: '/usr/bin', REGULARS_BROWSER: '/opt/vivaldi' };
    expect(findBrowser(machine('linux', env, ['/usr/bin/chromium', '/opt/vivaldi']))).toBe('/opt/vivaldi');
    expect(findBrowser(machine('linux', env, ['/usr/bin/chromium']))).toBeUndefined();
  });
});
