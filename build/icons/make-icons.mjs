import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/**
 * Draws the icon, a notebook with a check mark, and writes it in the forms that Windows, macOS and Linux want. The
 * files are committed, because builders without a network cannot make them: run this again after a change.
 */
const teal = [0x0b, 0x5e, 0x5e];
const shade = [0x07, 0x43, 0x43];
const paper = [0xfb, 0xfa, 0xf7];

/** Distance to the edge of a rounded box, negative inside; all lengths in 1024ths of the icon. */
const box = (x0, y0, x1, y1, radius) => (x, y) => {
  const dx = Math.abs(x - (x0 + x1) / 2) - (x1 - x0) / 2 + radius;
  const dy = Math.abs(y - (y0 + y1) / 2) - (y1 - y0) / 2 + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
};

const stroke = (x0, y0, x1, y1, width) => (x, y) => {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy) - width / 2;
};

const rings = [290, 512, 734].map((y) => box(90, y - 34, 290, y + 34, 34));
const check = [stroke(415, 520, 525, 640, 92), stroke(525, 640, 715, 395, 92)];

/** From the back to the front. */
const shapes = [
  { colour: teal, distance: box(150, 70, 900, 954, 110) },
  { colour: paper, distance: box(280, 140, 835, 884, 60) },
  { colour: shade, distance: (x, y) => Math.min(...rings.map((ring) => ring(x, y))) },
  { colour: teal, distance: (x, y) => Math.min(...check.map((line) => line(x, y))) },
];

function draw(size) {
  const pixels = Buffer.alloc(size * size * 4);
  const unit = 1024 / size;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let [red, green, blue, alpha] = [0, 0, 0, 0];
      for (const { colour, distance } of shapes) {
        const away = distance((column + 0.5) * unit, (row + 0.5) * unit) / unit;
        const cover = Math.min(1, Math.max(0, 0.5 - away));
        const kept = alpha * (1 - cover);
        const sum = cover + kept;
        if (sum === 0) continue;
        [red, green, blue] = [red, green, blue].map((value, i) => (colour[i] * cover + value * kept) / sum);
        alpha = sum;
      }
      pixels.set([red, green, blue, alpha * 255].map(Math.round), (row * size + column) * 4);
    }
  }
  return pixels;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6], 8);
  const pixels = draw(size);
  const rows = Array.from({ length: size }, (_, row) => [
    Buffer.from([0]),
    pixels.subarray(row * size * 4, (row + 1) * size * 4),
  ]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function ico(sizes) {
  const images = sizes.map(png);
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  images.forEach((image, i) => {
    const at = 6 + 16 * i;
    head.set([sizes[i] % 256, sizes[i] % 256, 0, 0, 1, 0, 32, 0], at);
    head.writeUInt32LE(image.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += image.length;
  });
  return Buffer.concat([head, ...images]);
}

function icns(types) {
  const entries = Object.entries(types).map(([type, size]) => {
    const image = png(size);
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(image.length + 8, 4);
    return Buffer.concat([head, image]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(8 + entries.reduce((sum, { length }) => sum + length, 0), 4);
  return Buffer.concat([head, ...entries]);
}

const folder = import.meta.dirname;
mkdirSync(join(folder, 'linux'), { recursive: true });
for (const size of [16, 32, 48, 64, 128, 256, 512]) writeFileSync(join(folder, `linux/${size}x${size}.png`), png(size));
writeFileSync(join(folder, 'icon.ico'), ico([16, 24, 32, 48, 64, 256]));
const apple = {
  icp4: 16,
  icp5: 32,
  icp6: 64,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
};
writeFileSync(join(folder, 'icon.icns'), icns(apple));
