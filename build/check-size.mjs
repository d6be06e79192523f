import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node.mjs';

const kilobyte = 1000;

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path, bytes: statSync(path).size };
    });
}

const parts = {
  'window: all scripts': { folder: 'dist/renderer', ending: '.js' },
  'window: all styles': { folder: 'dist/renderer', ending: '.css' },
  'window: fonts': { folder: 'dist/renderer', ending: '.woff2' },
  'app: everything Electron runs': { folder: 'dist/main', ending: '.js' },
};

const budget = JSON.parse(readFileSync(join(root, 'build/size-budget.json'), 'utf8'));

for (const [name, { folder, ending }] of Object.entries(parts)) {
  const bytes = files(join(root, folder)).reduce((sum, file) => sum + (file.path.endsWith(ending) ? file.bytes : 0), 0);
  const kB = Math.ceil(bytes / kilobyte);
  console.log(`${name.padEnd(32)} ${String(kB).padStart(6)} kB of ${budget[name]}`);
  if (!(kB <= budget[name])) {
    console.error(`${name} weighs more than build/size-budget.json allows.`);
    process.exitCode = 1;
  }
}
