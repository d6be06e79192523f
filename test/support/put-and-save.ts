import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { putFile } from '../../electron/db/put-file.ts';
import { Failure } from '../../electron/contract/errors.ts';
import { saveWhole } from '../../electron/hosts/save-whole.ts';

// Run in a process of its own that may not write large files.
const [, , folder = '', from = ''] = process.argv;
process.on('SIGXFSZ', () => undefined);
writeFileSync(join(folder, 'taken.pdf'), 'as it was');
console.log('put', putFile(folder, 'report.pdf', new Uint8Array(100_000)));
await saveWhole(from, join(folder, 'taken.pdf')).catch((error: unknown) =>
  console.log('save', error instanceof Failure ? error.data.code : String(error)),
);
