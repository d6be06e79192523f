import { ResizeFilterType, ResizeFit, Transformer } from '@napi-rs/image';
import { type Logo } from '../contract/logo.ts';
import { jpegHead } from './scan/jpeg-head.ts';

/** Why a file cannot become a logo. */
export type LogoProblem = 'kind' | 'size' | 'damaged';

/** Largest file, and most pixels of it, that are looked at. */
const mostBytes = 8_000_000;
const mostPixels = 30_000_000;

/** What a logo may have at most: 45 by 22 mm at some 500 dots to the inch. */
const kept = { width: 900, height: 440 };

const jpegQuality = 88;

type Size = { readonly width: number; readonly height: number };

function sizeOf(bytes: Buffer): Size | LogoProblem {
  const isPng = bytes.length > 32 && bytes.readUInt32BE(0) === 0x89504e47;
  if (isPng)
    return bytes.lastIndexOf('IEND') < 0
      ? 'damaged'
      : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (bytes.length < 32 || bytes.readUInt16BE(0) !== 0xffd8) return 'kind';
  const head = jpegHead(bytes);
  return 'reason' in head ? 'damaged' : head;
}

/**
 * The picture of a PNG or JPEG file, drawn anew: upright, no larger than paper can show, without anything else that was in
 * the file. Its head alone decides whether it is decoded at all.
 */
export async function logoOf(content: Uint8Array): Promise<Logo | LogoProblem> {
  const bytes = Buffer.from(content);
  if (bytes.length > mostBytes) return 'size';
  const size = sizeOf(bytes);
  if (typeof size === 'string') return size;
  if (size.width * size.height > mostPixels) return 'size';
  if (size.width < 1 || size.height < 1) return 'damaged';
  const isJpeg = bytes.readUInt16BE(0) === 0xffd8;
  const drawn = () => {
    const picture = new Transformer(bytes).rotate();
    // A phone may have laid it on its side, so either side may become the width. What is small is never made larger.
    const isLarge = Math.max(size.width, size.height) > kept.width || Math.min(size.width, size.height) > kept.height;
    return isLarge ? picture.resize({ ...kept, filter: ResizeFilterType.Lanczos3, fit: ResizeFit.Inside }) : picture;
  };
  const written = async (picture: Transformer) =>
    isJpeg
      ? `data:image/jpeg;base64,${(await picture.jpeg(jpegQuality)).toString('base64')}`
      : `data:image/png;base64,${(await picture.png()).toString('base64')}`;
  try {
    return { colour: await written(drawn()), black: await written(drawn().grayscale()) };
  } catch {
    return 'damaged';
  }
}
