import { mkdir } from 'node:fs/promises';
import { extname, join, parse, resolve } from 'node:path';
import { texts } from '../../../../locales/index.ts';
import { Failure } from '../../../contract/errors.ts';
import { Exported, ExportList } from '../../../contract/exports.ts';
import { required, WrongUsage } from '../arguments.ts';
import { type CliCommand } from '../command.ts';
import { saveStaged } from '../save-staged.ts';

const usage = 'export customers|interactions|responses|complaints|all --out FILE';

/** `export LIST --out FILE`: a list as CSV, or XLSX by the file's name; `all` as a folder. Of several surveys one file each. */
export const exportLists: CliCommand = async (session, { words: [word], values, language }) => {
  const list = ExportList.safeParse(word);
  if (!list.success) throw new WrongUsage(usage);
  const { survey } = values;
  if (survey !== undefined && !/^\d+$/.test(survey)) throw new WrongUsage('--survey takes a number');
  const out = resolve(required(values, 'out'));
  const format = extname(out).toLowerCase() === '.xlsx' ? 'xlsx' : 'csv';
  const request = { list: list.data, format, ...(survey === undefined ? {} : { surveyId: Number(survey) }) };
  const { files, rows } = Exported.parse(await session.call('exports.write', request));
  if (list.data === 'all') {
    await mkdir(out, { recursive: true }).catch(() => {
      throw new Failure({ code: 'cannotWrite', params: { file: out } });
    });
  }
  const { dir, name, ext } = parse(out);
  for (const [index, file] of files.entries()) {
    const one = index === 0 ? out : join(dir, `${name} ${index + 1}${ext}`);
    await saveStaged(session, file.fileId, list.data === 'all' ? join(out, file.name) : one);
  }
  const value = { file: out, rows };
  return { value, words: texts(language)('cli.exported', value) };
};
