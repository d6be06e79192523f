import { sentenceText } from '../../locales/sentences.ts';
import { type Period } from '../contract/dashboard.ts';
import { type ListReport, type ReportComment, type ReportTable } from '../contract/report-document.ts';
import { type ReportRequest } from '../contract/reports.ts';
import { type QuestionCounts } from '../contract/responses.ts';
import { type Language } from '../contract/settings.ts';
import { type Question } from '../contract/surveys.ts';
import { countedGroups } from '../domain/answer-counts.ts';
import { firstDayOfMonth, formatDay, monthOfDay } from '../domain/calendar.ts';
import { type Figure, npsFigure, shareFigure } from '../domain/figure.ts';
import { languageOfText } from '../domain/text-language.ts';
import { everyAnswerOf } from '../store/answers.ts';
import { everyQuestion } from '../store/surveys.ts';
import { daysOf } from './dashboard.ts';
import { isChosen, wordsKey } from './report-comments.ts';
import {
  frameOf,
  numberCell,
  periodOf,
  type ReportContext,
  type ReportWords,
  subjectOf,
  textCell,
  wordsFor,
} from './report-frame.ts';
import { knownSurvey } from './surveys.ts';

type Counted = { readonly question: Question; readonly counts: QuestionCounts };

/** What was written in a survey, the same words once for each question. */
export function commentsOfSurvey(context: ReportContext, request: ReportRequest): ReportComment[] {
  return answeredIn(context, request).counted.flatMap(({ question, counts }) =>
    [...new Set(counts.words.map((text) => text.trim()))].map((text) => ({
      key: wordsKey(question.code, text),
      day: null,
      text,
      language: languageOfText(text),
      csat: null,
      nps: null,
    })),
  );
}

/** The whole months that a period touches: anonymous answers know no more of their time than that. */
function wholeMonths(period: Period): Period {
  const { from, to } = daysOf(period);
  return {
    from: formatDay(firstDayOfMonth(monthOfDay(from))),
    to: formatDay(firstDayOfMonth(monthOfDay(to - 1) + 1)),
  };
}

function answeredIn({ db }: ReportContext, request: ReportRequest) {
  const survey = knownSurvey(db, subjectOf(request));
  const period = wholeMonths(periodOf(request));
  const isAnonymous = survey.anonymity === 'anonymous';
  const answered = everyAnswerOf(db, isAnonymous ? 'anonymous' : 'named', survey.id).filter(
    ({ month }) => `${month}-01` >= period.from && `${month}-01` < period.to,
  );
  const questions = everyQuestion(db, survey.id);
  const { answers, groups } = countedGroups(questions, answered, 'all', isAnonymous);
  const [all] = groups;
  const counted = questions.flatMap((question): Counted[] => {
    const counts = all?.questions.find(({ code }) => code === question.code);
    return counts ? [{ question, counts }] : [];
  });
  return { survey, period, isAnonymous, answers, isShown: all !== undefined, counted };
}

/** Every question of a survey with how often each answer was given in the months of a period, its figure, and the words. */
export function surveyReport(context: ReportContext, request: ReportRequest): ListReport {
  const frame = frameOf(context, request);
  const words = wordsFor(frame);
  const { survey, period, isAnonymous, answers, isShown, counted } = answeredIn(context, request);
  const { say } = words;
  const shown = counted.filter(({ question }) => question.type !== 'text' || request.hasComments);
  return {
    ...frame,
    kind: 'survey',
    period,
    title: say('reports.surveyTitleOf', { survey: survey.name }),
    notes: isAnonymous ? [say('reports.anonymousNote')] : [],
    findings:
      answers === 0
        ? [say('reports.noAnswers')]
        : isShown
          ? counted.flatMap((one) => findingOf(one, words, request.language))
          : [say('reports.tooFewAnonymous')],
    tables: shown.map((one) => tableOf(one, words, request)),
    answers,
  };
}

function asked({ texts: stored, code }: Question, language: Language): string {
  return stored[language] ?? Object.values(stored)[0] ?? code;
}

function sum(counts: Readonly<Record<string, number>>, isMeant: (point: number) => boolean): number {
  return Object.entries(counts).reduce((total, [code, n]) => total + (isMeant(Number(code)) ? n : 0), 0);
}

