import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openBook, sealBook } from '../../../electron/files/book-file.ts';

const database = randomBytes(3000);
const manifest = { sequence: 7, shop: 'Пекарна „Роза“' };

describe('the shop as one file', () => {
  it('comes back byte for byte', async () => {
    const opened = await openBook(await sealBook(manifest, database));
    expect(opened).toEqual({ manifest, database: expect.anything() });
    expect(typeof opened === 'object' && Buffer.compare(opened.database, database)).toBe(0);
  });

  it('is refused after any one flipped bit, anywhere in it', async () => {
    const book = await sealBook(manifest, database);
    for (let round = 0; round < 200; round++) {
      const bit = Math.floor((round / 200) * book.length * 8);
      const spoiled = Buffer.from(book);
      spoiled[bit >> 3] ^= 1 << (bit & 7);
      expect(typeof (await openBook(spoiled, 'correct horse'))).toBe('string');
    }
  });

  it('is refused when it was cut, at any length', async () => {
    const book = await sealBook(manifest, database);
    for (let length = 0; length < book.length; length += 97)
      expect(typeof (await openBook(book.subarray(0, length)))).toBe('string');
  });

  it('opens with the passphrase only, hides what is inside, and refuses a changed header', async () => {
    const book = await sealBook(manifest, database, 'пролет 2026 ✿');
    expect(book.includes(database.subarray(0, 16))).toBe(false);
    expect(book.includes(Buffer.from('Роза'))).toBe(false);
    expect(await openBook(book)).toBe('needsPassphrase');
    expect(await openBook(book, 'пролет 2025')).toBe('wrongPassphrase');
    const opened = await openBook(book, 'пролет 2026 ✿');
    expect(opened).toMatchObject({ manifest });
    const spoiled = Buffer.from(book);
    spoiled[12] ^= 1;
    expect(await openBook(spoiled, 'пролет 2026 ✿')).toBe('wrongPassphrase');
  });

  it('knows what is no book at all', async () => {
    expect(await openBook(Buffer.from('PK\u0003\u0004 a workbook'))).toBe('notBook');
    expect(await openBook(Buffer.alloc(0))).toBe('notBook');
  });
});
