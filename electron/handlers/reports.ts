import { texts } from '../../locales/index.ts';
import { formatsFor } from '../../locales/formats.ts';
import {
  ListKind,
  type ListReport,
  type MonthReport,
  PeriodKind,
  type ReportComment,
  type ReportDocument,
  SheetKind,
} from '../contract/report-document.ts';
import { type reports as contract, type ReportRequest } from '../contract/reports.ts';
import { type Response } from '../contract/responses.ts';
import { formatDay } from '../domain/calendar.ts';
import { type DayPeriod, periodBefore } from '../domain/periods.ts';
import { versionOf } from '../domain/definitions.ts';
import { languageOfText } from '../domain/text-language.ts';
import { xlsxBytes } from '../files/xlsx-write.ts';
import { pageCount } from '../files/pdf.ts';
import { commentsIn, countModes } from '../store/responses.ts';
import { definitionsOf } from '../store/definitions.ts';
import { type HeadlineSlot } from '../store/scores.ts';
import { type Handlers, type Sources } from './context.ts';
import { daysOf, monthlySatisfaction, scaleIn, scoresIn } from './dashboard.ts';
import { complaintsReport } from './report-complaints.ts';
import { customersReport } from './report-customers.ts';
import { frameOf, periodOf, type ReportContext } from './report-frame.ts';
import { sameLastYear, yearBefore } from './report-last-year.ts';
import { monthsIn } from './report-months.ts';
import { partReport } from './report-part.ts';
import { personReport } from './report-person.ts';
import { sheetReport } from './report-sheet.ts';
import { reportSheets } from './report-sheets.ts';
import { requireOwner } from './roles.ts';
import { surveyReport } from './report-survey.ts';

/** More comments than anybody reads about such a time; the rest is counted. */
const commentsShown: Readonly<Record<PeriodKind, number>> = { month: 1000, quarter: 2000, year: 5000, period: 5000 };

/** A comment without the name of its writer. */
function commentOf({ day, comment, csat, nps }: Response): ReportComment {
  const text = comment ?? '';
  const mark = (score: number | null) => (score === null || score < 0 ? null : score);
  return { day, text, language: languageOfText(text), csat: mark(csat), nps: mark(nps) };
}

function definitionOf(from: Sources, slot: HeadlineSlot, period: DayPeriod) {
  const { min, max, favourableFrom } = scaleIn(from, slot, period);
  return { min, max, favourableFrom };
}

function monthReport(context: ReportContext, kind: PeriodKind, request: ReportRequest): MonthReport {
  const { db } = context;
  const frame = frameOf(context, request);
  const period = periodOf(request);
  const { from, to } = daysOf(period);
  const before = periodBefore({ from, to });
  const { csat, nps, ces, distributions } = scoresIn(context, period);
  const collected = countModes(db, from, to);
  const comments = request.hasComments ? commentsIn(db, from, to) : [];
  const lastYear = yearBefore(period);
  const shown = commentsShown[kind];
  return {
    kind,
    ...frame,
    period,
    previous: { from: formatDay(before.from), to: formatDay(before.to) },
    answers: collected.reduce((sum, { count }) => sum + count, 0),
    collected,
    lastYear,
    sameLastYear: sameLastYear(context, period, lastYear),
    figures: { csat, nps, ces },
    definitions: {
      csat: definitionOf(context, 'csat', { from, to }),
      nps: definitionOf(context, 'nps', { from, to }),
      ces: definitionOf(context, 'ces', { from, to }),
    },
    definitionsVersion: versionOf(definitionsOf(db)),
    distributions,
    trend: monthlySatisfaction(context, formatDay(to - 1)),
    months: monthsIn(context, period),
    comments: comments.slice(0, shown).map(commentOf),
    commentsLeftOut: Math.max(0, comments.length - shown),
  };
}

const lists: Readonly<Record<ListKind, (context: ReportContext, request: ReportRequest) => ListReport>> = {
  survey: surveyReport,
  complaints: complaintsReport,
  staff: (context, request) => partReport(context, 'staff', request),
  touchpoint: (context, request) => partReport(context, 'touchpoint', request),
  customers: customersReport,
  person: personReport,
};

function reportOf(context: ReportContext, request: ReportRequest): ReportDocument {
  // How one person works, and all names together, are for the owner alone.
  if (request.kind === 'staff' || request.kind === 'customers') requireOwner(context.db);
  const period = PeriodKind.safeParse(request.kind);
  if (period.success) return monthReport(context, period.data, request);
  const sheet = SheetKind.safeParse(request.kind);
  if (sheet.success) return sheetReport(context, sheet.data, request);
  return lists[ListKind.parse(request.kind)](context, request);
}

/** Title and file name of a report in its own language. */
function namesOf(document: ReportDocument): { title: string; file: string } {
  const { language, country, shopName, period, madeOn } = document;
  const say = texts(language);
  const formats = formatsFor(language, country);
  const words = {
    report: 'title' in document ? document.title : say(`reports.title_${document.kind}`),
    period: period ? formats.period(period) : formats.day(madeOn),
    shop: shopName,
  };
  // No-break spaces are hard to type, and a name that ends in "г." would have two dots before "pdf".
  const file = say('reports.fileName', words).replaceAll(/\s/gu, ' ').replace(/\.+$/, '');
  return { title: say('reports.documentTitle', words), file };
}

export const reports: Handlers<{ reports: typeof contract }>['reports'] = {
  preview: (context, request) => reportOf(context, request),
  async print(context, request) {
    const document = reportOf(context, request);
    const { title, file } = namesOf(document);
    const { pdf } = await context.printPdf({ document, title, language: request.language });
    context.signal.throwIfAborted();
    const { fileId, name, size } = await context.files.write(`${file}.pdf`, pdf);
    return { fileId, name, size, pages: pageCount(pdf) };
  },
  async spreadsheet(context, request) {
    const document = reportOf(context, request);
    const bytes = await xlsxBytes(reportSheets(document));
    context.signal.throwIfAborted();
    return context.files.write(`${namesOf(document).file}.xlsx`, bytes);
  },
};
