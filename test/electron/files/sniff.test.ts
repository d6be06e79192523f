import { expect, test } from 'vitest';
import { sniffContent, utf16WithoutMark } from '../../../electron/files/sniff.ts';

function noise(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, at) => (at * at * 31 + at * 7) % 251));
}

test.each([
  ['nothing', Buffer.alloc(0), 'empty'],
  ['a list', Buffer.from('Name,Phone\nAnn,1\n'), 'text'],
  ['Cyrillic in windows-1251', Buffer.from([0xc8, 0xe2, 0xe0, 0xed, 0x0a]), 'text'],
  ['a list with a few zero bytes', Buffer.from('Name,Phone\nAn\u0000n,1\nBob,2\n'), 'text'],
  ['UTF-16 with a mark', Buffer.from('\ufeffName', 'utf16le'), 'text'],
  ['UTF-16 without a mark', Buffer.from('Name;Phone\nAnn;1', 'utf16le'), 'text'],
  ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0]), 'zip'],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'ole'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'pdf'],
  ['a page named .xls', Buffer.from('\r\n<html><table><tr><td>Name'), 'html'],
  ['a table with a byte order mark', Buffer.from('\ufeff<table>'), 'html'],
  ['XML', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'html'],
  ['a picture', Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d', 'hex'), noise(2000)]), 'binary'],
  ['noise', noise(3000), 'binary'],
  ['zero bytes', Buffer.alloc(3000), 'binary'],
  ['a database', Buffer.concat([Buffer.from('SQLite format 3\u0000'), Buffer.alloc(500)]), 'binary'],
] as const)('%s is told by its content', (_, bytes, content) => {
  expect(sniffContent(bytes)).toBe(content);
});

test('the byte order of UTF-16 without a mark is told by the side the zero bytes are on', () => {
  expect(utf16WithoutMark(Buffer.from('Name;Phone', 'utf16le'))).toBe('utf-16le');
  expect(utf16WithoutMark(Buffer.from('Name;Phone', 'utf16le').swap16())).toBe('utf-16be');
  expect(utf16WithoutMark(Buffer.from('Name;Phone'))).toBeNull();
});
