/** The quantisation and Huffman tables of ITU T.81, annex K (brightness). */
const quantisation = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
];
const zigzag = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47,
  55, 62, 63,
];
const directCounts = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
const directSymbols = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const alternatingCounts = [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d];
const alternatingSymbols = Array.from(
  Buffer.from(
    '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a343536373839' +
      '3a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6' +
      'a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
    'hex',
  ),
);

interface Codes {
  readonly code: Uint16Array;
  readonly length: Uint8Array;
}

function huffman(counts: readonly number[], symbols: readonly number[]): Codes {
  const codes = { code: new Uint16Array(256), length: new Uint8Array(256) };
  let code = 0;
  let at = 0;
  counts.forEach((count, index) => {
    for (let left = count; left > 0; left -= 1) {
      const symbol = symbols[at] ?? 0;
      codes.code[symbol] = code;
      codes.length[symbol] = index + 1;
      code += 1;
      at += 1;
    }
    code <<= 1;
  });
  return codes;
}

const direct = huffman(directCounts, directSymbols);
const alternating = huffman(alternatingCounts, alternatingSymbols);

const cosines = Float32Array.from({ length: 64 }, (_, at) => {
  const [u, x] = [at >> 3, at & 7];
  return Math.cos(((2 * x + 1) * u * Math.PI) / 16) * (u === 0 ? Math.SQRT1_2 : 1) * 0.5;
});

interface BitWriter {
  readonly bytes: Uint8Array;
  length: number;
  kept: number;
  keptBits: number;
}

function writeBits(out: BitWriter, value: number, count: number): void {
  out.kept = (out.kept << count) | value;
  out.keptBits += count;
  while (out.keptBits >= 8) {
    const byte = (out.kept >> (out.keptBits - 8)) & 255;
    out.bytes[out.length] = byte;
    out.length += 1;
    if (byte === 255) {
      out.bytes[out.length] = 0;
      out.length += 1;
    }
    out.keptBits -= 8;
  }
  out.kept &= (1 << out.keptBits) - 1;
}

function writeNumber(out: BitWriter, value: number, codes: Codes, zeros: number): void {
  const size = 32 - Math.clz32(Math.abs(value));
  const symbol = (zeros << 4) | size;
  writeBits(out, codes.code[symbol] ?? 0, codes.length[symbol] ?? 0);
  if (size > 0) writeBits(out, value < 0 ? value + (1 << size) - 1 : value, size);
}

/** Writes a grey baseline JPEG, as office scanners do; quality 1 to 100 in the usual meaning. */
export function greyJpeg(width: number, height: number, data: Uint8Array, quality: number): Uint8Array {
  const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  const table = quantisation.map((value) => Math.min(255, Math.max(1, Math.floor((value * scale + 50) / 100))));
  const head = header(width, height, table);
  const out: BitWriter = {
    bytes: new Uint8Array(head.length + width * height * 2 + 65_536),
    length: 0,
    kept: 0,
    keptBits: 0,
  };
  out.bytes.set(head);
  out.length = head.length;
  const block = new Float32Array(64);
  const half = new Float32Array(64);
  const reciprocal = Float32Array.from(zigzag, (at) => 1 / (table[at] ?? 1));
  let before = 0;
  for (let top = 0; top < height; top += 8)
    for (let left = 0; left < width; left += 8) {
      load(data, width, height, left, top, block);
      transform(block, half);
      before = writeBlock(out, block, reciprocal, before);
    }
  if (out.keptBits > 0) writeBits(out, (1 << (8 - out.keptBits)) - 1, 8 - out.keptBits);
  out.bytes[out.length] = 255;
  out.bytes[out.length + 1] = 0xd9;
  return out.bytes.slice(0, out.length + 2);
}

function header(width: number, height: number, table: readonly number[]): Uint8Array {
  const segment = (marker: number, body: readonly number[]) => [
    255,
    marker,
    (body.length + 2) >> 8,
    (body.length + 2) & 255,
    ...body,
  ];
  return Uint8Array.from([
    255,
    0xd8,
    ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xdb, [0, ...zigzag.map((at) => table[at] ?? 1)]),
    ...segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    ...segment(0xc4, [0, ...directCounts, ...directSymbols]),
    ...segment(0xc4, [0x10, ...alternatingCounts, ...alternatingSymbols]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
  ]);
}

function load(data: Uint8Array, width: number, height: number, left: number, top: number, block: Float32Array): void {
  for (let row = 0; row < 8; row += 1) {
    const line = Math.min(height - 1, top + row) * width;
    for (let column = 0; column < 8; column += 1)
      block[row * 8 + column] = (data[line + Math.min(width - 1, left + column)] ?? 0) - 128;
  }
}

function transform(block: Float32Array, half: Float32Array): void {
  for (let row = 0; row < 64; row += 8)
    for (let u = 0; u < 8; u += 1) {
      let sum = 0;
      for (let x = 0; x < 8; x += 1) sum += (block[row + x] ?? 0) * (cosines[u * 8 + x] ?? 0);
      half[row + u] = sum;
    }
  for (let column = 0; column < 8; column += 1)
    for (let v = 0; v < 8; v += 1) {
      let sum = 0;
      for (let y = 0; y < 8; y += 1) sum += (half[y * 8 + column] ?? 0) * (cosines[v * 8 + y] ?? 0);
      block[v * 8 + column] = sum;
    }
}

function writeBlock(out: BitWriter, block: Float32Array, reciprocal: Float32Array, before: number): number {
  const first = Math.round((block[0] ?? 0) * (reciprocal[0] ?? 0));
  writeNumber(out, first - before, direct, 0);
  let zeros = 0;
  for (let at = 1; at < 64; at += 1) {
    const value = Math.round((block[zigzag[at] ?? 0] ?? 0) * (reciprocal[at] ?? 0));
    if (value === 0) {
      zeros += 1;
      continue;
    }
    for (; zeros > 15; zeros -= 16) writeBits(out, alternating.code[0xf0] ?? 0, alternating.length[0xf0] ?? 0);
    writeNumber(out, value, alternating, zeros);
    zeros = 0;
  }
  if (zeros > 0) writeBits(out, alternating.code[0] ?? 0, alternating.length[0] ?? 0);
  return first;
}
