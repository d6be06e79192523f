import { deflateSync } from 'node:zlib';

/** One page of a scanner's PDF: a picture as JPEG, or as plain grey or black-and-white pixels that are squeezed here. */
export interface PdfPicture {
  readonly width: number;
  readonly height: number;
  readonly jpeg?: { readonly bytes: Uint8Array; readonly channels: 1 | 3 };
  readonly grey?: Uint8Array;
  readonly isBilevel?: boolean;
}

/** Writes a PDF as office scanners do: every page one image that fills it. */
export function scannerPdf(pages: readonly PdfPicture[], dotsPerInch: number): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const put = (body: Buffer) => {
    parts.push(body);
    length += body.length;
  };
  const object = (head: string, stream?: Uint8Array) => {
    offsets.push(length);
    const end = stream ? [Buffer.from('\nstream\n'), stream, Buffer.from('\nendstream')] : [];
    put(Buffer.concat([Buffer.from(`${offsets.length} 0 obj\n${head}`), ...end, Buffer.from('\nendobj\n')]));
  };
  const pageIds = pages.map((_, index) => 3 + 3 * index);
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object(`<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] >>`);
  pages.forEach((picture, index) => {
    const id = pageIds[index] ?? 3;
    const [w, h] = [picture.width, picture.height].map((pixels) => ((pixels * 72) / dotsPerInch).toFixed(3));
    const content = Buffer.from(`q ${w} 0 0 ${h} 0 0 cm /Scan Do Q`);
    object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents ${id + 1} 0 R ` +
        `/Resources << /XObject << /Scan ${id + 2} 0 R >> >> >>`,
    );
    object(`<< /Length ${content.length} >>`, content);
    const { head, stream } = imageStream(picture);
    object(
      `<< /Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} ${head} ` +
        `/Length ${stream.length} >>`,
      stream,
    );
  });
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = offsets.length + 1;
  put(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\n`));
  put(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function imageStream({ width, height, jpeg, grey, isBilevel }: PdfPicture): { head: string; stream: Uint8Array } {
  if (jpeg) {
    const space = jpeg.channels === 1 ? '/DeviceGray' : '/DeviceRGB';
    return { head: `/ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode`, stream: jpeg.bytes };
  }
  const pixels = grey ?? new Uint8Array(width * height);
  const bits = isBilevel ? 1 : 8;
  return {
    head: `/ColorSpace /DeviceGray /BitsPerComponent ${bits} /Filter /FlateDecode`,
    stream: deflateSync(isBilevel ? packBits(width, height, pixels) : pixels, { level: 3 }),
  };
}

function packBits(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const stride = Math.ceil(width / 8);
  const packed = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      if ((pixels[row * width + column] ?? 0) > 127) {
        const at = row * stride + (column >> 3);
        packed[at] = (packed[at] ?? 0) | (128 >> (column & 7));
      }
  return packed;
}
