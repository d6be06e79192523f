import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { type PageReason } from '../../contract/sheet-reading.ts';
import { openImage } from './open-image.ts';
import { openPdf } from './open-pdf.ts';
import { openTiff } from './open-tiff.ts';
import { type GreyImage } from './grey.ts';

/** A refusal in place of a value: the reason has its sentence in every language. */
export interface Refused {
  readonly reason: PageReason;
}

/** A file of scans, opened; pages are decoded one at a time and `close` lets go of the file. */
export interface OpenedFile {
  readonly pageCount: number;
  readPage(index: number): Promise<GreyImage | Refused>;
  close(): void;
}

/** Bytes that are read where they lie, so that a large file is never in memory as a whole. */
export interface ByteSource {
  readonly size: number;
  read(position: number, length: number): Uint8Array;
  close(): void;
}

/** The largest file that is opened at all, and the largest single picture file. */
export const largestFileBytes = 600 * 1024 * 1024;
export const largestImageBytes = 200 * 1024 * 1024;

/** The most pixels a page may have: A3 at 600 dots an inch has 70 million. */
export const mostPixels = 100_000_000;

/** The most pages of one file that are read. */
export const mostPages = 3000;

/** A file on disk as a byte source. */
export function fileSource(path: string): ByteSource {
  const descriptor = openSync(path, 'r');
  const { size } = statSync(path);
  return {
    size,
    read(position, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - position)));
      return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, position));
    },
    close: () => closeSync(descriptor),
  };
}

/** Bytes in memory as a byte source. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (position, length) => bytes.subarray(position, position + length),
    close: () => {},
  };
}

/** Opens a PDF, TIFF, JPEG, PNG, WebP or BMP file by what it begins with, whatever its name says. */
export async function openScans(source: ByteSource): Promise<OpenedFile | Refused> {
  const opened = await openByKind(source);
  if ('reason' in opened) source.close();
  return opened;
}

async function openByKind(source: ByteSource): Promise<OpenedFile | Refused> {
  if (source.size > largestFileBytes) return { reason: 'fileTooLarge' };
  const head = Buffer.from(source.read(0, 1024));
  if (head.includes('%PDF-')) return openPdf(source);
  const start = head.subarray(0, 4).toString('latin1');
  if (start === 'II*\0' || start === 'MM\0*') return openTiff(source);
  if (/^ftyp(heic|heix|hevc|mif1|msf1|avif)/.test(head.subarray(4, 12).toString('latin1')))
    return { reason: 'photoFormat' };
  return openImage(source, head);
}
