import { zipOf } from './archive.ts';

/** A cell of a made-up sheet: text, a number, nothing, or XML in which `@` stands for the cell's place. */
export type MadeCell = string | number | null | { readonly xml: string };

/** A made-up sheet. */
export interface MadeSheet {
  readonly name?: string;
  readonly rows: readonly (readonly MadeCell[])[];
  readonly state?: 'hidden' | 'veryHidden';
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
}

/** What differs from an ordinary workbook. */
export interface MadeWorkbook {
  readonly properties?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** Number formats by style: 1 day, 2 day and time, 3 and 4 Chinese days, 5 hours beyond a day, 6 hours, 7 per cent. */
const formats = [0, 14, 22, 31, 57, 164, 20, 9];

/** A cell with a number in one of the styles. */
export function styled(style: number, value: number): MadeCell {
  return { xml: `<c r="@" s="${style}"><v>${value}</v></c>` };
}

/** The bytes of an XLSX workbook with these sheets. */
export function xlsxOf(sheets: readonly MadeSheet[], workbook: MadeWorkbook = {}): Buffer {
  return zipOf(xlsxParts(sheets, workbook));
}

/** The parts of an XLSX workbook by name, to be spoiled before they are packed. */
export function xlsxParts(
  sheets: readonly MadeSheet[],
  { properties = '', more = {} }: MadeWorkbook = {},
): Record<string, string | Uint8Array> {
  const list = sheets.map(({ name, state }, index) => {
    const hidden = state ? ` state="${state}"` : '';
    return `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}" r:id="rId${index + 1}"${hidden}/>`;
  });
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${links.join('')}<Relationship Id="styles" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts><cellXfs>${formats.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  });
  return { ...parts, ...more };
}

function sheetXml({ rows, merges = [], hiddenRows = [] }: MadeSheet): string {
  const body = rows.map((cells, row) => {
    const hidden = hiddenRows.includes(row + 1) ? ' hidden="1"' : '';
    return `<row r="${row + 1}"${hidden}>${cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`)).join('')}</row>`;
  });
  const areas =
    merges.length === 0
      ? ''
      : `<mergeCells>${merges.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`;
  return `<worksheet xmlns="${main}"><sheetData>${body.join('')}</sheetData>${areas}</worksheet>`;
}

function cellXml(cell: MadeCell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  return cell.xml.replace('@', place);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
