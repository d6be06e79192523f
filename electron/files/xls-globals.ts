/** What the first records of an old workbook (BIFF8) say: whether it is encrypted and which sheets are hidden. */
export interface XlsGlobals {
  readonly isEncrypted: boolean;
  readonly hiddenSheets: ReadonlySet<string>;
}

const workbookStart = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]);
const records = { filePass: 0x2f, boundSheet: 0x85, end: 0x0a } as const;
const mostRecords = 20_000;

/**
 * Reads the workbook's first records where they lie in the container; a workbook in scattered sectors gives only what comes
 * before the first gap.
 */
export function readXlsGlobals(bytes: Uint8Array): XlsGlobals {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hiddenSheets = new Set<string>();
  let isEncrypted = false;
  let at = buffer.indexOf(workbookStart);
  for (let read = 0; at >= 0 && at + 4 <= buffer.length && read < mostRecords; read += 1) {
    const id = buffer.readUInt16LE(at);
    const length = buffer.readUInt16LE(at + 2);
    const data = buffer.subarray(at + 4, at + 4 + length);
    if (id === records.end) break;
    if (id === records.filePass) isEncrypted = true;
    if (id === records.boundSheet && data.length > 8 && (data[4] ?? 0) % 4 !== 0) hiddenSheets.add(sheetName(data));
    at += 4 + length;
  }
  return { isEncrypted, hiddenSheets };
}

function sheetName(data: Buffer): string {
  const length = data[6] ?? 0;
  const isWide = ((data[7] ?? 0) & 1) === 1;
  return isWide ? data.toString('utf16le', 8, 8 + length * 2) : data.toString('latin1', 8, 8 + length);
}
