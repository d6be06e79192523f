import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? '.';

// As Electron does: the folder's package.json names the program.
createRequire(import.meta.url)(resolve(folder));
