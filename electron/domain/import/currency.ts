import { foldHeading } from './text.ts';

const byWord = new Map<string, string>([
  ...['zł', 'zl', 'złoty', 'złotych', 'złote'].map((word) => [word, 'PLN'] as const),
  ...['лв', 'лева', 'лев'].map((word) => [word, 'BGN'] as const),
  ...['€', 'euro', 'евро', 'еур', 'eur'].map((word) => [word, 'EUR'] as const),
  ...['元', 'rmb', '人民币', '圆', '块'].map((word) => [word, 'CNY'] as const),
  ...['£', 'gbp'].map((word) => [word, 'GBP'] as const),
  ...['us$', 'usd'].map((word) => [word, 'USD'] as const),
  ['hk$', 'HKD'],
  ['a$', 'AUD'],
  ['c$', 'CAD'],
  ['kč', 'CZK'],
]);

const codes: ReadonlySet<string> = new Set(
  'PLN BGN EUR CNY GBP USD CHF CZK UAH RON HUF SEK NOK DKK JPY TRY HKD TWD AUD CAD NZD SGD RSD MKD ZAR INR'.split(' '),
);

const byCountry: Readonly<Record<string, string>> = {
  ...{ BG: 'EUR', PL: 'PLN', CN: 'CNY', GB: 'GBP', US: 'USD', IE: 'EUR', AU: 'AUD', CA: 'CAD', NZ: 'NZD', SG: 'SGD' },
  ...{ JP: 'JPY', TW: 'TWD', HK: 'HKD', ZA: 'ZAR', IN: 'INR', MT: 'EUR', CY: 'EUR', DE: 'EUR', FR: 'EUR' },
};

/** The day Bulgaria changed from the lev to the euro. */
export const bulgarianEuroDay = '2026-01-01';

/** The currency a sign or code stands for, or null; `$` and `¥` depend on the country. */
export function currencyOfSign(sign: string, country: string): string | null {
  const word = sign.toLowerCase().replace(/\.+$/, '');
  if (word === '¥') return country === 'JP' ? 'JPY' : 'CNY';
  if (word === '$') return byCountry[country]?.endsWith('D') ? (byCountry[country] ?? 'USD') : 'USD';
  const known = byWord.get(word);
  if (known) return known;
  const code = word.toUpperCase();
  return codes.has(code) ? code : null;
}

/** The currency a country pays in on a day (`YYYY-MM-DD`; null means now), or null where it is not known. */
export function currencyOfCountry(country: string, day: string | null): string | null {
  if (country === 'BG' && day !== null && day < bulgarianEuroDay) return 'BGN';
  return byCountry[country] ?? null;
}

/** The currency named in a heading such as `Сума (лв.)`, `Kwota [PLN]` or `金额（元）`, or null. */
export function currencyOfHeading(heading: string, country: string): string | null {
  for (const word of foldHeading(heading).split(/[\s()[\],:;/]+/)) {
    const currency = word === '' ? null : currencyOfSign(word, country);
    if (currency) return currency;
  }
  return null;
}
