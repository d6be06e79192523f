import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openApp } from '../../../electron/app-open.ts';
import { fail } from '../../../electron/contract/errors.ts';
import { type PrintJob } from '../../../electron/handlers/context.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';

const pdf = new TextEncoder().encode('%PDF-1.4 <</Type /Pages /Count 1>>');
const newFolder = () => mkdtempSync(join(tmpdir(), 'regulars-schedule-'));
const filesIn = (folder: string) => readdirSync(folder).sort();

async function shop(): Promise<{ app: TestApp; folder: string; jobs: PrintJob[]; hasPrinter: { is: boolean } }> {
  const jobs: PrintJob[] = [];
  const hasPrinter = { is: true };
  const app = await openTestShop({
    today: '2026-10-15',
    printPdf: async (job) => {
      jobs.push(job);
      return hasPrinter.is ? { pdf, measured: null } : fail('noPrinter');
    },
  });
  const folder = newFolder();
  await app.ask('reports.setSchedule', { schedule: { folder, language: 'pl' } });
  return { app, folder, jobs, hasPrinter };
}

const october = 'Raport miesięczny październik 2026, Пекарна Роза.pdf';
const november = 'Raport miesięczny listopad 2026, Пекарна Роза.pdf';
const december = 'Raport miesięczny grudzień 2026, Пекарна Роза.pdf';

describe('the month report that writes itself', () => {
  test('waits for the 1st, then lies in its folder once, in its language, however often the shop is started', async () => {
    const { app, folder, jobs } = await shop();
    expect(await app.ask('reports.writeDue')).toEqual({ written: [] });
    app.setToday('2026-11-01');
    expect(await app.ask('reports.writeDue')).toEqual({ written: ['2026-10'] });
    expect(await app.ask('reports.writeDue')).toEqual({ written: [] });
    expect(filesIn(folder)).toEqual([october]);
    expect(jobs).toMatchObject([
      { language: 'pl', document: { kind: 'month', language: 'pl', period: { from: '2026-10-01', to: '2026-11-01' } } },
    ]);
    expect(await app.ask('reports.schedule')).toMatchObject({ newest: '2026-10', problem: null });
    expect(await app.ask('history.list', { limit: 1 })).toMatchObject([
      { method: 'reports.writeDue', subject: 'October 2026', state: 'record' },
    ]);
  });

  test('makes up for every month that was missed, each once', async () => {
    const { app, folder } = await shop();
    app.setToday('2027-01-09');
    expect(await app.ask('reports.writeDue')).toEqual({ written: ['2026-10', '2026-11', '2026-12'] });
    expect(filesIn(folder)).toEqual([december, november, october].sort());
    app.setToday('2027-01-31');
    expect(await app.ask('reports.writeDue')).toEqual({ written: [] });
  });

  test('whose folder is gone says so, and is written at a later start', async () => {
    const { app, folder } = await shop();
    app.setToday('2026-12-02');
    rmSync(folder, { recursive: true });
    expect(await app.ask('reports.writeDue')).toEqual({ written: [] });
    expect(await app.ask('reports.schedule')).toMatchObject({
      newest: null,
      problem: { month: '2026-10', reason: 'missing' },
    });
    mkdirSync(folder);
    expect(await app.ask('reports.writeDue')).toEqual({ written: ['2026-10', '2026-11'] });
    expect(filesIn(folder)).toEqual([november, october].sort());
    expect(await app.ask('reports.schedule')).toMatchObject({ newest: '2026-11', problem: null });
  });

  test('that cannot be printed leaves nothing in the folder and says what is missing', async () => {
    const { app, folder, hasPrinter } = await shop();
    app.setToday('2026-11-02');
    hasPrinter.is = false;
    expect(await app.ask('reports.writeDue')).toEqual({ written: [] });
    expect(await app.ask('reports.schedule')).toMatchObject({ problem: { reason: 'noPrinter' } });
    expect(filesIn(folder)).toEqual([]);
    hasPrinter.is = true;
    expect(await app.ask('reports.writeDue')).toEqual({ written: ['2026-10'] });
  });

  test('never replaces what has its name, as after an older backup came back', async () => {
    const { app, folder } = await shop();
    writeFileSync(join(folder, october), 'with notes in the margin');
    app.setToday('2026-11-02');
    await app.ask('reports.writeDue');
    expect(filesIn(folder)).toEqual([october]);
  });

  test('keeps its months when folder or language change, can be ended, and both can be undone', async () => {
    const { app, folder } = await shop();
    const other = newFolder();
    app.setToday('2026-11-02');
    await app.ask('reports.writeDue');
    await app.ask('reports.setSchedule', { schedule: { folder: other, language: 'pl' } });
    app.setToday('2026-12-02');
    expect(await app.ask('reports.writeDue')).toEqual({ written: ['2026-11'] });
    expect([filesIn(folder), filesIn(other)]).toEqual([[october], [november]]);
    await app.ask('reports.setSchedule', { schedule: null });
    app.setToday('2027-01-02');
    expect(await app.ask('reports.writeDue')).toEqual({ written: [] });
    await app.ask('history.undo', {});
    expect(await app.ask('reports.writeDue')).toEqual({ written: ['2026-12'] });
  });

  test('into no folder at all is refused, and the schedule stays as it was', async () => {
    const { app, folder } = await shop();
    for (const wrong of ['/nowhere/at/all', 'reports'])
      expect(await app.refusal('reports.setSchedule', { schedule: { folder: wrong, language: 'pl' } })).toEqual({
        code: 'folderMissing',
        params: { folder: wrong },
      });
    expect(await app.ask('reports.schedule')).toMatchObject({ schedule: { folder } });
  });

  test('is written by the next start of the shop, and not by a single command of a script', async () => {
    const [dataFolder, folder] = [newFolder(), newFolder()];
    const start = async (today: string, keepsBackups: boolean) => {
      const app = await openApp({
        dataFolder,
        today,
        keepsBackups,
        reportsAfterMs: 1,
        printPdf: async () => ({ pdf, measured: null }),
      });
      if ('code' in app) throw new Error(app.code);
      return app;
    };
    const first = await start('2026-10-15', true);
    const rose = { name: 'Rose', kind: 'cafe', country: 'GB', currency: 'GBP', language: 'en' };
    await first.call('settings.setUp', rose);
    await first.call('reports.setSchedule', { schedule: { folder, language: 'en' } });
    await first.close();
    const script = await start('2026-11-01', false);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await script.close();
    expect(filesIn(folder)).toEqual([]);
    const next = await start('2026-11-01', true);
    await vi.waitFor(() => expect(filesIn(folder)).toEqual(['Month report October 2026, Rose.pdf']));
    await next.close();
  });
});