/** The figure of a question on a scale; null for all others. */
function figureOf({ question, counts: { counts } }: Counted): Figure | null {
  const { type, favourableFrom } = question;
  if (favourableFrom === null) return null;
  if (type === 'recommend')
    return npsFigure({
      promoters: sum(counts, (point) => point >= 9),
      passives: sum(counts, (point) => point === 7 || point === 8),
      detractors: sum(counts, (point) => point <= 6),
    });
  const isGood = (point: number) => (type === 'effort' ? point <= favourableFrom : point >= favourableFrom);
  return shareFigure({ x: sum(counts, isGood), n: sum(counts, () => true) });
}

function metricOf({ slot, type }: Question): string {
  if (type === 'recommend') return 'nps';
  return slot === 'csat' || slot === 'ces' ? slot : '';
}

function findingOf(one: Counted, { say }: ReportWords, language: Language): string[] {
  const figure = figureOf(one);
  if (!figure || figure.n === 0) return [];
  const sentence = sentenceText(say, figure.sentence, metricOf(one.question));
  const name = asked(one.question, language).replace(/[\s.?？。:：]+$/u, '');
  return [say('reports.finding', { name, sentence })];
}

function tableOf({ question, counts }: Counted, words: ReportWords, request: ReportRequest): ReportTable {
  const { language } = request;
  const { say, formats } = words;
  const title = asked(question, language);
  if (question.type === 'text') {
    const written = counts.words.map((text) => text.trim());
    return {
      title,
      note: say('reports.wordsNote', { count: written.length }),
      columns: [
        { label: say('reports.columns.comment'), look: 'wide' },
        { label: say('reports.columns.count'), look: 'number' },
      ],
      rows: [...Map.groupBy(written, (text) => text)]
        .filter(([text]) => isChosen(request, wordsKey(question.code, text)))
        .map(([text, same]) => [textCell(text), numberCell(same.length, words)]),
    };
  }
  const codes = codesOf(question, counts, language);
  const n = question.type === 'several' ? counts.none + largest(counts) : total(counts);
  const missing = counts.unreadable + counts.twoMarks;
  const figure = figureOf({ question, counts });
  return {
    title,
    note: [
      figure ? sentenceText(say, figure.sentence, metricOf(question)) : say('charts.answers', { count: n }),
      missing > 0 ? say('reports.unread', { count: missing }) : '',
    ]
      .filter((text) => text !== '')
      .join(language === 'zh' ? '' : ' '),
    columns: [
      { label: say('reports.columns.answer'), look: 'wide' },
      { label: say('reports.columns.count'), look: 'number' },
      { label: say('reports.columns.share'), look: 'bar' },
    ],
    rows: (n === 0 ? [] : codes).map(({ code, label }) => {
      const count = counts.counts[code] ?? 0;
      const share = n === 0 ? 0 : Math.min(1, count / n);
      // Below ten answers counts are told, never a percentage.
      const text = n < 10 ? '' : formats.percent(share);
      return [textCell(label), numberCell(count, words), { text, share, ...(n < 10 ? {} : { number: share }) }];
    }),
  };
}

function total({ counts }: QuestionCounts): number {
  return sum(counts, () => true);
}

/** With several answers each, nobody can be counted twice for one option. */
function largest({ counts }: QuestionCounts): number {
  return Math.max(0, ...Object.values(counts));
}

function codesOf({ scaleMin, scaleMax, options }: Question, { counts }: QuestionCounts, language: Language) {
  const wordsOf = (code: string) => {
    const stored = options.find((option) => option.code === code)?.texts ?? {};
    return stored[language] ?? Object.values(stored)[0] ?? '';
  };
  const points =
    scaleMin !== null && scaleMax !== null
      ? Array.from({ length: scaleMax - scaleMin + 1 }, (_, index) => String(scaleMax - index))
      : [...new Set([...options.map(({ code }) => code), ...Object.keys(counts)])];
  const isScale = scaleMin !== null;
  return points.map((code) => {
    const said = wordsOf(code);
    return { code, label: isScale && said !== '' ? `${code} · ${said}` : said || code };
  });
}
