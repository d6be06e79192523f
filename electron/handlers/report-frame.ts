import { type TFunction } from 'i18next';
import { texts } from '../../locales/index.ts';
import { type Formats, formatsFor } from '../../locales/formats.ts';
import { type Period } from '../contract/dashboard.ts';
import { fail } from '../contract/errors.ts';
import { type DocumentFrame, type PaperSize, type ReportCell } from '../contract/report-document.ts';
import { type ReportRequest } from '../contract/reports.ts';
import { storedLogo, storedSettings } from '../store/settings.ts';
import { type QueryContext, type Sources } from './context.ts';

/** What a report is made from. */
export type ReportContext = Sources & Pick<QueryContext, 'today'>;

/** The words and number habits of a report in its own language. */
export type ReportWords = { readonly say: TFunction; readonly formats: Formats };

/** Countries that print on Letter; the others have A4 in the tray. */
const letterCountries = ['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE'];

/** The paper in the tray of a country. */
export function paperOf(country: string): PaperSize {
  return letterCountries.includes(country) ? 'Letter' : 'A4';
}

/** Whose report it is, in which language, on which paper. */
export function frameOf(
  { db, today }: Pick<ReportContext, 'db' | 'today'>,
  { language, paper, ink }: Pick<ReportRequest, 'language' | 'paper' | 'ink'>,
): DocumentFrame {
  const shop = storedSettings(db).shop ?? fail('notSetUp');
  return {
    language,
    country: shop.country,
    shopName: shop.name,
    logo: storedLogo(db)?.[ink] ?? null,
    paper: paper ?? paperOf(shop.country),
    ink,
    madeOn: today(),
  };
}

/** The words of a report. */
export function wordsFor({ language, country }: Pick<DocumentFrame, 'language' | 'country'>): ReportWords {
  return { say: texts(language), formats: formatsFor(language, country) };
}

/** The period asked for; refuses a report that needs one and has none. */
export function periodOf({ from, to }: Pick<ReportRequest, 'from' | 'to'>): Period {
  if (from === undefined || to === undefined) return fail('invalidInput', { path: 'from', problem: '' });
  return { from, to };
}

/** The record asked for; refuses a report about one thing that does not say which. */
export function subjectOf({ subjectId }: Pick<ReportRequest, 'subjectId'>): number {
  return subjectId ?? fail('invalidInput', { path: 'subjectId', problem: '' });
}

/** A cell of words. */
export function textCell(text: string | null | undefined): ReportCell {
  return { text: text ?? '' };
}

/** A cell with a whole number. */
export function numberCell(number: number, { formats }: ReportWords): ReportCell {
  return { text: formats.number(number), number };
}

/** A cell with a calendar day. */
export function dayCell(day: string | null, { formats }: ReportWords): ReportCell {
  return day === null ? { text: '' } : { text: formats.shortDay(day), day };
}
