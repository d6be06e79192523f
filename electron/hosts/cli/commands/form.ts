import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { texts } from '../../../../locales/index.ts';
import { Failure } from '../../../contract/errors.ts';
import { forms } from '../../../contract/forms.ts';
import { FormLanguages } from '../../../contract/form-document.ts';
import { PaperSize } from '../../../contract/report-document.ts';
import { Survey } from '../../../contract/surveys.ts';
import { type CliArguments, required, WrongUsage } from '../arguments.ts';
import { type CliCommand } from '../command.ts';
import { saveStaged } from '../save-staged.ts';
import { type Session } from '../session.ts';

async function surveyId(session: Session, word: string): Promise<number> {
  const all = z.array(Survey).parse(await session.call('surveys.list', {}));
  const found = all.find(({ id, code, name }) => [String(id), code, name].includes(word));
  if (!found) throw new Failure({ code: 'notFound', params: { what: `survey ${word}` } });
  return found.id;
}

function languagesOf({ lang = 'en' }: CliArguments['values']) {
  const languages = FormLanguages.safeParse(lang.split(','));
  if (!languages.success) throw new WrongUsage('--lang takes one or two of en, zh, bg, pl, as in bg,en');
  return languages.data;
}

function paperOf({ paper }: CliArguments['values']) {
  if (paper === undefined) return {};
  const size = PaperSize.options.find((option) => option.toLowerCase() === paper.toLowerCase());
  if (!size) throw new WrongUsage('--paper takes A4, A5 or Letter');
  return { paper: size };
}

function copiesOf({ copies }: CliArguments['values']): number | null {
  if (copies === undefined) return null;
  if (!/^[1-9]\d{0,2}$/.test(copies) || Number(copies) > 500) throw new WrongUsage('--copies takes 1 to 500');
  return Number(copies);
}

async function saveLayout(layout: unknown, out: string): Promise<void> {
  const file = resolve(out);
  await writeFile(file, `${JSON.stringify(layout)}\n`).catch(() => {
    throw new Failure({ code: 'cannotWrite', params: { file } });
  });
}

/** `form SURVEY --lang L[,L2] --out FILE.pdf [--layout FILE.json] [--paper A5] [--copies N] [--two-up]`: the paper form. */
export const form: CliCommand = async (session, { words: [word], values }) => {
  if (word === undefined) throw new WrongUsage('form SURVEY --lang L[,L2] --out FILE.pdf');
  const out = required(values, 'out');
  const languages = languagesOf(values);
  const asked = { languages, ...paperOf(values), copies: copiesOf(values), isPaired: values['two-up'] ?? false };
  const answer = await session.call('forms.print', { ...asked, surveyId: await surveyId(session, word) });
  const { fileId, formId, pages, layout } = forms.print.output.parse(answer);
  const file = await saveStaged(session, fileId, out);
  if (values.layout !== undefined) await saveLayout(layout, values.layout);
  return { value: { file, formId, pages, layout }, words: texts(languages[0] ?? 'en')('cli.written', { file, pages }) };
};
