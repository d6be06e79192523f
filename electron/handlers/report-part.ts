import { sentenceText } from '../../locales/sentences.ts';
import { fail } from '../contract/errors.ts';
import { type ListReport } from '../contract/report-document.ts';
import { type ReportRequest } from '../contract/reports.ts';
import { type FigureName, type ScoreGroup } from '../contract/scores.ts';
import { daysOf } from './dashboard.ts';
import { listFeedback } from '../store/feedback.ts';
import { listItemById } from '../store/lists.ts';
import {
  dayCell,
  frameOf,
  periodOf,
  type ReportContext,
  type ReportWords,
  subjectOf,
  textCell,
  wordsFor,
} from './report-frame.ts';
import { scoreAnswer } from './scores.ts';

const told = ['csat', 'nps', 'ces', 'repeatRate', 'returnRate', 'retention'] as const satisfies readonly FigureName[];
const mostComments = 1000;

/** One member of the staff or one place of the shop: its own figures with ranges and what was said there. */
export function partReport(context: ReportContext, part: 'staff' | 'touchpoint', request: ReportRequest): ListReport {
  const { db } = context;
  const frame = frameOf(context, request);
  const words = wordsFor(frame);
  const { say } = words;
  const item = listItemById(db, subjectOf(request));
  if (item?.list !== part) return fail('notInList', { path: 'subjectId', list: part });
  const period = periodOf(request);
  daysOf(period);
  const { groups = [] } = scoreAnswer({ ...context, language: request.language }, { ...period, by: part });
  const own = groups.find(({ key }) => key === String(item.id));
  const filter = { ...period, ...(part === 'staff' ? { staffId: item.id } : { touchpointId: item.id }) };
  const entries = listFeedback(db, { ...filter, type: 'answer', hasWords: true }, null, {
    offset: 0,
    limit: mostComments,
  });
  const comments = request.hasComments ? entries.flatMap((entry) => (entry.type === 'answer' ? [entry] : [])) : [];
  return {
    ...frame,
    kind: part,
    period,
    title: say(`reports.titleOf_${part}`, { name: item.name }),
    notes: part === 'staff' ? [say('reports.staffNote')] : [],
    findings: own ? findingsOf(own, words) : [say('reports.noAnswers')],
    tables: [
      ...(own ? [figuresTable(own, words)] : []),
      {
        title: say('reports.comments'),
        note: comments.length === 0 ? say('reports.noComments') : say('reports.namesLeftOut'),
        columns: [
          { label: say('reports.columns.day'), look: 'plain' },
          { label: say('reports.columns.comment'), look: 'wide' },
        ],
        rows: comments.map(({ day, comment }) => [dayCell(day, words), textCell(comment)]),
      },
    ],
    answers: own ? Math.max(own.csat.n, own.nps.n, own.ces.n) : 0,
  };
}

function findingsOf(own: ScoreGroup, { say }: ReportWords): string[] {
  return told
    .filter((name) => own[name].n > 0)
    .map((name) =>
      say('reports.finding', {
        name: say(`figures.${name}_name`),
        sentence: sentenceText(say, own[name].sentence, name),
      }),
    );
}

function figuresTable(own: ScoreGroup, words: ReportWords): ListReport['tables'][number] {
  const { say, formats } = words;
  const cell = (name: FigureName, figure: Pick<ScoreGroup['csat'], 'n' | 'value' | 'lo' | 'hi' | 'level'>) => {
    const { value, range } = formats.figure(name === 'nps' ? 'nps' : 'share', figure);
    const count = say('charts.answers', { count: figure.n });
    if (value === null) return { text: figure.n === 0 ? say('charts.noAnswers') : count };
    const number = figure.value;
    return { text: `${say('reports.cell', { value, range })}, ${count}`, ...(number === null ? {} : { number }) };
  };
  return {
    title: say('reports.ownFigures'),
    note: say('figures.rangeHelp'),
    columns: [
      { label: say('reports.columns.figure'), look: 'plain' },
      { label: say('figures.now'), look: 'plain' },
      { label: say('figures.before'), look: 'plain' },
      { label: say('reports.columns.verdict'), look: 'wide' },
    ],
    rows: told
      .filter((name) => own[name].n > 0 || own[name].previous.n > 0)
      .map((name) => [
        textCell(say(`figures.${name}_name`)),
        cell(name, own[name]),
        cell(name, own[name].previous),
        textCell(sentenceText(say, own[name].change.sentence, name)),
      ]),
  };
}
