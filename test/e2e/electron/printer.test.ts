import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { bundle } from '../../../build/bundle-main.mjs';
import { Failure } from '../../../electron/contract/errors.ts';
import type { PrintedPdf, PrintJob } from '../../../electron/hosts/host.ts';
import { printingCases } from '../../support/printing-cases.ts';
import { testPages } from '../../support/test-pages.ts';
import { environment, runtimes } from './electron-app.ts';

const run = promisify(execFile);
let appFolder = '';

beforeAll(async () => {
  appFolder = mkdtempSync(join(tmpdir(), 'regulars-printing-'));
  await bundle(fileURLToPath(new URL('printing-app.ts', import.meta.url)), 'es', appFolder);
  writeFileSync(join(appFolder, 'package.json'), '{ "type": "module", "main": "printing-app.js" }');
});

afterAll(() => rmSync(appFolder, { recursive: true, force: true }));

async function print(program: string, job: PrintJob): Promise<PrintedPdf> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-sheet-'));
  const read = (name: string) => readFileSync(join(folder, name));
  try {
    renameSync(testPages(), join(folder, 'pages'));
    writeFileSync(join(folder, 'job.json'), JSON.stringify(job));
    await run(program, ['--no-sandbox', appFolder], { env: environment(folder) });
    if (existsSync(join(folder, 'failure.json'))) throw new Failure(JSON.parse(read('failure.json').toString()).data);
    return { pdf: new Uint8Array(read('sheet.pdf')), measured: JSON.parse(read('measured.json').toString()) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.each(runtimes)('printing in $name', ({ program }) => {
  for (const { says, proves } of printingCases) {
    test.skipIf(program === null)(says, () => proves((job) => print(program ?? '', job)));
  }
});
