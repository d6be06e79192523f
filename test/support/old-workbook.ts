/** One sheet of an old workbook: texts and numbers. */
export interface OldSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
  readonly isHidden?: boolean;
}

const sector = 512;
const freeSector = 0xffffffff;
const endOfChain = 0xfffffffe;
const fatSector = 0xfffffffd;

/** The bytes of a BIFF8 workbook (.xls) with these sheets; `isEncrypted` puts the mark of a password into it. */
export function xlsOf(sheets: readonly OldSheet[], isEncrypted = false): Buffer {
  const globals = [
    record(0x0809, u16(0x0600, 0x0005, 0, 0, 0, 0, 0, 0)),
    ...(isEncrypted ? [record(0x2f, u16(0))] : []),
  ];
  const bodies = sheets.map(({ rows }) =>
    Buffer.concat([record(0x0809, u16(0x0600, 0x0010, 0, 0, 0, 0, 0, 0)), ...cells(rows), record(0x0a)]),
  );
  const listed = sheets.map(({ name }) => 4 + 8 + Buffer.byteLength(name, 'utf16le'));
  let place = Buffer.concat(globals).length + listed.reduce((sum, size) => sum + size, 0) + 4;
  const bounds = sheets.map(({ name, isHidden }, index) => {
    const at = Buffer.alloc(8);
    at.writeUInt32LE(place, 0);
    at[4] = isHidden ? 1 : 0;
    at[6] = name.length;
    at[7] = 1;
    place += bodies[index]?.length ?? 0;
    return record(0x85, Buffer.concat([at, Buffer.from(name, 'utf16le')]));
  });
  const stream = Buffer.concat([...globals, ...bounds, record(0x0a), ...bodies]);
  return containerOf('Workbook', Buffer.concat([stream, Buffer.alloc(Math.max(0, 4096 - stream.length))]));
}

/** The bytes of an OLE container with one stream. */
export function containerOf(name: string, stream: Buffer): Buffer {
  const sectors = Math.ceil(stream.length / sector);
  const fat = Buffer.alloc(sector, 0xff);
  fat.writeUInt32LE(fatSector, 0);
  fat.writeUInt32LE(endOfChain, 4);
  for (let index = 0; index < sectors; index += 1)
    fat.writeUInt32LE(index === sectors - 1 ? endOfChain : index + 3, (index + 2) * 4);
  const header = Buffer.alloc(sector, 0);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(endOfChain, 60);
  header.writeUInt32LE(endOfChain, 68);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const directory = Buffer.concat([
    entry('Root Entry', 5, endOfChain, 0, 1),
    entry(name, 2, 2, stream.length, freeSector),
    Buffer.alloc(256),
  ]);
  return Buffer.concat([header, fat, directory, stream, Buffer.alloc(sectors * sector - stream.length)]);
}

function entry(name: string, kind: number, start: number, size: number, child: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes[66] = kind;
  bytes[67] = 1;
  bytes.writeUInt32LE(freeSector, 68);
  bytes.writeUInt32LE(freeSector, 72);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

function cells(rows: OldSheet['rows']): Buffer[] {
  return rows.flatMap((row, y) =>
    row.map((cell, x) => {
      if (typeof cell === 'string') {
        return record(
          0x0204,
          Buffer.concat([u16(y, x, 0, cell.length), Buffer.from([1]), Buffer.from(cell, 'utf16le')]),
        );
      }
      const number = Buffer.alloc(8);
      number.writeDoubleLE(cell, 0);
      return record(0x0203, Buffer.concat([u16(y, x, 0), number]));
    }),
  );
}

function record(id: number, data: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([u16(id, data.length), data]);
}

function u16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return bytes;
}
