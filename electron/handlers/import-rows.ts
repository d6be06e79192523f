import { type Answer, type Answers } from '../contract/answers.ts';
import { type InteractionKind, interactionKinds } from '../contract/interactions.ts';
import { type KnownRows } from '../contract/imports.ts';
import { type ImportTarget } from '../contract/import-result.ts';
import { languages } from '../contract/settings.ts';
import { modes } from '../contract/responses.ts';
import { type Question } from '../contract/surveys.ts';
import { type WriteDb } from '../db/database.ts';
import { acceptedAnswer } from '../domain/answer-values.ts';
import { parseDay } from '../domain/calendar.ts';
import { importedKind } from '../domain/import/import-kinds.ts';
import { type ImportedRow } from '../domain/import/packed-rows.ts';
import { remembering } from '../domain/import/remembering.ts';
import { unreadMark } from '../domain/import/unread-marks.ts';
import { foldHeading } from '../domain/import/text.ts';
import { texts } from '../../locales/index.ts';
import { knownRespondents } from '../store/imports.ts';
import { interactionsInserter, kindNumber } from '../store/interactions.ts';
import { insertResponse } from '../store/responses.ts';
import { questionsOf } from '../store/surveys.ts';
import { customerFinder, customerWriter } from './import-customers.ts';
import { contactDetails } from './import-details.ts';
import { knownPayments } from './import-payments.ts';
import { languageOf, listEntries, minorOf, momentOf, noteOf, textOf } from './import-values.ts';

export type ImportScope = {
  readonly target: ImportTarget;
  readonly batchId: number;
  readonly at: number;
  readonly today: string;
  readonly currency: string;
  /** The tool that wrote the file, where it is known. */
  readonly tool: string | null;
  /** What becomes of customers that are here already. */
  readonly knownRows: KnownRows;
  /** Whether the table is without its indexes while the rows are written. */
  readonly isBare: boolean;
  /** Where responses go, and the codes of the questions that the file's own columns answer, in their order. */
  readonly survey: { readonly versionId: number; readonly codes: readonly (string | null)[] } | null;
};

/** Takes the rows of a batch. */
type RowWriter = { readonly write: (row: ImportedRow) => Fate; readonly finish: () => void };

// Without indexes that is quicker, with them slower: each index page that a statement touches is first copied aside.
const rowsAtOnce = 32;

/** What became of a row: written, here before, or nothing that happened with a customer. */
export type Fate = 'new' | 'known' | 'none';

/** What we call each kind of contact, in every language. */
const kindWords = new Map<string, InteractionKind>(
  languages.flatMap((language) =>
    interactionKinds.map((kind) => [foldHeading(texts(language)(`contacts.kind_${kind}`)), kind] as const),
  ),
);

function kindOf(written: string | null, amountMinor: number | null): InteractionKind | 'none' {
  const kind = written === null ? null : importedKind(written, kindWords);
  if (kind !== null) return kind;
  if (amountMinor === null) return 'visit';
  return amountMinor < 0 ? 'return' : 'purchase';
}

function interactionWriter(db: WriteDb, scope: ImportScope): RowWriter {
  const customerOf = customerFinder(db, scope);
  const touchpoint = listEntries(db, 'touchpoint');
  const staff = listEntries(db, 'staff');
  const channel = listEntries(db, 'channel');
  const product = listEntries(db, 'product');
  const area = listEntries(db, 'area');
  const detailsOf = contactDetails(db);
  const insert = interactionsInserter(db, scope.isBare ? rowsAtOnce : 1);
  const dayOf = remembering(parseDay);
  const isHere = knownPayments(db, scope.tool);
  const write = ({ fields }: ImportedRow): Fate => {
    const { day, at } = momentOf(textOf(fields.date) ?? scope.today, dayOf);
    const currency = textOf(fields.currency) ?? scope.currency;
    const amountMinor = minorOf(fields.amount, currency);
    const kind = kindOf(textOf(fields.kind), amountMinor);
    if (kind === 'none') return 'none';
    if (isHere(fields, scope.currency)) return 'known';
    insert.add({
      customerId: customerOf(fields),
      kind: kindNumber(kind),
      happenedAt: at,
      day,
      // Returns are kept as what was paid back.
      amountMinor: amountMinor !== null && kind === 'return' ? Math.abs(amountMinor) : amountMinor,
      currency: amountMinor === null ? null : currency,
      touchpointId: touchpoint(textOf(fields.touchpoint)),
      staffId: staff(textOf(fields.staff)),
      channelId: channel(textOf(fields.channel)),
      productId: product(textOf(fields.product)),
      areaId: area(textOf(fields.area)),
      batchId: scope.batchId,
      note: noteOf(fields),
      details: detailsOf(fields),
    });
    return 'new';
  };
  return { write, finish: insert.finish };
}

