import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as z from 'zod/mini';
import { texts } from '../../../../locales/index.ts';
import { localDay } from '../../../clock.ts';
import { Failure } from '../../../contract/errors.ts';
import { ImportChoices, ImportOutcome } from '../../../contract/imports.ts';
import { FileError, ImportOptions, type ImportResult, ImportTarget } from '../../../contract/import-result.ts';
import { readImportApart } from '../../../files/import-session.ts';
import { type CliArguments, required, WrongUsage } from '../arguments.ts';
import { type CliAnswer, type CliCommand } from '../command.ts';
import { type Session } from '../session.ts';

const Mapping = z.record(z.string(), z.nullable(z.string()));

async function bytesOf(path: string): Promise<Uint8Array> {
  return readFile(path).catch(() => {
    throw new Failure({ code: 'unreadableFile', params: { file: path } });
  });
}

async function mappingOf({ values }: CliArguments): Promise<z.infer<typeof Mapping> | undefined> {
  if (values.mapping === undefined) return undefined;
  try {
    return Mapping.parse(JSON.parse(new TextDecoder().decode(await bytesOf(values.mapping))));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new WrongUsage('--mapping takes a JSON file of heading or column number to field name or null');
  }
}

async function choicesOf(args: CliArguments): Promise<ImportChoices> {
  const target = ImportTarget.safeParse(required(args.values, 'as'));
  if (!target.success) throw new WrongUsage('--as takes customers, interactions or responses');
  const mapping = await mappingOf(args);
  return ImportChoices.parse({
    importAs: target.data,
    ...(mapping === undefined ? {} : { mapping }),
    ...(args.values['no-headings'] ? { headerRow: null } : {}),
  });
}

function answer(result: ImportResult, batchId: number | null, imported: number, { language }: CliArguments): CliAnswer {
  const say = texts(language);
  const words = [
    say('cli.imported', { imported, rejected: result.rejected.length, skipped: result.skipped.length }),
    ...result.rejected.map(({ row, reason, column }) => say('cli.rejectedRow', { row, reason, column: column ?? '' })),
  ];
  return { value: { ...result, batchId }, words: words.join('\n') };
}

/** A refused file: why, and in words what can be done. */
function refusal(reason: FileError, { language }: CliArguments): CliAnswer & { readonly value: object } {
  const say = texts(language);
  const failure = { code: 'importRefused', params: { reason } } as const;
  const message = `${say('errors.importRefused', failure.params)} ${say(`imports.file_${reason}`)}`;
  return { value: { batchId: null, error: { ...failure, message } }, words: message, exitCode: 1 };
}

async function dryRun(bytes: Uint8Array, choices: ImportChoices, args: CliArguments): Promise<CliAnswer> {
  const [country = { en: 'GB', zh: 'CN', bg: 'BG', pl: 'PL' }[args.language], ...others] =
    args.values.country?.split(',') ?? [];
  const options = ImportOptions.parse({
    ...choices,
    uiLanguage: args.language,
    country,
    ...(others.length > 0 ? { countries: [country, ...others] } : {}),
    today: args.values.today ?? localDay(new Date()),
    currency: args.values.currency,
  });
  const result = await readImportApart(bytes, options, new AbortController().signal);
  const told = answer(result, null, result.accepted.length, args);
  if (result.fileError === null) return told;
  const refused = refusal(result.fileError, args);
  return { ...refused, value: { ...result, ...refused.value } };
}

async function realRun(
  session: Session,
  path: string,
  bytes: Uint8Array,
  choices: ImportChoices,
  args: CliArguments,
): Promise<CliAnswer> {
  const survey = args.values.survey;
  if (survey !== undefined && !/^\d+$/.test(survey)) throw new WrongUsage('--survey takes a number');
  const file = await session.staging.write(basename(path), bytes);
  try {
    const request = {
      fileId: file.fileId,
      choices,
      withResult: true,
      ...(survey === undefined ? {} : { surveyId: Number(survey) }),
    };
    const outcome = ImportOutcome.parse(await session.call('imports.run', request));
    if (!outcome.result) throw new Error('An import that was asked for its rows answered without them');
    return answer(outcome.result, outcome.batchId, outcome.imported, args);
  } catch (error) {
    const reason = error instanceof Failure ? FileError.safeParse(error.data.params.reason) : null;
    if (!reason?.success) throw error;
    return refusal(reason.data, args);
  } finally {
    await session.staging.remove(file.fileId);
  }
}

/** `import FILE --as …` (`--country BG,PL`: whose phones there may be beside the shop's own; `--no-headings`): reads a file and writes its rows as one undoable step, or only reports with `--dry-run`. */
export const importFile: CliCommand = async (session, args) => {
  const [path] = args.words;
  if (path === undefined) throw new WrongUsage('import FILE --as customers|interactions|responses');
  const choices = await choicesOf(args);
  const bytes = await bytesOf(path);
  return args.values['dry-run'] ? dryRun(bytes, choices, args) : realRun(session, path, bytes, choices, args);
};
