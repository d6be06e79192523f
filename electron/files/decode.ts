import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { type ImportLanguage } from '../contract/import-result.ts';
import { candidatesFor, scoreDecoding, textEncodings } from '../domain/import/encoding-score.ts';
import { utf16WithoutMark } from './sniff.ts';

/** A text file as text: LF line ends, no byte order mark. `isSure` is false when two encodings read almost equally well. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly isSure: boolean;
}

/** Who the file is for, which settles encodings that read equally well. */
export interface Reader {
  readonly uiLanguage: ImportLanguage;
  readonly country: string;
}

/** Stands at the end of a line that was read in another encoding than the file; the reader of rows takes it out and tells. */
export const doubtMark = '\ue5e5';

const sampleBytes = 64 * 1024;
const smallMargin = 0.12;
const lineFeed = 10;

/** Decodes a text file with the encoding chosen by a person, or with the one its bytes speak for. */
export function decodeText(bytes: Uint8Array, reader: Reader, chosen?: string): DecodedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (chosen !== undefined && isKnownEncoding(chosen)) return decoded(buffer, chosen, true);
  const marked = markedEncoding(buffer) ?? utf16WithoutMark(buffer.subarray(0, 4096));
  if (marked) return decoded(buffer, marked, true);
  if (isUtf8(buffer)) return decoded(buffer, 'utf-8', true);
  if (isMostlyUtf8(buffer)) return decodeByLine(buffer, reader);
  const { encoding, isSure } = encodingByScore(buffer, reader);
  return decoded(buffer, encoding, isSure);
}

/** Whether a name is one of the encodings a person can choose. */
export function isKnownEncoding(name: string): boolean {
  return textEncodings.some((encoding) => encoding === name) && iconv.encodingExists(name);
}

function markedEncoding(buffer: Buffer): string | null {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf-8';
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
  return buffer[0] === 0xfe && buffer[1] === 0xff ? 'utf-16be' : null;
}

function decoded(buffer: Buffer, encoding: string, isSure: boolean): DecodedText {
  const text = encoding === 'utf-8' ? buffer.toString('utf8') : decodeWith(buffer, encoding);
  return { text: withLineFeeds(text), encoding, isSure };
}

function decodeWith(buffer: Buffer, encoding: string): string {
  return iconv.encodingExists(encoding) ? iconv.decode(buffer, encoding) : buffer.toString('utf8');
}

function withLineFeeds(text: string): string {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return bare.includes('\r') ? bare.replace(/\r\n?/g, '\n') : bare;
}

function encodingByScore(buffer: Buffer, reader: Reader): { encoding: string; isSure: boolean } {
  const sample = linesWithHighBytes(buffer);
  const scores = candidatesFor(reader.uiLanguage, reader.country)
    .map((encoding) => ({
      encoding,
      score: scoreDecoding(encoding, decodeWith(sample, encoding), sample, reader.uiLanguage, reader.country),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (!best) return { encoding: 'utf-8', isSure: false };
  const isSame = second !== undefined && decodeWith(sample, best.encoding) === decodeWith(sample, second.encoding);
  return { encoding: best.encoding, isSure: !second || isSame || best.score - second.score >= smallMargin };
}

function linesWithHighBytes(buffer: Buffer): Buffer {
  const lines: Buffer[] = [];
  let taken = 0;
  let start = 0;
  while (start < buffer.length && taken < sampleBytes) {
    const at = buffer.indexOf(lineFeed, start);
    const end = at < 0 ? buffer.length : at + 1;
    const line = buffer.subarray(start, Math.min(end, start + sampleBytes));
    if (hasHighByte(line)) {
      lines.push(line);
      taken += line.length;
    }
    start = end;
  }
  return Buffer.concat(lines);
}

function hasHighByte(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] ?? 0) > 0x7f) return true;
  return false;
}

function isMostlyUtf8(buffer: Buffer): boolean {
  let valid = 0;
  let damaged = 0;
  let goodLines = 0;
  let damagedLines = 0;
  forEachLine(buffer, (line) => {
    const counts = countSequences(line);
    valid += counts.valid;
    damaged += counts.damaged;
    if (counts.damaged > 0) damagedLines += 1;
    else if (counts.valid >= 3) goodLines += 1;
  });
  return valid > 0 && (valid >= damaged * 20 || (goodLines >= 2 && damagedLines <= goodLines));
}

function decodeByLine(buffer: Buffer, reader: Reader): DecodedText {
  const damaged: Buffer[] = [];
  forEachLine(buffer, (line) => {
    if (!isUtf8(line)) damaged.push(line);
  });
  const others = encodingByScore(Buffer.concat(damaged), reader);
  const parts: string[] = [];
  forEachLine(buffer, (line) => {
    parts.push(isUtf8(line) ? line.toString('utf8') : markedDamaged(line, others.encoding));
  });
  return { text: withLineFeeds(parts.join('')), encoding: 'utf-8', isSure: true };
}

function markedDamaged(line: Buffer, encoding: string): string {
  const { valid, damaged } = countSequences(line);
  const text = valid > damaged * 3 ? line.toString('utf8') : decodeWith(line, encoding);
  return text.replace(/"?\r?\n?$/, (end) => `${doubtMark}${end}`);
}

function forEachLine(buffer: Buffer, visit: (line: Buffer) => void): void {
  let start = 0;
  while (start < buffer.length) {
    const at = buffer.indexOf(lineFeed, start);
    const end = at < 0 ? buffer.length : at + 1;
    visit(buffer.subarray(start, end));
    start = end;
  }
}

function countSequences(bytes: Uint8Array): { valid: number; damaged: number } {
  let valid = 0;
  let damaged = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const length =
      lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    let found = 0;
    while (found < length && ((bytes[at + 1 + found] ?? 0) & 0xc0) === 0x80) found += 1;
    if (length > 0 && found === length) {
      valid += 1;
      at += length;
    } else damaged += 1;
  }
  return { valid, damaged };
}
