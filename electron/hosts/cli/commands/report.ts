import * as z from 'zod/mini';
import { texts } from '../../../../locales/index.ts';
import { SheetKind } from '../../../contract/report-document.ts';
import { Failure } from '../../../contract/errors.ts';
import { ListItem } from '../../../contract/lists.ts';
import { PrintedReport, ReportKind, reports } from '../../../contract/reports.ts';
import { Survey } from '../../../contract/surveys.ts';
import { type CliArguments, required, WrongUsage } from '../arguments.ts';
import { type CliCommand } from '../command.ts';
import { saveStaged } from '../save-staged.ts';
import { type Session } from '../session.ts';

const usage = `report KIND [--survey ID | ID] --from D --to D --lang L --out FILE.pdf; KIND: ${ReportKind.options.join(', ')}`;
const timeless: readonly ReportKind[] = ['customers', 'person', 'case', ...SheetKind.options];
const lists: readonly ReportKind[] = ['staff', 'touchpoint', 'area', 'product'];

type Named = {
  readonly id: number;
  readonly name: string;
  readonly code?: string | null;
  readonly state?: Survey['state'];
};

async function candidates(session: Session, kind: ReportKind): Promise<readonly Named[] | null> {
  if (kind === 'survey') return z.array(Survey).parse(await session.call('surveys.list', {}));
  if (lists.includes(kind)) return z.array(ListItem).parse(await session.call('lists.list', { list: kind }));
  return null;
}

/** Unnamed, the survey is the first that is open: what a shop with one survey means. */
function meant(kind: ReportKind, found: readonly Named[], word: string | undefined): Named {
  if (word === undefined && kind !== 'survey') throw new WrongUsage(usage);
  const one =
    word === undefined
      ? found.find(({ state }) => state === 'open')
      : found.find(({ id, name, code }) => [String(id), name, code].includes(word));
  if (!one) throw new Failure({ code: 'notFound', params: { what: `${kind} ${word ?? ''}`.trim() } });
  return one;
}

async function subjectOf(session: Session, kind: ReportKind, { words, values }: CliArguments) {
  const word = values.survey ?? words[1];
  const found = await candidates(session, kind);
  if (!found && kind !== 'person' && kind !== 'case') return {};
  if (found) return { subjectId: meant(kind, found, word).id };
  if (word === undefined) throw new WrongUsage(usage);
  return { subjectId: Number(word) };
}

/** `report KIND --from D --to D --lang L --out FILE.pdf`: a report as a PDF, or its tables where FILE ends in .xlsx. */
export const report: CliCommand = async (session, args) => {
  const { words, values, language } = args;
  const kind = ReportKind.safeParse(words[0]);
  if (!kind.success) throw new WrongUsage(usage);
  const out = required(values, 'out');
  const time = timeless.includes(kind.data) ? {} : { from: required(values, 'from'), to: required(values, 'to') };
  const request = { kind: kind.data, ...time, ...(await subjectOf(session, kind.data, args)), language };
  if (/\.xlsx$/i.test(out)) {
    const { fileId } = reports.spreadsheet.output.parse(await session.call('reports.spreadsheet', request));
    const file = await saveStaged(session, fileId, out);
    return { value: { file }, words: texts(language)('cli.saved', { file }) };
  }
  const printed = PrintedReport.parse(await session.call('reports.print', request));
  const value = { file: await saveStaged(session, printed.fileId, out), pages: printed.pages };
  return { value, words: texts(language)('cli.written', value) };
};
