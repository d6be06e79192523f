import UTIF from 'utif2';
import { decodePicture, squarePixels } from './decode.ts';
import { toGrey, type GreyImage } from './grey.ts';
import { largestImageBytes, mostPages, mostPixels, type ByteSource, type OpenedFile, type Refused } from './open.ts';

interface TiffPage {
  readonly offset: number;
  readonly width: number;
  readonly height: number;
  readonly acrossOverDown: number;
}

const tags = { subfile: 254, width: 256, height: 257, acrossPerUnit: 282, downPerUnit: 283 };
const typeSizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/** Opens a TIFF with one or more pages; small previews are not pages. */
export function openTiff(source: ByteSource): OpenedFile | Refused {
  if (source.size > largestImageBytes) return { reason: 'fileTooLarge' };
  const bytes = Buffer.from(source.read(0, source.size));
  const pages = listPages(bytes);
  if (pages.length === 0) return { reason: 'imageDamaged' };
  return {
    pageCount: pages.length,
    readPage: async (index) => {
      const page = pages[index];
      if (!page) return { reason: 'imageDamaged' };
      if (page.width * page.height > mostPixels) return { reason: 'imageTooLarge' };
      const image = decodePage(bytes, page, index);
      return 'reason' in image ? image : squarePixels(image, page.acrossOverDown);
    },
    close: source.close,
  };
}

/** The native decoder takes the first page only, so the file's head is made to point at the wanted one. */
function decodePage(bytes: Buffer, page: TiffPage, index: number): GreyImage | Refused {
  if (isLittleEndian(bytes)) bytes.writeUInt32LE(page.offset, 4);
  else bytes.writeUInt32BE(page.offset, 4);
  const image = decodePicture(bytes);
  return 'reason' in image ? decodeWithFallback(bytes, page, index) : image;
}

/** Old fax compressions that only the second decoder knows. */
function decodeWithFallback(bytes: Buffer, { width, height }: TiffPage, index: number): GreyImage | Refused {
  try {
    const directory = UTIF.decode(bytes)[0];
    if (!directory || index < 0) return { reason: 'imageDamaged' };
    UTIF.decodeImage(bytes, directory);
    if (directory.width !== width || directory.height !== height) return { reason: 'imageDamaged' };
    return toGrey(width, height, 4, UTIF.toRGBA8(directory));
  } catch {
    return { reason: 'imageDamaged' };
  }
}

function isLittleEndian(bytes: Buffer): boolean {
  return bytes[0] === 0x49;
}

function listPages(bytes: Buffer): TiffPage[] {
  const isLittle = isLittleEndian(bytes);
  const short = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const long = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  let offset = bytes.length >= 8 ? long(4) : 0;
  while (offset > 0 && offset + 6 <= bytes.length && !seen.has(offset) && pages.length < mostPages) {
    seen.add(offset);
    const count = short(offset);
    const end = offset + 2 + 12 * count;
    if (end + 4 > bytes.length) break;
    const value = (tag: number, otherwise: number) => {
      for (let at = offset + 2; at < end; at += 12) {
        if (short(at) !== tag) continue;
        const type = short(at + 2);
        if (type === 3) return short(at + 8);
        if ((typeSizes[type] ?? 0) < 8) return long(at + 8);
        const place = long(at + 8);
        return place + 8 <= bytes.length ? long(place) / Math.max(1, long(place + 4)) : otherwise;
      }
      return otherwise;
    };
    const isPreview = (value(tags.subfile, 0) & 1) === 1;
    const acrossOverDown = value(tags.acrossPerUnit, 1) / Math.max(1e-6, value(tags.downPerUnit, 1));
    const [width, height] = [value(tags.width, 0), value(tags.height, 0)];
    if (!isPreview && width > 0 && height > 0) pages.push({ offset, width, height, acrossOverDown });
    offset = long(end);
  }
  return pages;
}
