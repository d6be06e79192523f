/** Writes a plain grey TIFF of two pages of the same size, as multi-page scanners do; dots an inch may differ by direction. */
export function twoPageTiff(
  width: number,
  height: number,
  first: Uint8Array,
  second: Uint8Array,
  dotsPerInch = { across: 200, down: 200 },
): Buffer {
  const head = Buffer.alloc(8);
  head.write('II*\0', 'latin1');
  const parts: Buffer[] = [head];
  let length = head.length;
  let linkAt = 4;
  const directories: { at: number; nextAt: number }[] = [];
  for (const pixels of [first, second]) {
    const pixelsAt = length;
    const padded = Buffer.concat([pixels, Buffer.alloc(pixels.length % 2)]);
    parts.push(padded);
    length += padded.length;
    const resolutionAt = length;
    const resolution = Buffer.alloc(16);
    [dotsPerInch.across, 1, dotsPerInch.down, 1].forEach((value, at) => resolution.writeUInt32LE(value, 4 * at));
    parts.push(resolution);
    length += resolution.length;
    const directory = directoryOf([
      [256, 4, 1, width],
      [257, 4, 1, height],
      [258, 3, 1, 8],
      [259, 3, 1, 1],
      [262, 3, 1, 1],
      [273, 4, 1, pixelsAt],
      [277, 3, 1, 1],
      [278, 4, 1, height],
      [279, 4, 1, pixels.length],
      [282, 5, 1, resolutionAt],
      [283, 5, 1, resolutionAt + 8],
      [296, 3, 1, 2],
    ]);
    directories.push({ at: length, nextAt: length + directory.length - 4 });
    parts.push(directory);
    length += directory.length;
  }
  const file = Buffer.concat(parts);
  for (const { at, nextAt } of directories) {
    file.writeUInt32LE(at, linkAt);
    linkAt = nextAt;
  }
  return file;
}

function directoryOf(entries: readonly (readonly [number, number, number, number])[]): Buffer {
  const directory = Buffer.alloc(2 + 12 * entries.length + 4);
  directory.writeUInt16LE(entries.length, 0);
  entries.forEach(([tag, type, count, value], index) => {
    const at = 2 + 12 * index;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(type, at + 2);
    directory.writeUInt32LE(count, at + 4);
    if (type === 3) directory.writeUInt16LE(value, at + 8);
    else directory.writeUInt32LE(value, at + 8);
  });
  return directory;
}
