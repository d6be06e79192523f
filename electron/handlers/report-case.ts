import { type ComplaintCase, type ComplaintEvent } from '../contract/complaints.ts';
import { type ListReport, type ReportCell, type ReportTable } from '../contract/report-document.ts';
import { type ReportRequest } from '../contract/reports.ts';
import { listItems } from '../store/lists.ts';
import { wholeCase } from './complaint-cases.ts';
import {
  dayCell,
  frameOf,
  type ReportContext,
  type ReportWords,
  subjectOf,
  textCell,
  wordsFor,
} from './report-frame.ts';
import { dayNumberOf } from './responses.ts';

/** One complaint from its receipt to its end as it was written down: what happened, what was done, what it cost. */
export function caseReport(context: ReportContext, request: ReportRequest): ListReport {
  const { db, today } = context;
  const frame = frameOf(context, request);
  const words = wordsFor(frame);
  const { say } = words;
  const whole = wholeCase(db, subjectOf(request), dayNumberOf(today()));
  const names = new Map(listItems(db).map(({ id, name }) => [id, name]));
  return {
    ...frame,
    kind: 'case',
    period: null,
    title: say('reports.caseTitleOf', { name: whole.customer?.fullName ?? say('feedback.anonymous') }),
    notes: [say('reports.caseNote')],
    findings: findingsOf(whole, words),
    tables: [factsTable(whole, names, words), stepsTable(whole, words), costsTable(whole, words)],
    answers: null,
  };
}

function findingsOf(whole: ComplaintCase, { say, formats }: ReportWords): string[] {
  const { receivedOn, firstReplyOn, closedOn, dueOn, step } = whole;
  return [
    say('reports.caseReceived', { day: formats.day(receivedOn) }),
    firstReplyOn === null
      ? say('reports.caseNoReply')
      : say('reports.caseReply', { day: formats.day(firstReplyOn), count: whole.promisedDays }),
    closedOn === null && step !== null
      ? say('reports.caseOpen', { step: say(`complaints.step_${step}`), day: formats.day(dueOn) })
      : say('reports.caseClosed', { day: closedOn === null ? '–' : formats.day(closedOn) }),
    whole.problem === null ? '' : say(`complaints.problem_${whole.problem}`),
  ].filter((finding) => finding !== '');
}

function factsTable(whole: ComplaintCase, names: ReadonlyMap<number, string>, words: ReportWords): ReportTable {
  const { say, formats } = words;
  const entry = (id: number) => textCell(names.get(id));
  const rows: readonly (readonly [label: string, cell: ReportCell])[] = [
    [say('complaints.what'), textCell(whole.note)],
    [say('complaints.type'), textCell(say(`complaints.type_${whole.type}`))],
    [say('complaints.severity'), textCell(severityText(whole.severity, words))],
    [say('complaints.entry_keeper'), textCell(whole.keeper)],
    [say('complaints.entry_staff'), entry(whole.staffId)],
    [say('complaints.entry_area'), entry(whole.areaId)],
    [say('complaints.entry_product'), entry(whole.productId)],
    [say('complaints.entry_cause'), entry(whole.causeId)],
    [say('complaints.minutes'), textCell(whole.minutes > 0 ? formats.number(whole.minutes) : '')],
    [say('complaints.prevention'), textCell(whole.prevention)],
  ];
  return {
    title: say('complaints.about'),
    note: null,
    columns: [
      { label: say('reports.columns.field'), look: 'plain' },
      { label: say('reports.columns.value'), look: 'wide' },
    ],
    rows: rows.filter(([, { text }]) => text !== '').map(([label, cell]) => [textCell(label), cell]),
  };
}

function severityText(severity: number, { say }: ReportWords): string {
  if (severity === 1) return say('complaints.severity_1');
  return say(severity === 2 ? 'complaints.severity_2' : 'complaints.severity_3');
}

function stepsTable(whole: ComplaintCase, words: ReportWords): ReportTable {
  const { say } = words;
  return {
    title: say('complaints.history'),
    note: whole.events.length === 0 ? say('reports.caseNothingDone') : null,
    columns: [
      { label: say('reports.columns.day'), look: 'plain' },
      { label: say('reports.columns.what'), look: 'plain' },
      { label: say('reports.columns.content'), look: 'wide' },
      { label: say('reports.columns.by'), look: 'plain' },
    ],
    rows: whole.events.map((event) => [
      dayCell(event.day, words),
      textCell(eventName(event, words)),
      textCell(eventText(event, words)),
      textCell(event.staff),
    ]),
  };
}

function eventName({ kind, dueOn }: ComplaintEvent, { say, formats }: ReportWords): string {
  if (kind === 'move') return say('complaints.event_move', { day: dueOn === null ? '–' : formats.shortDay(dueOn) });
  return say(`complaints.event_${kind}`);
}

function eventText({ what, outcome, score, scoreMax, minutes }: ComplaintEvent, { say, formats }: ReportWords): string {
  return [
    what,
    outcome === null ? '' : say(`complaints.outcome_${outcome}`),
    score === null ? '' : say('figures.scoreOf', { score, max: scoreMax }),
    minutes === null ? '' : say('complaints.handling', { minutes: formats.number(minutes) }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function costsTable(whole: ComplaintCase, words: ReportWords): ReportTable {
  const { say, formats } = words;
  const { costs, handling, direct, minutes } = whole;
  const money = (sum: { readonly amountMinor: number; readonly currency: string }): ReportCell => ({
    text: formats.money(sum.amountMinor, sum.currency),
    number: sum.amountMinor / 100,
  });
  const rows: ReportCell[][] = [
    ...costs.map((cost) => [
      dayCell(cost.day, words),
      textCell([say(`complaints.cost_${cost.kind}`), cost.note].filter(Boolean).join(' · ')),
      textCell(cost.staff),
      money(cost),
    ]),
    ...(handling && minutes > 0
      ? [
          [
            textCell(''),
            textCell(say('complaints.handling', { minutes: formats.number(minutes) })),
            textCell(''),
            money(handling),
          ],
        ]
      : []),
    ...direct.map((sum) => [textCell(''), textCell(say('complaints.directTotal')), textCell(''), money(sum)]),
  ];
  return {
    title: say('complaints.costs'),
    note: rows.length === 0 ? say('complaints.noCosts') : null,
    columns: [
      { label: say('reports.columns.day'), look: 'plain' },
      { label: say('reports.columns.content'), look: 'wide' },
      { label: say('complaints.givenBy'), look: 'plain' },
      { label: say('complaints.amount'), look: 'number' },
    ],
    rows,
  };
}
