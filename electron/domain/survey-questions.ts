import { type Question, type QuestionDraft, type SurveyKind } from '../contract/surveys.ts';
import { type Language, languages } from '../contract/settings.ts';

type Scaled = Pick<QuestionDraft, 'type' | 'scaleMin' | 'scaleMax' | 'favourableFrom' | 'options'>;

/** Why a question cannot be asked as it stands. */
export type QuestionProblem = 'scale' | 'options';

/** The scales that each kind of question may have, as lowest and highest point; null: the answer is no point. */
const scalesOf: Readonly<Record<Question['type'], readonly (readonly [number, number])[] | null>> = {
  rating: [
    [1, 5],
    [1, 7],
    [1, 10],
    [0, 10],
  ],
  recommend: [[0, 10]],
  ease: [
    [1, 7],
    [1, 5],
  ],
  effort: [[1, 5]],
  compared: [[1, 3]],
  yesNo: [[0, 1]],
  single: null,
  several: null,
  text: null,
  number: null,
};

/** The scales a builder may offer for a kind of question, the usual one first. */
export function scalesFor(type: Question['type']): readonly (readonly [number, number])[] {
  return scalesOf[type] ?? [];
}

/** Whether the answer is a point of a scale, and so one key and one figure. */
export function isScaled(question: Pick<Question, 'type'>): boolean {
  return scalesOf[question.type] !== null;
}

/** Says why a question cannot be asked: a scale its kind does not have, or options missing, surplus or doubled. */
export function questionProblem({ type, scaleMin, scaleMax, favourableFrom, options }: Scaled): QuestionProblem | null {
  const codes = options.map(({ code }) => code);
  if (new Set(codes).size < codes.length) return 'options';
  const scales = scalesOf[type];
  if (!scales) {
    if (scaleMin !== null || scaleMax !== null || favourableFrom !== null) return 'scale';
    const isChoice = type === 'single' || type === 'several';
    return (isChoice ? codes.length >= 2 && codes.length <= 10 : codes.length === 0) ? null : 'options';
  }
  if (!scales.some(([min, max]) => min === scaleMin && max === scaleMax)) return 'scale';
  if (scaleMin === null || scaleMax === null || favourableFrom === null) return 'scale';
  if (favourableFrom < scaleMin || favourableFrom > scaleMax) return 'scale';
  const isPoint = (code: string) => /^\d+$/.test(code) && Number(code) >= scaleMin && Number(code) <= scaleMax;
  return codes.every(isPoint) ? null : 'options';
}

/** Whether answers to both may stand in one figure: same kind, scale, cut and options; wording may differ. */
export function isSameQuestion(a: Scaled, b: Scaled): boolean {
  const codes = (question: Scaled) =>
    isScaled(question)
      ? ''
      : question.options
          .map(({ code }) => code)
          .sort()
          .join(' ');
  return (
    a.type === b.type &&
    a.scaleMin === b.scaleMin &&
    a.scaleMax === b.scaleMax &&
    a.favourableFrom === b.favourableFrom &&
    codes(a) === codes(b)
  );
}

function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

/**
 * Gives every question its code. A question of an earlier version keeps its own while its answers can go on in one
 * figure; one whose kind, scale or options changed becomes a new question, and no code of the past is used again.
 */
export function withCodes<Draft extends QuestionDraft>(
  drafts: readonly Draft[],
  earlier: readonly (Scaled & { readonly code: string })[],
): (Draft & { readonly code: string })[] {
  const known = new Map(earlier.map((question) => [question.code, question]));
  const kept = new Set<string>();
  const codes = drafts.map((draft) => {
    const before = draft.code === undefined ? undefined : known.get(draft.code);
    if (!before || kept.has(before.code) || !isSameQuestion(draft, before)) return null;
    kept.add(before.code);
    return before.code;
  });
  const taken = new Set([...known.keys(), ...kept]);
  const renamed = new Map<string, string>();
  const coded = drafts.map((draft, index) => {
    const wanted = draft.code ?? draft.libraryCode ?? `q${index + 1}`;
    const code = codes[index] ?? freeCode(wanted, taken);
    taken.add(code);
    if (!renamed.has(wanted)) renamed.set(wanted, code);
    return { ...draft, code };
  });
  return coded.map((draft) => ({
    ...draft,
    pairCode: draft.pairCode === null ? null : (renamed.get(draft.pairCode) ?? draft.pairCode),
  }));
}

const overallCodes = new Set(['csat', 'csatNeutral', 'csat7', 'csat10']);

function headlineSlot(question: QuestionDraft, kind: SurveyKind): string | null {
  if (kind === 'staff') return null;
  if (question.type === 'recommend') return 'nps';
  if (question.type === 'ease') return 'ces';
  return overallCodes.has(question.libraryCode ?? '') && question.type === 'rating' && question.scaleMin === 1
    ? 'csat'
    : null;
}

/**
 * Gives each question with a scale its column: the first overall satisfaction, recommendation and ease are headlines
 * (never those of the team), the next twelve r1-r12, the rest none. Questions keep the column of an earlier version.
 */
export function withSlots<Draft extends QuestionDraft & { readonly code: string }>(
  drafts: readonly Draft[],
  kind: SurveyKind,
  earlier: ReadonlyMap<string, string>,
): (Draft & { readonly slot: string | null })[] {
  const taken = new Set<string>();
  const kept = drafts.map(({ code }) => {
    const slot = earlier.get(code);
    if (slot === undefined || taken.has(slot)) return null;
    taken.add(slot);
    return slot;
  });
  const free = Array.from({ length: 12 }, (_, index) => `r${index + 1}`);
  return drafts.map((draft, index) => {
    const before = kept[index] ?? null;
    if (before !== null || !isScaled(draft)) return { ...draft, slot: before };
    const headline = headlineSlot(draft, kind);
    const slot = headline && !taken.has(headline) ? headline : free.find((name) => !taken.has(name));
    if (slot) taken.add(slot);
    return { ...draft, slot: slot ?? null };
  });
}

/** The first question or option without words in a language, by position from 1; null when all is translated. */
export function missingWords(
  questions: readonly Pick<Question, 'texts' | 'options'>[],
  language: Language,
): { readonly question: number } | null {
  const index = questions.findIndex(
    ({ texts, options }) => !texts[language]?.trim() || options.some((option) => !option.texts[language]?.trim()),
  );
  return index < 0 ? null : { question: index + 1 };
}

/** Languages in which every question and option has words. */
export function completeLanguages(questions: readonly Pick<Question, 'texts' | 'options'>[]): Language[] {
  return questions.length === 0 ? [] : languages.filter((language) => missingWords(questions, language) === null);
}
