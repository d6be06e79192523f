import { parseArgs } from 'node:util';
import { Language } from '../../contract/settings.ts';

/** The call was written wrongly: exit code 2, nothing was tried. */
export class WrongUsage extends Error {}

const options = {
  data: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  today: { type: 'string' },
  shop: { type: 'string' },
  country: { type: 'string' },
  currency: { type: 'string' },
  sample: { type: 'boolean' },
  as: { type: 'string' },
  survey: { type: 'string' },
  mapping: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'no-headings': { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  by: { type: 'string' },
  out: { type: 'string' },
  save: { type: 'boolean' },
  layout: { type: 'string' },
  paper: { type: 'string' },
  copies: { type: 'string' },
  'two-up': { type: 'boolean' },
  size: { type: 'string' },
  'passphrase-stdin': { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

/** The words of one call, taken apart. */
export type CliArguments = {
  readonly command: string;
  readonly words: readonly string[];
  readonly values: Values;
  readonly language: Language;
};

/** Takes the command line apart; throws `WrongUsage` for options that do not exist or hold what they cannot. */
export function parseArguments(argv: readonly string[]): CliArguments {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : 'unknown option');
  }
  const [command, ...words] = parsed.positionals;
  if (command === undefined) throw new WrongUsage('no command');
  const language = Language.safeParse(parsed.values.lang ?? 'en');
  const isLayoutLanguage = command === 'form';
  if (!language.success && !isLayoutLanguage) throw new WrongUsage('--lang takes en, zh, bg or pl');
  const { today } = parsed.values;
  if (today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new WrongUsage('--today takes YYYY-MM-DD');
  return { command, words, values: parsed.values, language: language.success ? language.data : 'en' };
}

/** An option that the command cannot do without. */
export function required(values: Values, name: 'from' | 'to' | 'out' | 'shop' | 'country' | 'currency' | 'as'): string {
  const value = values[name];
  if (value === undefined) throw new WrongUsage(`--${name} is missing`);
  return value;
}
