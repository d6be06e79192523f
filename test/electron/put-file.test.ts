import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderProblem, putFile } from '../../electron/db/put-file.ts';
import { runWithSizeLimit } from '../support/with-size-limit.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'regulars-put-'));
const pdf = new TextEncoder().encode('%PDF');

describe('a file that is put into a folder of the shop', () => {
  test('lies there whole, and one of its name is left as it is', () => {
    const folder = newFolder();
    expect(putFile(folder, 'a.pdf', pdf)).toBeNull();
    writeFileSync(join(folder, 'b.pdf'), 'with notes in the margin');
    expect(putFile(folder, 'b.pdf', pdf)).toBeNull();
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('%PDF');
    expect(readFileSync(join(folder, 'b.pdf'), 'utf8')).toBe('with notes in the margin');
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'b.pdf']);
  });

  test('is not written where the folder is gone, is a file, or is named by half a path', () => {
    const folder = newFolder();
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(putFile(join(folder, 'gone'), 'a.pdf', pdf)).toBe('missing');
    expect(putFile(file, 'a.pdf', pdf)).toBe('missing');
    expect(folderProblem('reports')).toBe('missing');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('that was cut off by a crash before is written anew, and a folder in its place is left alone', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.pdf.partial'), 'half');
    expect(putFile(folder, 'a.pdf', pdf)).toBeNull();
    mkdirSync(join(folder, 'b.pdf.partial'));
    expect(putFile(folder, 'b.pdf', pdf)).not.toBeNull();
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'b.pdf.partial']);
  });

  test('is not there at all after a disk was full, and a file that was to be replaced is as it was', () => {
    const folder = newFolder();
    const large = join(newFolder(), 'large.pdf');
    writeFileSync(large, new Uint8Array(100_000));
    const said = runWithSizeLimit(new URL('../support/put-and-save.ts', import.meta.url).pathname, [folder, large], 8);
    expect(said).toBe('put full\nsave cannotWrite\n');
    expect(readdirSync(folder)).toEqual(['taken.pdf']);
    expect(readFileSync(join(folder, 'taken.pdf'), 'utf8')).toBe('as it was');
  });
});
