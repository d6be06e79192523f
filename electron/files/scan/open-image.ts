import { decodePicture } from './decode.ts';
import { jpegHead } from './jpeg-head.ts';
import { largestImageBytes, mostPixels, type ByteSource, type OpenedFile, type Refused } from './open.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Opens a file that holds one picture, refusing by its head alone what is too large or cut off. */
export function openImage(source: ByteSource, head: Buffer): OpenedFile | Refused {
  if (source.size > largestImageBytes) return { reason: 'fileTooLarge' };
  const bytes = Buffer.from(source.read(0, source.size));
  const found = sizeOf(head, bytes);
  if ('reason' in found) return found;
  if (found.width * found.height > mostPixels) return { reason: 'imageTooLarge' };
  return { pageCount: 1, readPage: async () => decodePicture(bytes), close: source.close };
}

function sizeOf(head: Buffer, bytes: Buffer): Size | Refused {
  if (head.length < 32) return { reason: 'fileUnreadable' };
  if (head.readUInt16BE(0) === 0xffd8) return jpegHead(bytes);
  if (head.readUInt32BE(0) === 0x89504e47) return sizeOfPng(bytes);
  if (head.toString('latin1', 0, 2) === 'BM')
    return { width: Math.abs(head.readInt32LE(18)), height: Math.abs(head.readInt32LE(22)) };
  if (head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP') return sizeOfWebp(head);
  return { reason: 'fileUnreadable' };
}

function sizeOfPng(bytes: Buffer): Size | Refused {
  if (bytes.lastIndexOf('IEND') < 0) return { reason: 'imageTruncated' };
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function sizeOfWebp(head: Buffer): Size | Refused {
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
    case 'VP8L': {
      const bits = head.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
    default:
      return { reason: 'fileUnreadable' };
  }
}
