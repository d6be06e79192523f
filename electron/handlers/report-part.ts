import { sentenceText } from '../../locales/sentences.ts';
import { fail } from '../contract/errors.ts';
import { type ListItem } from '../contract/lists.ts';
import { type ListReport, type ReportComment } from '../contract/report-document.ts';
import { type ReportRequest } from '../contract/reports.ts';
import { type FigureName, type FigureSet } from '../contract/scores.ts';
import { daysOf } from './dashboard.ts';
import { listItemById } from '../store/lists.ts';
import { isChosen, partComments } from './report-comments.ts';
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

const told = [
  'csat',
  'nps',
  'ces',
  'repeatRate',
  'returnRate',
  'retention',
  'complaintsInTime',
] as const satisfies readonly FigureName[];

/** What a report about a part of the shop is about: an entry of one of these lists. */
export type Part = 'staff' | 'touchpoint' | 'area' | 'product';

const filterOf = {
  staff: (id: number) => ({ staffId: id }),
  touchpoint: (id: number) => ({ touchpointId: id }),
  area: (id: number) => ({ areaId: id }),
  product: (id: number) => ({ productId: id }),
} as const satisfies Record<Part, (id: number) => object>;

function itemOf({ db }: ReportContext, part: Part, request: ReportRequest): ListItem {
  const item = listItemById(db, subjectOf(request));
  return item?.list === part ? item : fail('notInList', { path: 'subjectId', list: part });
}

/** What customers wrote about one part of the shop. */
export function commentsOfPart(context: ReportContext, part: Part, request: ReportRequest): ReportComment[] {
  const { id } = itemOf(context, part, request);
  return partComments(context.db, { ...periodOf(request), ...filterOf[part](id) });
}

/**
 * One member of the staff, place, area or product: its own figures with ranges and what was said there. Answers know their
 * staff and place; area and product are those of the contact that they belong to.
 */
export function partReport(context: ReportContext, part: Part, request: ReportRequest): ListReport {
  const frame = frameOf(context, request);
  const words = wordsFor(frame);
  const { say } = words;
  const item = itemOf(context, part, request);
  const period = periodOf(request);
  daysOf(period);
  const own = scoreAnswer({ ...context, language: request.language }, { ...period, ...filterOf[part](item.id) });
  const comments = commentsOfPart(context, part, request).filter(({ key }) => isChosen(request, key));
  const answers = Math.max(own.csat.n, own.nps.n, own.ces.n);
  const findings = findingsOf(own, words);
  return {
    ...frame,
    kind: part,
    period,
    title: say(`reports.titleOf_${part}`, { name: item.name }),
    notes: notesOf(part, words),
    findings: findings.length > 0 ? findings : [say('reports.noAnswers')],
    tables: [
      ...(findings.length > 0 ? [figuresTable(own, words)] : []),
      ...(request.hasComments
        ? [
            {
              title: say('reports.comments'),
              note: comments.length === 0 ? say('reports.noComments') : say('reports.namesLeftOut'),
              columns: [
                { label: say('reports.columns.day'), look: 'plain' as const },
                { label: say('reports.columns.comment'), look: 'wide' as const },
              ],
              rows: comments.map(({ day, text }) => [dayCell(day, words), textCell(text)]),
            },
          ]
        : []),
    ],
    answers,
  };
}

function notesOf(part: Part, { say }: ReportWords): string[] {
  if (part === 'staff') return [say('reports.staffNote')];
  return part === 'touchpoint' ? [] : [say('reports.contactNote')];
}

function findingsOf(own: FigureSet, { say }: ReportWords): string[] {
  return told
    .filter((name) => own[name].n > 0)
    .map((name) => {
      const sentence = sentenceText(say, own[name].sentence, name);
      // Bare counts already say what they count.
      if (own[name].level === 'counts_only') return sentence;
      return say('reports.finding', { name: say(`figures.${name}_name`), sentence });
    });
}

function figuresTable(own: FigureSet, words: ReportWords): ListReport['tables'][number] {
  const { say, formats } = words;
  const cell = (name: FigureName, figure: Pick<FigureSet['csat'], 'n' | 'value' | 'lo' | 'hi' | 'level'>) => {
    const { value, range } = formats.figure(name === 'nps' ? 'nps' : 'share', figure);
    const count = say('charts.answers', { count: figure.n });
    if (value === null) return { text: figure.n === 0 ? say('charts.noAnswers') : count };
    const number = figure.value;
    return { text: say('reports.cellWithCount', { value, range, count }), ...(number === null ? {} : { number }) };
  };
  return {
    title: say('reports.ownFigures'),
    note: say('figures.rangeHelp'),
    columns: [
      { label: say('reports.columns.figure'), look: 'plain' },
      { label: say('figures.now'), look: 'figure' },
      { label: say('figures.before'), look: 'figure' },
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
