import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileTooLarge, openStaging, safeName, sweepStaging } from '../../../electron/files/staging.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-staging-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('files on their way in and out', () => {
  test('come back as they were put there, until they are removed', async () => {
    const staging = openStaging(folder);
    const { fileId } = await staging.receive(
      'отговори.csv',
      Readable.from([Buffer.from('a;b\n'), Buffer.from('1;2\n')]),
    );
    expect(await staging.read(fileId)).toEqual({ name: 'отговори.csv', bytes: Buffer.from('a;b\n1;2\n') });
    await staging.remove(fileId);
    await expect(staging.path(fileId)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leave nothing behind when they are too large or break off', async () => {
    const long = Readable.from(Array.from({ length: 11 }, () => Buffer.alloc(100)));
    await expect(openStaging(folder, 1000).receive('x', long)).rejects.toThrow(FileTooLarge);
    const broken = new Readable({ read: () => broken.destroy(new Error('the cable was pulled')) });
    await expect(openStaging(folder).receive('x', broken)).rejects.toThrow('the cable was pulled');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('are found by their id only', async () => {
    for (const id of ['..', '../staging', '', 'x'.repeat(36)]) {
      await expect(openStaging(folder).path(id)).rejects.toThrow('Not the id');
      await openStaging(folder).remove(id);
    }
    expect(readdirSync(join(folder, '..'))).not.toEqual([]);
  });

  test('get a name that every system takes', () => {
    expect(
      [
        '../../etc/passwd',
        'a\\b\\отчет.pdf',
        'x\u0000\u202Egpj.exe',
        'CON.txt',
        ' .hidden. ',
        '',
        '顾'.repeat(200) + '.csv',
      ].map(safeName),
    ).toEqual(['passwd', 'отчет.pdf', 'x__gpj.exe', '_CON.txt', 'hidden', 'file', '顾'.repeat(76) + '.csv']);
  });

  test('that were forgotten for a day are swept away', async () => {
    const staging = openStaging(folder);
    const old = await staging.write('old.csv', new Uint8Array(1));
    const fresh = await staging.write('fresh.csv', new Uint8Array(1));
    utimesSync(join(folder, old.fileId), 0, 0);
    await sweepStaging(folder, Date.now());
    expect(readdirSync(folder)).toEqual([fresh.fileId]);
  });
});
