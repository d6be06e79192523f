import { type ReportDocument } from '../../electron/contract/report-document.ts';
import { type DocumentWords } from './words.ts';

/** What stands below every page: two lines, and the number of the page among all. */
export type Footer = {
  readonly lines: readonly [string, string];
  readonly page: (page: string, pages: string) => string;
};

/** Widths of Latin letters that a shop name may take, so that it stays on its line also on A5. */
const longestName = 56;

/** Shop, period or day, how many responses it all rests on, and the page. */
export function footerOf({ shopName, period, madeOn, answers }: ReportDocument, { t, formats }: DocumentWords): Footer {
  const time = period ? formats.period(period) : formats.day(madeOn);
  const second =
    answers === null
      ? time
      : t('reports.footer', { period: time, counted: t('reports.countedFrom', { count: answers }) });
  return {
    lines: [shortened(shopName), second],
    page: (page, pages) => t('reports.page', { page, pages }),
  };
}

/** A name cut between letters as people see them; Chinese characters and pictures are as wide as two letters. */
function shortened(name: string): string {
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)];
  let width = 0;
  const fitting = letters.filter(({ segment }) => {
    width += /[\p{Script=Han}\p{Extended_Pictographic}\uff00-\uffef]/u.test(segment) ? 2 : 1;
    return width < longestName;
  });
  return fitting.length < letters.length ? `${fitting.map(({ segment }) => segment).join('')}…` : name;
}
