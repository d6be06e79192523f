import { texts } from '../../../../locales/index.ts';
import { PrintedReport } from '../../../contract/reports.ts';
import { required, WrongUsage } from '../arguments.ts';
import { type CliCommand } from '../command.ts';
import { saveStaged } from '../save-staged.ts';

/** `report KIND --from D --to D --lang L --out FILE.pdf`: a report as a PDF. */
export const report: CliCommand = async (session, { words: [kind], values, language }) => {
  if (kind === undefined) throw new WrongUsage('report KIND --from D --to D --lang L --out FILE.pdf');
  const out = required(values, 'out');
  const request = { kind, from: required(values, 'from'), to: required(values, 'to'), language };
  const printed = PrintedReport.parse(await session.call('reports.print', request));
  const value = { file: await saveStaged(session, printed.fileId, out), pages: printed.pages };
  return { value, words: texts(language)('cli.written', value) };
};
