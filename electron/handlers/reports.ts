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
import { mostComments, type reports as contract, type ReportRequest } from '../contract/reports.ts';
import { formatDay } from '../domain/calendar.ts';
import { type DayPeriod, periodBefore } from '../domain/periods.ts';
import { versionOf } from '../domain/definitions.ts';
import { xlsxBytes } from '../files/xlsx-write.ts';
import { pageCount } from '../files/pdf.ts';
import { definitionsOf } from '../store/definitions.ts';
import { countModes } from '../store/reports.ts';
import { type HeadlineSlot } from '../store/scores.ts';
import { type Handlers, type Sources } from './context.ts';
import { daysOf, monthlySatisfaction, scaleIn, scoresIn } from './dashboard.ts';
import { caseReport } from './report-case.ts';
import { isChosen, periodComments } from './report-comments.ts';
import { commentsOfComplaints, complaintsReport } from './report-complaints.ts';
import { customersReport } from './report-customers.ts';
import { frameOf, periodOf, type ReportContext } from './report-frame.ts';
import { sameLastYear, yearBefore } from './report-last-year.ts';
import { monthsIn } from './report-months.ts';
import { commentsOfPart, partReport } from './report-part.ts';
import { personReport } from './report-person.ts';
import { sheetReport } from './report-sheet.ts';
import { scheduling } from './report-schedule.ts';
import { reportSheets } from './report-sheets.ts';
import { commentsOfSurvey, surveyReport } from './report-survey.ts';

/** More comments than anybody reads about such a time; the rest is counted. */
const commentsShown: Readonly<Record<PeriodKind, number>> = { month: 1000, quarter: 2000, year: 5000, period: 5000 };

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
  const collected = countModes(db, { from, to });
  const comments = periodComments(db, { from, to }).filter(({ key }) => isChosen(request, key));
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
    comments: comments.slice(0, shown),
    commentsLeftOut: Math.max(0, comments.length - shown),
  };
}

const lists: Readonly<Record<ListKind, (context: ReportContext, request: ReportRequest) => ListReport>> = {
  survey: surveyReport,
  complaints: complaintsReport,
  case: caseReport,
  staff: (context, request) => partReport(context, 'staff', request),
  touchpoint: (context, request) => partReport(context, 'touchpoint', request),
  area: (context, request) => partReport(context, 'area', request),
  product: (context, request) => partReport(context, 'product', request),
  customers: customersReport,
  person: personReport,
};

function commentsOf(context: ReportContext, request: ReportRequest): readonly ReportComment[] {
  const { kind } = request;
  if (PeriodKind.safeParse(kind).success) return periodComments(context.db, daysOf(periodOf(request)));
  if (kind === 'survey') return commentsOfSurvey(context, request);
  if (kind === 'complaints') return commentsOfComplaints(context, request);
  const isPart = kind === 'staff' || kind === 'touchpoint' || kind === 'area' || kind === 'product';
  return isPart ? commentsOfPart(context, kind, request) : [];
}

function reportOf(context: ReportContext, request: ReportRequest): ReportDocument {
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

const monthly = scheduling((context, request) => {
  const document = monthReport(context, 'month', request);
  return { document, ...namesOf(document) };
});

export const reports: Handlers<{ reports: typeof contract }>['reports'] = {
  preview: (context, request) => reportOf(context, request),
  ...monthly,
  comments: (context, request) => [...commentsOf(context, request)].slice(0, mostComments),
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
