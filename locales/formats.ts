import { type Figure } from '../electron/contract/figure.ts';
import { type ProductLanguage } from './index.ts';

/** What a figure measures, and so how it is written: a share 0..1, a recommendation score -100..100, or a mean mark. */
export type FigureKind = 'share' | 'nps' | 'mean';

/** Half-open period [from, to) of calendar days YYYY-MM-DD. */
type Days = { readonly from: string; readonly to: string };

/** Numbers, days and ranges in the words of one language and the habits of one country. */
export type Formats = {
  /** The BCP 47 tag of texts in this language, for `lang` attributes. */
  readonly tag: string;
  /** Plain numbers, at most `decimals` behind the sign; grouped as the language does. */
  number(value: number, decimals?: number): string;
  /** A share 0..1 in whole points, half up. */
  percent(share: number): string;
  /** A recommendation score or a difference in points: whole, half up, always with its sign. */
  signed(points: number): string;
  /** The value of a figure of this kind as it stands beside its range. */
  value(kind: FigureKind, value: number): string;
  /** A range in its short form with ends rounded outward: 74.4 to 96.5 percent is 74–97%. */
  range(kind: FigureKind, lo: number, hi: number): string;
  /** Value and range of a figure, both null where its level forbids a number. */
  figure(kind: FigureKind, figure: Pick<Figure, 'value' | 'lo' | 'hi'>): FigureTexts;
  /** Money in the minor units of an ISO 4217 currency. */
  money(minor: number, currency: string): string;
  /** A calendar day with its month in words: 5 June 2026. */
  day(day: string): string;
  /** A calendar day as narrow as tables need it: 5 Jun 2026. */
  shortDay(day: string): string;
  /** A month YYYY-MM on an axis: Jun. */
  month(month: string): string;
  /** A month YYYY-MM with its year: June 2026. */
  monthYear(month: string): string;
  /** The year of a month YYYY-MM. */
  year(month: string): string;
  /** A period by the name of its month, months or year where it has one, else by its first and last day. */
  period(days: Days): string;
  /** A moment in milliseconds UTC, by default on the clock of this computer. */
  dateTime(at: number, timeZone?: string): string;
  /** Days from today: today, yesterday, in 3 days. */
  relativeDays(days: number): string;
  /** Names with the language's own "and". */
  list(items: readonly string[]): string;
};

/** How a figure is written; null where no number may be shown. */
export type FigureTexts = { readonly value: string | null; readonly range: string | null };

const bulgarianMonths = ['яну', 'фев', 'мар', 'апр', 'май', 'юни', 'юли', 'авг', 'сеп', 'окт', 'ное', 'дек'];
const englishCountries = ['AU', 'CA', 'GB', 'IE', 'IN', 'NZ', 'SG', 'US', 'ZA'];
const made = new Map<string, Formats>();

/** The locale of a language in a shop of this country: English follows its country, British where it has none of its own. */
export function localeOf(language: ProductLanguage, country: string): string {
  if (language === 'en') return englishCountries.includes(country) ? `en-${country}` : 'en-GB';
  return { zh: 'zh-CN', bg: 'bg-BG', pl: 'pl-PL' }[language];
}

/** The formats of a language for a shop of this country (ISO 3166); made once and kept. */
export function formatsFor(language: ProductLanguage, country: string): Formats {
  const locale = localeOf(language, country);
  const known = made.get(locale) ?? makeFormats(language, locale);
  made.set(locale, known);
  return known;
}

/** Takes away the binary noise of a computed number, so that 0.57 * 100 is 57 and rounds as a person would. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

/** Rounds range ends outward to this many decimals. */
function outward(lo: number, hi: number, decimals: number): readonly [number, number] {
  const unit = 10 ** decimals;
  return [Math.floor(clean(lo * unit)) / unit, Math.ceil(clean(hi * unit)) / unit];
}

/** Intl writes minus as a hyphen. */
function minus(text: string): string {
  return text.replaceAll('-', '\u2212');
}

/** Keeps a Bulgarian year with its "г."; Intl joins them with a plain space, or with a narrow one that few fonts have. */
function joined(text: string): string {
  return text.replaceAll(/[ \u202f]г\./gu, '\u00a0г.');
}

