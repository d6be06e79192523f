import { Transformer } from '@napi-rs/image';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Logo } from '../../../electron/contract/logo.ts';
import { openStaging } from '../../../electron/files/staging.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';
import { discJpeg, discPng } from '../../support/pictures.ts';

const report = { kind: 'month', from: '2026-10-01', to: '2026-11-01', language: 'en' };

async function handIn(app: TestApp, name: string, bytes: Uint8Array): Promise<{ fileId: string }> {
  const { fileId } = await openStaging(join(app.dataFolder, 'staging')).write(name, bytes);
  return { fileId };
}

function bytesOf(image: string): Buffer {
  return Buffer.from(image.slice(image.indexOf(',') + 1), 'base64');
}

async function pixelsOf(image: string): Promise<{ width: number; height: number; isGrey: boolean }> {
  const picture = new Transformer(bytesOf(image));
  const { width, height } = await picture.metadata();
  const png = new Transformer(await new Transformer(bytesOf(image)).png());
  const pixels = await png.rawPixels();
  const channels = pixels.length / (width * height);
  const isGrey =
    channels < 3 ||
    Array.from({ length: width * height }, (_, at) => pixels.subarray(at * channels, at * channels + 3)).every(
      ([red, green, blue]) => red === green && green === blue,
    );
  return { width, height, isGrey };
}

describe('the logo of the shop', () => {
  test('stands on reports in the ink of the report, and on forms in greys', async () => {
    const app = await openTestShop();
    expect(await app.ask('reports.preview', report)).toMatchObject({ logo: null });
    const { colour, black } = Logo.parse(
      await app.ask('logo.set', await handIn(app, 'rose.png', await discPng(120, 60))),
    );
    expect([(await pixelsOf(colour)).isGrey, (await pixelsOf(black)).isGrey]).toEqual([false, true]);
    expect(await app.ask('reports.preview', report)).toMatchObject({ logo: colour });
    expect(await app.ask('reports.preview', { ...report, ink: 'black' })).toMatchObject({ logo: black });
    expect(await app.ask('forms.preview', { surveyId: 1, languages: ['en'] })).toMatchObject({ logo: black });
  });

  test('is drawn anew, no larger than paper can show, and never larger than it was', async () => {
    const app = await openTestShop();
    const kept = async (name: string, bytes: Uint8Array) =>
      pixelsOf(Logo.parse(await app.ask('logo.set', await handIn(app, name, bytes))).colour);
    expect(await kept('wide.jpg', await discJpeg(3000, 600))).toMatchObject({ width: 900, height: 180 });
    expect(await kept('high.png', await discPng(500, 2000))).toMatchObject({ width: 110, height: 440 });
    expect(await kept('small.png', await discPng(30, 20))).toMatchObject({ width: 30, height: 20 });
  });

  test('can be taken away, and both can be undone', async () => {
    const app = await openTestShop();
    const first = await app.ask('logo.set', await handIn(app, 'a.png', await discPng(40, 20)));
    await app.ask('logo.set', await handIn(app, 'b.png', await discPng(20, 40)));
    await app.ask('history.undo', {});
    expect(await app.ask('logo.get')).toEqual(first);
    await app.ask('logo.remove');
    expect(await app.ask('logo.get')).toBeNull();
    await app.ask('history.undo', {});
    expect(await app.ask('logo.get')).toEqual(first);
  });

  test('is refused in one sentence when the file is no picture, cut off, or too large, and the old one stays', async () => {
    const app = await openTestShop();
    const old = await app.ask('logo.set', await handIn(app, 'a.png', await discPng(40, 20)));
    const png = await discPng(200, 100);
    const jpeg = await discJpeg(200, 100);
    const huge = Buffer.from(png);
    huge.writeUInt32BE(60_000, 16);
    huge.writeUInt32BE(60_000, 20);
    const wrong = Buffer.from(png);
    wrong.fill(0x55, 60, wrong.length - 30);
    const reasonOf = async (bytes: Uint8Array) =>
      (await app.refusal('logo.set', await handIn(app, 'x.png', bytes))).params.reason;
    expect(await reasonOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))).toBe(
      'kind',
    );
    expect(await reasonOf(Buffer.alloc(0))).toBe('kind');
    expect(await reasonOf(png.subarray(0, png.length - 20))).toBe('damaged');
    expect(await reasonOf(jpeg.subarray(0, jpeg.length / 2))).toBe('damaged');
    expect(await reasonOf(wrong)).toBe('damaged');
    expect(await reasonOf(huge)).toBe('size');
    expect(await reasonOf(Buffer.concat([png, Buffer.alloc(8_000_000)]))).toBe('size');
    expect(await app.ask('logo.get')).toEqual(old);
  });
});
