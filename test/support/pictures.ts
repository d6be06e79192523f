import { Transformer } from '@napi-rs/image';

/** A PNG picture of an orange disc on nothing. */
export function discPng(width: number, height: number): Promise<Buffer> {
  return disc(width, height).png();
}

/** The same as a JPEG photo. */
export function discJpeg(width: number, height: number): Promise<Buffer> {
  return disc(width, height).jpeg(90);
}

function disc(width: number, height: number): Transformer {
  const pixels = new Uint8Array(width * height * 4);
  const radius = Math.min(width, height) / 2;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (Math.hypot(x - width / 2, y - height / 2) < radius) pixels.set([220, 90, 20, 255], 4 * (y * width + x));
  return Transformer.fromRgbaPixels(pixels, width, height);
}
