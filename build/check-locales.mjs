import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { root } from './node.mjs';

const languages = ['en', 'zh', 'bg', 'pl'];
const sourceFolders = ['electron', 'renderer', 'locales', 'build'];

/** Areas whose keys come from elsewhere as a whole: failures, actions of the history, sentences, entries of lists. */
const openAreas = ['errors', 'actions', 'figures', 'lists'];

/** Attributes that people read or hear. */
const spokenAttributes = [
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'label',
  'placeholder',
  'title',
];

function filesIn(folder, pattern) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function flatten(value, prefix = '') {
  return typeof value === 'string'
    ? [[prefix, value]]
    : Object.entries(value).flatMap(([key, inner]) => flatten(inner, prefix ? `${prefix}.${key}` : key));
}

/** All words of a language as a map from key to text; the file's name is the first part of the key. */
export function readWords(language, folder = join(root, 'locales')) {
  const files = filesIn(join(folder, language), /\.json$/);
  return new Map(
    files.flatMap((file) => {
      const area = file.slice(join(folder, language).length + 1, -'.json'.length);
      return flatten(JSON.parse(readFileSync(file, 'utf8'))).map(([key, text]) => [`${area}.${key}`, text]);
    }),
  );
}

/** The keys that stand for several forms of a number: in English they have `_one`. */
function pluralFamilies(english) {
  return new Set([...english.keys()].filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -'_one'.length)));
}

function familyOf(key, plurals) {
  const stem = key.replace(/_(zero|one|two|few|many|other)$/, '');
  return plurals.has(stem) ? stem : key;
}

function valuesIn(text) {
  return [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();
}

function sameValues(a, b, isPlural) {
  const names = (text) => valuesIn(text).filter((name) => !(isPlural && name === 'count'));
  return [...new Set(names(a))].join() === [...new Set(names(b))].join();
}

/** What one language lacks, has too much of, or says with other values than English. */
export function compareWithEnglish(language, words, english) {
  const plurals = pluralFamilies(english);
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const families = new Set([...english.keys()].map((key) => familyOf(key, plurals)));
  const wanted = new Set(
    [...families].flatMap((family) =>
      plurals.has(family) ? categories.map((category) => `${family}_${category}`) : [family],
    ),
  );
  const sample = (family) => english.get(plurals.has(family) ? `${family}_other` : family) ?? '';
  return [
    ...[...wanted].filter((key) => !words.has(key)).map((key) => `${language}: ${key} is missing`),
    ...[...words.keys()].filter((key) => !wanted.has(key)).map((key) => `${language}: ${key} is not in English`),
    ...[...words].filter(([, text]) => text.trim() === '').map(([key]) => `${language}: ${key} is empty`),
    ...[...words]
      .filter(([key]) => wanted.has(key))
      .filter(([key, text]) => !sameValues(text, sample(familyOf(key, plurals)), plurals.has(familyOf(key, plurals))))
      .map(([key]) => `${language}: ${key} has other values in {{ }} than English`),
  ];
}

/** Keys that no source names, and template keys that no words answer. */
export function compareWithSources(english, sources) {
  const plurals = pluralFamilies(english);
  const families = [...new Set([...english.keys()].map((key) => familyOf(key, plurals)))];
  const areas = new Set(families.map((family) => family.split('.')[0]));
  const text = sources.map(({ text: source }) => source).join('\n');
  const literals = new Set([...text.matchAll(/['"`]([a-zA-Z]+(?:\.\w+)+)['"`]/g)].map(([, key]) => key));
  const prefixes = [...text.matchAll(/(?<!\b(?:keep|kept)\()`([a-zA-Z]+\.[\w.]*)\$\{/g)]
    .map(([, prefix]) => prefix)
    .filter((prefix) => areas.has(prefix.split('.')[0]));
  const isUsed = (family) => literals.has(family) || prefixes.some((prefix) => family.startsWith(prefix));
  return [
    ...families.filter((family) => !isUsed(family)).map((family) => `${family} is used nowhere`),
    ...prefixes
      .filter((prefix) => !families.some((family) => family.startsWith(prefix)))
      .map((prefix) => `no words begin with ${prefix}`),
    ...prefixes
      .filter((prefix) => /^\w+\.$/.test(prefix) && !openAreas.includes(prefix.slice(0, -1)))
      .map((prefix) => `a key may not be put together from ${prefix} alone: name its beginning too`),
  ];
}

function hasLetters(text) {
  return /\p{L}{2}/u.test(text);
}

function literalText(node) {
  if (!node) return '';
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isJsxExpression(node) ? literalText(node.expression) : '';
}

/** Text that a component shows without asking for its words. */
export function bareTexts(file, text) {
  const found = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const report = (node, shown) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push(`${file}:${line + 1}: “${shown.trim()}” is written into the code`);
  };
  const visit = (node) => {
    if (ts.isJsxText(node) && hasLetters(node.text)) report(node, node.text);
    const isChild = ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent);
    if (isChild && hasLetters(literalText(node))) report(node, literalText(node));
    const isSpoken = ts.isJsxAttribute(node) && spokenAttributes.includes(node.name.getText(source));
    if (isSpoken && hasLetters(literalText(node.initializer))) report(node, literalText(node.initializer));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Everything that is wrong with the words of the product; an empty list when nothing is. */
export function findProblems() {
  const english = readWords('en');
  const sources = sourceFolders
    .flatMap((folder) => filesIn(join(root, folder), /\.(ts|tsx|mjs)$/))
    .map((file) => ({ file: relative(root, file), text: readFileSync(file, 'utf8') }));
  return [
    ...languages.flatMap((language) => compareWithEnglish(language, readWords(language), english)),
    ...compareWithSources(english, sources),
    ...sources.filter(({ file }) => file.endsWith('.tsx')).flatMap(({ file, text }) => bareTexts(file, text)),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const problems = findProblems();
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
