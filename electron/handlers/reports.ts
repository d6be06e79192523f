import { texts } from '../../locales/index.ts';
import { formatsFor } from '../../locales/formats.ts';
import { fail } from '../contract/errors.ts';
import { type ReportComment, type ReportDocument } from '../contract/report-document.ts';
import { type reports as contract, type ReportRequest } from '../contract/reports.ts';
import { type Response } from '../contract/responses.ts';
import { type ReadDb } from '../db/database.ts';
import { formatDay } from '../domain/calendar.ts';
import { type DayPeriod, periodBefore } from '../domain/periods.ts';
import { versionOf } from '../domain/definitions.ts';
import { languageOfText } from '../domain/text-language.ts';
import { pageCount } from '../files/pdf.ts';
import { commentsIn, countModes } from '../store/responses.ts';
import { definitionsOf } from '../store/definitions.ts';
import { type HeadlineSlot } from '../store/scores.ts';
import { storedSettings } from '../store/settings.ts';
import { type Handlers, type QueryContext } from './context.ts';
import { daysOf, monthlySatisfaction, scaleIn, scoresIn } from './dashboard.ts';
import { paperOf } from './report-frame.ts';

/** More comments than anybody reads in one month; the rest is counted. */
const commentsShown = 1000;

/** A comment without the name of its writer. */
function commentOf({ day, comment, csat, nps }: Response): ReportComment {
  const text = comment ?? '';
  const mark = (score: number | null) => (score === null || score < 0 ? null : score);
  return { day, text, language: languageOfText(text), csat: mark(csat), nps: mark(nps) };
}

function definitionOf(db: ReadDb, slot: HeadlineSlot, period: DayPeriod) {
  const { min, max, favourableFrom } = scaleIn(db, slot, period);
  return { min, max, favourableFrom };
}

function monthReport({ db, today }: Pick<QueryContext, 'db' | 'today'>, request: ReportRequest): ReportDocument {
  const shop = storedSettings(db).shop ?? fail('notSetUp');
  const period = { from: request.from, to: request.to };
  const { from, to } = daysOf(period);
  const before = periodBefore({ from, to });
  const { csat, nps, ces, distributions } = scoresIn(db, period);
  const collected = countModes(db, from, to);
  const comments = commentsIn(db, from, to);
  return {
    kind: 'month',
    language: request.language,
    country: shop.country,
    shopName: shop.name,
    logo: null,
    paper: request.paper ?? paperOf(shop.country),
    ink: request.ink,
    madeOn: today(),
    period,
    previous: { from: formatDay(before.from), to: formatDay(before.to) },
    answers: collected.reduce((sum, { count }) => sum + count, 0),
    collected,
    figures: { csat, nps, ces },
    definitions: {
      csat: definitionOf(db, 'csat', { from, to }),
      nps: definitionOf(db, 'nps', { from, to }),
      ces: definitionOf(db, 'ces', { from, to }),
    },
    definitionsVersion: versionOf(definitionsOf(db)),
    distributions,
    trend: monthlySatisfaction(db, formatDay(to - 1)),
    comments: comments.slice(0, commentsShown).map(commentOf),
    commentsLeftOut: Math.max(0, comments.length - commentsShown),
  };
}

/** Title and file name of a report in its own language. */
function namesOf({ language, country, shopName, period }: ReportDocument): { title: string; file: string } {
  const say = texts(language);
  const words = {
    report: say('reports.monthTitle'),
    period: formatsFor(language, country).period(period),
    shop: shopName,
  };
  // No-break spaces are hard to type, and a name that ends in "г." would have two dots before "pdf".
  const file = say('reports.fileName', words).replaceAll(/\s/gu, ' ').replace(/\.+$/, '');
  return { title: say('reports.documentTitle', words), file: `${file}.pdf` };
}

export const reports: Handlers<{ reports: typeof contract }>['reports'] = {
  preview: (context, request) => monthReport(context, request),
  async print(context, request) {
    const document = monthReport(context, request);
    const { title, file } = namesOf(document);
    const { pdf } = await context.printPdf({ document, title, language: request.language });
    context.signal.throwIfAborted();
    const { fileId, name, size } = await context.files.write(file, pdf);
    return { fileId, name, size, pages: pageCount(pdf) };
  },
};
