import { afterEach, describe, expect, test } from 'vitest';
import { type ImportOptions } from '../../../electron/contract/import-result.ts';
import { ImportPreview } from '../../../electron/contract/import-preview.ts';
import { packedRows, type RowChunk } from '../../../electron/domain/import/packed-rows.ts';
import { type ImportSession, openImportSession, ReadingStopped } from '../../../electron/files/import-session.ts';

const options: ImportOptions = { importAs: 'customers', uiLanguage: 'en', country: 'GB', today: '2026-11-21' };
const sessions: ImportSession[] = [];

afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.close()));
});

function openSession(text: string, limits?: { memoryMb: number; silenceMs: number }): ImportSession {
  const session = openImportSession(new Uint8Array(Buffer.from(text)), undefined, limits);
  sessions.push(session);
  return session;
}

describe('a file is read in a thread of its own', { timeout: 60_000 }, () => {
  test('what would happen follows every changed option, its rows come in chunks', async () => {
    const session = openSession(`Name,City,Phone\n${'Ann,Ely,020 7946 0018\n'.repeat(24_500)}Bob,Bath,x,extra\n`);
    const chunks: RowChunk[] = [];
    const first = await session.readRows(options, (chunk) => chunks.push(chunk));
    expect(ImportPreview.parse(first.preview)).toEqual(first.preview);
    expect(first.preview).toMatchObject({ accepted: 24_500, rejected: [{ reason: 'ROW_LONG', rows: 1 }] });
    expect(first.columns.map(({ field }) => field)).toEqual(['full_name', 'city', 'phone']);
    expect([chunks.map(({ rows }) => rows), first.questions]).toEqual([[10_000, 10_000, 4500], []]);
    const [row] = packedRows(chunks);
    expect(row).toEqual({ fields: { full_name: 'Ann', city: 'Ely', phone: '+442079460018' }, answers: [] });
    expect(first.rejected).toEqual([
      { row: 24_502, reason: 'ROW_LONG', column: null, cells: ['Bob', 'Bath', 'x', 'extra'] },
    ]);
    const mapping = { Name: 'full_name', City: null, Phone: null };
    const changed = await session.readRows({ ...options, mapping }, () => undefined);
    expect(changed.columns.map(({ field }) => field)).toEqual(['full_name', null, null]);
    expect((await session.result(options)).accepted).toHaveLength(24_500);
  });

  test('the questions of a new survey come with the rows', async () => {
    const session = openSession(
      'Timestamp,Service (1-5),Goods\n2025-01-05 10:00:00,5,Bread\n2025-01-05 11:00:00,3,Milk\n2025-01-05 12:00:00,3,Milk\n',
    );
    const chunks: RowChunk[] = [];
    const { questions } = await session.readRows({ ...options, importAs: 'responses' }, (chunk) => chunks.push(chunk));
    expect(questions).toEqual([
      { heading: 'Service (1-5)', kind: 'rating', scale: { min: 1, max: 5 } },
      { heading: 'Goods', kind: 'choice', scale: null },
    ]);
    expect([...packedRows(chunks)].map(({ answers }) => answers)).toEqual([
      [5, 'Bread'],
      [3, 'Milk'],
      [3, 'Milk'],
    ]);
  });

  test('a refused file has a preview that says why', async () => {
    const { preview } = await openSession('%PDF-1.7').readRows(options, () => undefined);
    expect(preview).toMatchObject({ fileError: 'FILE_UNSUPPORTED', columns: [] });
  });

  test('a thread that is silent for too long is ended, and nothing more can be asked', async () => {
    const session = openSession('Name\nAnn\n', { memoryMb: 448, silenceMs: 1 });
    await expect(session.readRows(options, () => undefined)).rejects.toMatchObject({ fileError: 'FILE_TOO_BIG' });
    await expect(session.readRows(options, () => undefined)).rejects.toBeInstanceOf(ReadingStopped);
  });

  test('a file that needs more memory than allowed is refused', async () => {
    const session = openSession(`Name,Note\n${'Ann,x\n'.repeat(150_000)}`, { memoryMb: 16, silenceMs: 30_000 });
    await expect(session.result(options)).rejects.toMatchObject({ fileError: 'FILE_TOO_BIG' });
  });

  test('closing it in the middle ends the request', async () => {
    const session = openSession(`Name\n${'Ann\n'.repeat(100_000)}`);
    const asked = session.readRows(options, () => undefined);
    await Promise.all([expect(asked).rejects.toMatchObject({ fileError: null }), session.close()]);
  });
});