type OwnAnswer = { readonly question: Question; readonly index: number };

/** The answers of a row: marks by their slot, the comment to the first open question, own questions by their column. */
function answersOf(questions: readonly Question[], own: readonly OwnAnswer[], row: ImportedRow): Answers {
  const answers: Record<string, Answer> = {};
  const give = (question: Question, value: Answer) => {
    const answer = acceptedAnswer(question, value);
    if (answer !== undefined && answer !== null) answers[question.code] = answer;
  };
  for (const question of questions) {
    const mark = question.slot === null ? null : row.fields[question.slot];
    if (typeof mark === 'number') give(question, mark);
  }
  const comment = textOf(row.fields.comment);
  const open = questions.find(
    ({ type, code }) => type === 'text' && !own.some((other) => other.question.code === code),
  );
  if (comment && open) give(open, comment);
  for (const { question, index } of own) {
    const answer = row.answers[index] ?? null;
    give(question, keptAnswer(question, textOf(answer)));
  }
  return answers;
}

/** A written answer as its question keeps it: options by their codes, several of them divided by semicolons. */
function keptAnswer({ type, options }: Question, written: string | null): Answer {
  if (written === null) return null;
  const unread = type === 'text' ? null : unreadMark(written);
  if (unread !== null) return unread;
  const codeOf = (text: string) =>
    options.find((option) => Object.values(option.texts).includes(text) || option.code === text)?.code;
  if (type === 'single') return codeOf(written) ?? null;
  if (type === 'several') return written.split(';').flatMap((part) => codeOf(part.trim()) ?? []);
  return type === 'text' ? written : Number(written);
}

function responseWriter(
  db: WriteDb,
  scope: ImportScope,
  { versionId, codes }: NonNullable<ImportScope['survey']>,
): (row: ImportedRow) => Fate {
  const customerOf = customerFinder(db, scope);
  const touchpoint = listEntries(db, 'touchpoint');
  const staff = listEntries(db, 'staff');
  const channel = listEntries(db, 'channel');
  const known = knownRespondents(db, versionId);
  const questions = questionsOf(db, versionId);
  const own = codes.flatMap((code, index) => {
    const question = code === null ? undefined : questions.find((candidate) => candidate.code === code);
    return question ? [{ question, index }] : [];
  });
  return (row) => {
    const { fields } = row;
    const foreignCode = textOf(fields.respondent_id);
    if (foreignCode !== null && known.has(foreignCode)) return 'known';
    const { day, at } = momentOf(textOf(fields.date) ?? scope.today);
    const language = languageOf(textOf(fields.language));
    const response = {
      customerId: customerOf(fields),
      surveyVersionId: versionId,
      answeredAt: at,
      day,
      mode: modes.find((mode) => mode === fields.mode) ?? ('imported' as const),
      touchpointId: touchpoint(textOf(fields.touchpoint)),
      staffId: staff(textOf(fields.staff)),
      channelId: channel(textOf(fields.channel)),
      ...(language ? { language } : {}),
      batchId: scope.batchId,
      foreignCode,
    };
    insertResponse(db, response, questions, answersOf(questions, own, row));
    return 'new';
  };
}

/** Writes the accepted rows of a file one by one and tells what became of each; `finish` after the last one. */
export function rowWriter(db: WriteDb, scope: ImportScope): RowWriter {
  if (scope.target === 'interactions') return interactionWriter(db, scope);
  if (scope.survey) return { write: responseWriter(db, scope, scope.survey), finish: () => undefined };
  const { write, finish } = customerWriter(db, scope, scope.knownRows);
  return { write: ({ fields }) => write(fields), finish };
}
