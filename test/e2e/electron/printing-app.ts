import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { createPrinter } from '../../../electron/hosts/electron/printer.ts';
import { pageScheme } from '../../../electron/hosts/electron/protocol.ts';
import type { PrintJob } from '../../../electron/hosts/host.ts';

const folder = process.env.REGULARS_DATA ?? '.';
const job: PrintJob = JSON.parse(readFileSync(join(folder, 'job.json'), 'utf8'));

/** A program for tests: prints `job.json` to `sheet.pdf` and `measured.json`, or writes `failure.json`, and ends. */
async function print(): Promise<void> {
  await app.whenReady();
  try {
    const { pdf, measured } = await createPrinter(join(folder, 'pages'))(job);
    writeFileSync(join(folder, 'sheet.pdf'), pdf);
    writeFileSync(join(folder, 'measured.json'), JSON.stringify(measured));
  } catch (error) {
    writeFileSync(join(folder, 'failure.json'), JSON.stringify(error));
  }
  app.exit(0);
}

protocol.registerSchemesAsPrivileged([pageScheme]);
app.on('window-all-closed', () => undefined);
void print();