function dateOf(day: string): Date {
  return new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`);
}

function makeFormats(language: ProductLanguage, locale: string): Formats {
  const numbers = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });

  const percents = numbers({ style: 'percent', maximumFractionDigits: 0, roundingMode: 'halfCeil' });
  const signs = numbers({ signDisplay: 'exceptZero', maximumFractionDigits: 0, roundingMode: 'halfCeil' });
  const whole = numbers({ maximumFractionDigits: 0 });
  const tenths = numbers({ minimumFractionDigits: 1, maximumFractionDigits: 1, roundingMode: 'halfCeil' });
  const days = dates({ day: 'numeric', month: 'long', year: 'numeric' });
  const shortDays = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const months = dates({ month: 'short' });
  const monthYears = dates({ month: 'long', year: 'numeric' });
  const years = dates({ year: 'numeric' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const lists = new Intl.ListFormat(locale);

  const percent = (share: number) => percents.format(clean(share));
  const signed = (points: number) => minus(signs.format(clean(points)));
  const value = (kind: FigureKind, number: number) =>
    ({ share: () => percent(number), nps: () => signed(number), mean: () => minus(tenths.format(clean(number))) })[
      kind
    ]();

  function range(kind: FigureKind, lo: number, hi: number): string {
    const [low, high] = outward(
      lo * (kind === 'share' ? 100 : 1),
      hi * (kind === 'share' ? 100 : 1),
      kind === 'mean' ? 1 : 0,
    );
    if (kind === 'nps') return signedRange(signed(low), signed(high));
    if (kind === 'mean') return between(minus(tenths.format(low)), minus(tenths.format(high)));
    const from = language === 'zh' ? percent(low / 100) : whole.format(low);
    return between(from, percent(high / 100));
  }

  function between(from: string, to: string): string {
    return `${from}${language === 'zh' ? '～' : '–'}${to}`;
  }

  /** A dash between two signs could be read as a third one. */
  function signedRange(from: string, to: string): string {
    const [before, middle] = {
      en: ['', '\u00a0to\u00a0'],
      bg: ['от\u00a0', '\u00a0до\u00a0'],
      pl: ['od\u00a0', '\u00a0do\u00a0'],
      zh: ['', '～'],
    }[language];
    return `${before}${from}${middle}${to}`;
  }

  function shortMonth(date: Date): string {
    return language === 'bg' ? (bulgarianMonths[date.getUTCMonth()] ?? '') : months.format(date);
  }

  /** Bulgarian has only numbers for short months in Intl; the day takes the long form with the month's short name in it. */
  function shortDay(day: string): string {
    if (language !== 'bg') return shortDays.format(dateOf(day));
    const parts = days.formatToParts(dateOf(day));
    return joined(parts.map((part) => (part.type === 'month' ? shortMonth(dateOf(day)) : part.value)).join(''));
  }

  /** Intl falls back to numbers for Chinese ranges; in words the year is said once. */
  function chineseRange(long: Intl.DateTimeFormat, withoutYear: Intl.DateTimeFormat, first: Date, last: Date): string {
    const isSameYear = first.getUTCFullYear() === last.getUTCFullYear();
    return `${long.format(first)}至${(isSameYear ? withoutYear : long).format(last)}`;
  }

  function period({ from, to }: Days): string {
    const first = dateOf(from);
    const last = new Date(dateOf(to).getTime() - 86_400_000);
    const isWholeMonths = from.endsWith('-01') && to.endsWith('-01');
    const isOneMonth = isWholeMonths && from.slice(0, 7) === last.toISOString().slice(0, 7);
    if (first.getTime() === last.getTime()) return joined(days.format(first));
    const isYear = from.endsWith('-01-01') && to.endsWith('-01-01') && first.getUTCFullYear() === last.getUTCFullYear();
    if (isYear) return joined(years.format(first));
    if (isOneMonth) return joined(monthYears.format(first));
    if (language !== 'zh') return joined((isWholeMonths ? monthYears : days).formatRange(first, last));
    if (isWholeMonths) return chineseRange(monthYears, months, first, last);
    return chineseRange(days, dates({ month: 'long', day: 'numeric' }), first, last);
  }

  return {
    tag: locale,
    number: (number, decimals = 0) =>
      minus(numbers({ maximumFractionDigits: decimals, roundingMode: 'halfCeil' }).format(clean(number))),
    percent,
    signed,
    value,
    range,
    figure: (kind, figure) => ({
      value: figure.value === null ? null : value(kind, figure.value),
      range: figure.lo === null || figure.hi === null ? null : range(kind, figure.lo, figure.hi),
    }),
    money(minor, currency) {
      const format = numbers({ style: 'currency', currency });
      return minus(format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2)));
    },
    day: (day) => joined(days.format(dateOf(day))),
    shortDay,
    month: (month) => shortMonth(dateOf(month)),
    monthYear: (month) => joined(monthYears.format(dateOf(month))),
    year: (month) => joined(years.format(dateOf(month))),
    period,
    dateTime: (at, timeZone) =>
      joined(new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at)),
    relativeDays: (number) => relative.format(number, 'day'),
    list: (items) => lists.format(items),
  };
}
