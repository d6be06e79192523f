import { type Language } from '../../electron/contract/settings.ts';
import { seededRandom } from '../../electron/domain/random.ts';
import { openTestApp, type TestApp, type TestAppOptions } from './app.ts';

/** Shops of four countries as they would be set up there. */
export const reportShops = {
  zh: { name: '玫瑰面包房', country: 'CN', currency: 'CNY' },
  bg: { name: 'Пекарна „Роза“', country: 'BG', currency: 'EUR' },
  pl: { name: 'Piekarnia „Róża”', country: 'PL', currency: 'PLN' },
  en: { name: 'Rose & Sons Bakery', country: 'GB', currency: 'GBP' },
} as const satisfies Record<Language, { name: string; country: string; currency: string }>;

/** What customers write, in the scripts whose fonts are bundled. */
export const usualComments = [
  'Банята беше студена, а опашката дълга. Жалко за хубавия хляб.',
  'Chleb był wczorajszy, a w sklepie i przy kasie nikt o tym nie powiedział. Żal.',
  '店员很热情，面包也新鲜，就是排队时间太长了。希望增加收银台！',
  'The queue was long, but the rye bread is the best in town.',
  'Всичко беше чудесно, особено щрудела с ябълки и орехи.',
  'Kawa dobra, ale za głośno.',
  '一切都好。',
  'Fine.',
] as const;

type ReportShopOptions = Pick<TestAppOptions, 'printPdf'> & {
  readonly name?: string;
  readonly comments?: readonly string[];
};

/** A shop with a year of answers up to the end of October 2026; months grow, and one summer month is nearly empty. */
export async function openReportShop(
  language: Language,
  { printPdf, name, comments = usualComments }: ReportShopOptions = {},
): Promise<TestApp> {
  const app = openTestApp({ today: '2026-11-02', printPdf });
  const shop = { ...reportShops[language], kind: 'cafe', language };
  await app.ask('settings.setUp', name === undefined ? shop : { ...shop, name });
  const next = seededRandom(7);
  for (let month = 0; month < 12; month++) {
    const year = month < 2 ? 2025 : 2026;
    const prefix = `${year}-${String(((month + 10) % 12) + 1).padStart(2, '0')}`;
    const answers = month === 8 ? 4 : 22 + 6 * month;
    for (let index = 0; index < answers; index++) {
      const mood = 0.5 + 0.015 * month + 0.9 * (next() - 0.5);
      await app.ask('responses.create', {
        day: `${prefix}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`,
        mode: index % 3 === 0 ? 'paper' : index % 3 === 1 ? 'counter' : 'phone',
        csat: month === 11 && index < 2 ? null : Math.max(1, Math.min(5, Math.round(1.6 + 4.2 * mood))),
        nps: Math.max(0, Math.min(10, Math.round(9.5 * mood + 2.2))),
        ces: index % 2 === 0 ? Math.max(1, Math.min(7, Math.round(1.8 + 6 * mood))) : null,
        comment: month === 11 && index < 24 ? (comments[index % comments.length] ?? '') : '',
      });
    }
  }
  return app;
}
