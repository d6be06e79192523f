import { Transformer } from '@napi-rs/image';
import { beforeAll, describe, expect, test } from 'vitest';
import { memorySource, openScans } from '../../../../electron/files/scan/open.ts';
import { greyJpeg } from '../../../paper/jpeg.ts';
import { portableMap } from '../../../paper/make-scan.ts';
import { scannerPdf } from '../../../paper/pdf.ts';
import { twoPageTiff } from '../../../paper/tiff.ts';

const [width, height] = [400, 560];
const grey = Uint8Array.from({ length: width * height }, (_, at) => (at % width < 200 === at < 280 * width ? 230 : 20));
const picture = { width, height, channels: 1, data: grey } as const;
const jpeg = greyJpeg(width, height, grey, 90);
const encoder = () => new Transformer(portableMap(picture));

async function firstPage(bytes: Uint8Array, index = 0) {
  const file = await openScans(memorySource(bytes));
  if ('reason' in file) return file;
  const page = await file.readPage(index);
  file.close();
  return page;
}

async function expectPicture(bytes: Uint8Array, index = 0) {
  const page = await firstPage(bytes, index);
  if ('reason' in page) throw new Error(page.reason);
  expect([page.width, page.height]).toEqual([width, height]);
  const corners = [
    [100, 140],
    [300, 140],
    [100, 420],
    [300, 420],
  ].map(([x = 0, y = 0]) => (page.data[y * width + x] ?? 0) > 128);
  expect(corners).toEqual([true, false, false, true]);
}

describe('opening what a scanner or phone wrote', () => {
  beforeAll(async () => {
    await firstPage(scannerPdf([{ width, height, grey }], 50));
  });

  test('takes JPEG, PNG, TIFF, BMP and WebP by their content', async () => {
    await expectPicture(jpeg);
    await expectPicture(encoder().pngSync());
    await expectPicture(encoder().tiffSync());
    await expectPicture(encoder().bmpSync());
    await expectPicture(encoder().webpLosslessSync());
  });

  test('takes colour pictures', async () => {
    const colours = new Uint8Array(width * height * 3);
    grey.forEach((value, at) => colours.set([value, value, value], 3 * at));
    await expectPicture(new Transformer(portableMap({ width, height, channels: 3, data: colours })).jpegSync(90));
  });

  test('takes every page of a PDF: JPEG, grey and black-and-white images', async () => {
    const pdf = scannerPdf(
      [
        { width, height, jpeg: { bytes: jpeg, channels: 1 } },
        { width, height, grey },
        { width, height, grey, isBilevel: true },
      ],
      50,
    );
    for (const index of [0, 1, 2]) await expectPicture(pdf, index);
  });

  test('takes every page of a TIFF', async () => {
    const tiff = twoPageTiff(
      width,
      height,
      grey.map((value) => 255 - value),
      grey,
    );
    await expectPicture(tiff, 1);
    const file = await openScans(memorySource(tiff));
    expect(file).toMatchObject({ pageCount: 2 });
  });

  test('makes fax lines as tall as they are wide', async () => {
    const flat = twoPageTiff(width, height, grey, grey, { across: 204, down: 102 });
    expect(await firstPage(flat)).toMatchObject({ width, height: 2 * height });
  });

  test('names what is wrong with a file instead of failing', async () => {
    const pdf = scannerPdf([{ width, height, grey }], 50);
    const bomb = Buffer.from(encoder().pngSync());
    bomb.writeUInt32BE(90_000, 16);
    bomb.writeUInt32BE(90_000, 20);
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic0000mif1heic'), Buffer.alloc(40)]);
    const damaged = Buffer.from(encoder().pngSync());
    damaged.fill(0x5a, 60, 400);
    expect(await firstPage(new Uint8Array(0))).toEqual({ reason: 'fileUnreadable' });
    expect(await firstPage(Buffer.from('Dear all, please find attached our survey results.'))).toEqual({
      reason: 'fileUnreadable',
    });
    expect(await firstPage(Buffer.from(`%PDF-1.7\n${'x'.repeat(500)}`))).toEqual({ reason: 'fileUnreadable' });
    expect(await firstPage(pdf.subarray(0, 300))).toEqual({ reason: 'fileUnreadable' });
    expect(await firstPage(jpeg.subarray(0, jpeg.length / 2))).toEqual({ reason: 'imageTruncated' });
    expect(await firstPage(jpeg.subarray(0, 40))).toEqual({ reason: 'imageTruncated' });
    expect(await firstPage(bomb)).toEqual({ reason: 'imageTooLarge' });
    expect(await firstPage(heic)).toEqual({ reason: 'photoFormat' });
    expect(await firstPage(damaged)).toEqual({ reason: 'imageDamaged' });
  });

  test('refuses a file of a gigabyte without reading it', async () => {
    let bytesRead = 0;
    const source = {
      size: 1024 ** 3,
      read: (_: number, length: number) => {
        bytesRead += length;
        return new Uint8Array(length);
      },
      close: () => {},
    };
    expect(await openScans(source)).toEqual({ reason: 'fileTooLarge' });
    expect(bytesRead).toBe(0);
  });

  test('asks for no password: an encrypted PDF is named as such', async () => {
    const pdf = scannerPdf([{ width, height, grey }], 50).toString('latin1');
    const encryption =
      '/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 ' +
      `/O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>] /Root`;
    const locked = Buffer.from(pdf.replace('/Root', encryption), 'latin1');
    expect(await firstPage(locked)).toEqual({ reason: 'fileEncrypted' });
  });
});
