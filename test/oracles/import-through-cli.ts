import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { runCommandLine } from '../../electron/hosts/cli/run.ts';
import { compareImport } from './compare-import.ts';
import { type ImportCase } from './import-case.ts';

/**
 * Runs every sample of a folder through `import --dry-run --json`, as the product is used from scripts, and prints one line
 * a case: agreed or failed.
 */
const [folder = ''] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'regulars-import-cases-'));

function optionsFor({ run }: ImportCase, file: string): string[] {
  const { currency, countries, has_header: hasHeader } = run.options;
  const others = Array.isArray(countries) ? countries.filter((country) => country !== run.country).map(String) : [];
  const country = [run.country, ...others].join(',');
  const mapping = join(scratch, 'mapping.json');
  if (run.mapping) writeFileSync(mapping, JSON.stringify(run.mapping));
  return [
    ...['import', file, '--as', run.import_as, '--lang', run.ui_lang, '--country', country, '--today', run.today],
    ...(typeof currency === 'string' ? ['--currency', currency] : []),
    ...(run.mapping ? ['--mapping', mapping] : []),
    ...(hasHeader === false ? ['--no-headings'] : []),
    ...['--dry-run', '--json'],
  ];
}

async function said(argv: readonly string[]): Promise<{ readonly text: string }> {
  const parts: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (part) => parts.push(String(part)) > 0;
  try {
    await runCommandLine(argv);
    return { text: parts.join('') };
  } finally {
    process.stdout.write = write;
  }
}

const counts = { agreed: 0, failed: 0 };
for (const name of readdirSync(join(folder, 'expected')).sort()) {
  const sample: ImportCase = JSON.parse(readFileSync(join(folder, 'expected', name), 'utf8'));
  const bytes = readFileSync(join(folder, sample.file));
  const file = join(scratch, basename(sample.file, '.gz'));
  writeFileSync(file, sample.gzip ? gunzipSync(bytes) : bytes);
  const { text } = await said(optionsFor(sample, file));
  const { hard } = compareImport(JSON.parse(text), sample.expect);
  counts[hard.length === 0 ? 'agreed' : 'failed'] += 1;
  console.log(hard.length === 0 ? `agreed ${sample.id} (${sample.level})` : `failed ${sample.id}: ${hard.join('; ')}`);
}
console.log(
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', '),
);
rmSync(scratch, { recursive: true, force: true });
process.exitCode = counts.failed > 0 ? 1 : 0;
