import { fail } from '../contract/errors.ts';
import { type Exported, type exports as contract, type ExportRequest } from '../contract/exports.ts';
import { type Language } from '../contract/settings.ts';
import { type ReadDb } from '../db/database.ts';
import { texts } from '../../locales/index.ts';
import { csvChunks } from '../files/csv-write.ts';
import { xlsxBytes } from '../files/xlsx-write.ts';
import { filteredIds } from '../store/customer-lists.ts';
import { segmentById } from '../store/segments.ts';
import { storedSettings } from '../store/settings.ts';
import { listSurveys } from '../store/surveys.ts';
import { type Handlers, type TaskContext } from './context.ts';
import { complaintTables } from './export-complaints.ts';
import { customersTable, type ExportTable, interactionsTable, responsesTables } from './export-tables.ts';

function idsOf(db: ReadDb, { filter, segmentId, ids }: ExportRequest): number[] | null {
  if (ids !== undefined) {
    const here = new Set(filteredIds(db, {}));
    return ids.filter((id) => here.has(id));
  }
  if (segmentId !== undefined) {
    const segment = segmentById(db, segmentId) ?? fail('notFound', { what: `segment ${segmentId}` });
    return filteredIds(db, segment.filter);
  }
  return filter === undefined ? null : filteredIds(db, filter);
}

function surveyTables(db: ReadDb, language: Language, { surveyId }: ExportRequest): ExportTable[] {
  const named = listSurveys(db).filter(({ anonymity }) => anonymity !== 'anonymous');
  const wanted = named.filter(({ id }) => surveyId === undefined || id === surveyId);
  if (surveyId !== undefined && wanted.length === 0) fail('notFound', { what: `survey ${surveyId}` });
  return wanted.flatMap((survey) => responsesTables(db, language, survey));
}

function tablesOf(db: ReadDb, language: Language, request: ExportRequest): ExportTable[] {
  const tables = {
    customers: () => [customersTable(db, language, idsOf(db, request))],
    interactions: () => [interactionsTable(db, language)],
    responses: () => surveyTables(db, language, request),
    complaints: () => complaintTables(db, language),
  };
  if (request.list !== 'all') return tables[request.list]();
  return [...tables.customers(), ...tables.interactions(), ...tables.responses(), ...tables.complaints()];
}

type Written = { readonly name: string; readonly rows: number; readonly columns: ExportTable['columns'] };

/** Writes one list after the other; between two of them a person who cancels is heard. */
async function writeTables({ db, files, language, signal, progress }: TaskContext, request: ExportRequest) {
  const t = texts(language);
  const tables = tablesOf(db, language, request);
  const written: Written[] = [];
  const exported: Exported['files'] = [];
  const isWorkbook = request.format === 'xlsx' && request.list !== 'all';
  for (const [index, { name, columns, rows }] of tables.entries()) {
    signal.throwIfAborted();
    const lines = [...rows];
    const headings = columns.map(({ heading }) => heading);
    const bytes = isWorkbook
      ? await xlsxBytes([{ name, headings, rows: lines }])
      : new TextEncoder().encode([...csvChunks([headings, ...lines], language)].join(''));
    const file = await files.write(`${name.replaceAll(/[/\\]/g, '_')}.${isWorkbook ? 'xlsx' : 'csv'}`, bytes);
    exported.push(file);
    written.push({ name: file.name, rows: lines.length, columns });
    progress(index + 1, tables.length);
  }
  if (request.list === 'all') {
    const described = written.map(({ columns, ...table }) => ({
      ...table,
      columns: columns.map((column) => ({ ...column, meaning: t(`exports.kind_${column.kind}`) })),
    }));
    const { shop } = storedSettings(db);
    const text = JSON.stringify({ shop: shop?.name ?? null, language, files: described }, null, 2);
    exported.push(await files.write('columns.json', new TextEncoder().encode(text)));
  }
  return { files: exported, rows: written.reduce((sum, { rows }) => sum + rows, 0) };
}

export const exports: Handlers<{ exports: typeof contract }>['exports'] = {
  async write(context, request) {
    if (!storedSettings(context.db).shop) fail('notSetUp');
    const done = await writeTables(context, request);
    context.signal.throwIfAborted();
    const subject = texts(context.language)(`exports.list_${request.list}`);
    context.transaction(subject, () => undefined, 'record');
    return done;
  },
};
