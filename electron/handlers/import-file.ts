import { createHash } from 'node:crypto';
import { fail } from '../contract/errors.ts';
import { type ImportChoices, type PreviewChoices, RememberedChoices } from '../contract/imports.ts';
import { type ImportTarget } from '../contract/import-result.ts';
import { type ReadDb } from '../db/database.ts';
import { headingFingerprint } from '../domain/import/fingerprint.ts';
import { rememberedChoices } from '../store/imports.ts';
import { storedSettings } from '../store/settings.ts';
import { type TaskContext } from './context.ts';

/** What the shop itself says about how its files are written. */
export function habitsOf({ db, today, language }: TaskContext) {
  const { shop } = storedSettings(db);
  if (!shop) fail('notSetUp');
  return { uiLanguage: language, country: shop.country, currency: shop.currency, today: today() };
}

/** A file that waits here, with what tells it from any other. */
export async function fileOf({ files }: TaskContext, fileId: string) {
  const file = await files.read(fileId).catch(() => fail('fileGone'));
  return { ...file, hash: createHash('sha256').update(file.bytes).digest('hex') };
}

/** True where nobody has said anything yet about the columns of the file. */
export function isUntouched({ mapping, answers, headerRow, isTransposed }: PreviewChoices): boolean {
  return [mapping, answers, headerRow, isTransposed].every((choice) => choice === undefined);
}

/** How a file with these headings was read the last time, and as what; the likeliest target is looked up first. */
export function rememberedFor(
  db: ReadDb,
  headings: readonly string[],
  targets: readonly ImportTarget[],
): ImportChoices | undefined {
  for (const importAs of targets) {
    const found = RememberedChoices.safeParse(rememberedChoices(db, headingFingerprint(importAs, headings)));
    if (found.success) return { ...found.data, importAs };
  }
  return undefined;
}
