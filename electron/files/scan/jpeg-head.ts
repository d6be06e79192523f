import { type Refused } from './open.ts';

/** What the head of a JPEG says: size and number of colour channels. */
export interface JpegHead {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** Reads a JPEG's head and checks that its end is there: decoders take a cut-off file without complaint. */
export function jpegHead(bytes: Buffer): JpegHead | Refused {
  let found: JpegHead | undefined;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame)
      found = {
        height: bytes.readUInt16BE(at + 5),
        width: bytes.readUInt16BE(at + 7),
        channels: bytes[at + 9] ?? 0,
      };
    if (marker === 0xda) {
      if (!found) return { reason: 'imageDamaged' };
      return bytes.lastIndexOf(Uint8Array.of(0xff, 0xd9)) > at ? found : { reason: 'imageTruncated' };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return { reason: at + 9 >= bytes.length ? 'imageTruncated' : 'imageDamaged' };
}
