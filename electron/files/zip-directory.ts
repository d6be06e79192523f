import { inflateRawSync } from 'node:zlib';

/** What the directory of a zip archive says before anything is unpacked. */
export interface ZipDirectory {
  readonly names: readonly string[];
  /** Sum of the sizes the entries declare to have when unpacked. */
  readonly unpackedBytes: number;
  readonly isEncrypted: boolean;
  /** Where each entry starts, and how long it is when packed. */
  readonly places: ReadonlyMap<string, { readonly offset: number; readonly packedBytes: number }>;
}

const endRecord = 0x06054b50;
const entryRecord = 0x02014b50;
const wideLocator = 0x07064b50;
const wideEndRecord = 0x06064b50;
const wide32 = 0xffffffff;
const longestComment = 0xffff;

/** Reads the directory of an archive, or null where it is missing or broken, as in a file that was cut off. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(buffer);
  const place = end < 0 ? null : directoryPlace(buffer, end);
  if (!place) return null;
  const names: string[] = [];
  const places = new Map<string, { offset: number; packedBytes: number }>();
  let unpackedBytes = 0;
  let isEncrypted = false;
  let at = place.offset;
  for (let entry = 0; entry < place.count; entry += 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== entryRecord) return null;
    const nameLength = buffer.readUInt16LE(at + 28);
    const rest = buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    names.push(name);
    places.set(name, { offset: buffer.readUInt32LE(at + 42), packedBytes: buffer.readUInt32LE(at + 20) });
    const size = buffer.readUInt32LE(at + 24);
    unpackedBytes += size === wide32 ? Number.MAX_SAFE_INTEGER / 1e6 : size;
    isEncrypted ||= (buffer.readUInt16LE(at + 8) & 1) === 1;
    at += 46 + nameLength + rest;
  }
  return { names, unpackedBytes, isEncrypted, places };
}

/** The text of a small entry, or null where it is missing, broken or longer than allowed. */
export function readSmallEntry(
  bytes: Uint8Array,
  directory: ZipDirectory,
  name: string,
  mostBytes: number,
): string | null {
  const place = directory.places.get(name);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!place || place.offset + 30 > buffer.length) return null;
  const start = place.offset + 30 + buffer.readUInt16LE(place.offset + 26) + buffer.readUInt16LE(place.offset + 28);
  const packed = buffer.subarray(start, start + place.packedBytes);
  try {
    const isStored = buffer.readUInt16LE(place.offset + 8) === 0;
    return (isStored ? packed : inflateRawSync(packed, { maxOutputLength: mostBytes })).toString('utf8');
  } catch {
    return null;
  }
}

function findEnd(buffer: Buffer): number {
  const lowest = Math.max(0, buffer.length - 22 - longestComment);
  for (let at = buffer.length - 22; at >= lowest; at -= 1) {
    if (buffer.readUInt32LE(at) === endRecord) return at;
  }
  return -1;
}

function directoryPlace(buffer: Buffer, end: number): { readonly offset: number; readonly count: number } | null {
  const count = buffer.readUInt16LE(end + 10);
  const offset = buffer.readUInt32LE(end + 16);
  if (count !== 0xffff && offset !== wide32) return offset <= end ? { offset, count } : null;
  const locator = end - 20;
  if (locator < 0 || buffer.readUInt32LE(locator) !== wideLocator) return null;
  const wideEnd = Number(buffer.readBigUInt64LE(locator + 8));
  if (wideEnd + 56 > buffer.length || buffer.readUInt32LE(wideEnd) !== wideEndRecord) return null;
  const wide = { offset: buffer.readBigUInt64LE(wideEnd + 48), count: buffer.readBigUInt64LE(wideEnd + 32) };
  return wide.offset <= wideEnd ? { offset: Number(wide.offset), count: Number(wide.count) } : null;
}
