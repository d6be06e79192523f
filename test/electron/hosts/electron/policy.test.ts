import { describe, expect, test } from 'vitest';
import { isOurPage, isOurs, preferences } from '../../../../electron/hosts/electron/policy.ts';

describe('what a page of ours may do', () => {
  test('is what any page on the web may do, and less', () => {
    expect(preferences('/app/preload.cjs')).toEqual({
      preload: '/app/preload.cjs',
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
      spellcheck: false,
    });
  });

  test('is the same without a bridge when it is only printed', () => {
    expect(preferences()).not.toHaveProperty('preload');
    expect(preferences()).toMatchObject({ sandbox: true, contextIsolation: true });
  });
});

describe('an address', () => {
  test.each(['app://regulars/', 'app://regulars/index.html#/customers', 'APP://regulars/x'])(
    '%s is ours',
    (address) => {
      expect(isOurs(address)).toBe(true);
    },
  );

  test.each([
    'app://evil/',
    'app://regulars.evil/',
    'app://me@regulars/',
    'app://regulars:8080/',
    'https://regulars/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,app://regulars/',
    'about:blank',
    'not an address',
    '',
  ])('%s is not', (address) => {
    expect(isOurs(address)).toBe(false);
  });
});

describe('a message', () => {
  const mainFrame = { url: 'app://regulars/' };
  const window = { id: 1, mainFrame };
  const sender = { id: 1 };

  test('is heard from the top page of our window', () => {
    expect(isOurPage({ sender, senderFrame: mainFrame }, window)).toBe(true);
  });

  test('is not heard from another window, a frame inside, a page that is gone, or a page elsewhere', () => {
    const elsewhere = { url: 'https://example.org/' };
    expect([
      isOurPage({ sender: { id: 2 }, senderFrame: mainFrame }, window),
      isOurPage({ sender, senderFrame: { url: 'app://regulars/' } }, window),
      isOurPage({ sender, senderFrame: null }, window),
      isOurPage({ sender, senderFrame: elsewhere }, { id: 1, mainFrame: elsewhere }),
    ]).toEqual([false, false, false, false]);
  });
});
