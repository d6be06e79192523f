import { type MonthReport } from '../../electron/contract/report-document.ts';

const nothing = {
  n: 0,
  value: null,
  lo: null,
  hi: null,
  level: 'nothing',
  status: 'no_data',
  sentence: { key: 'no_data', params: {} },
} as const;
const compared = { ...nothing, previous: nothing, change: { key: 'too_few', params: { n1: 0, n2: 0, needed: 10 } } };

const earlier = { figure: nothing, change: compared.change };

/** A month report of a shop that nobody answered; a test says what is different. */
export function aMonthReport(different: Partial<MonthReport> = {}): MonthReport {
  return {
    kind: 'month',
    language: 'en',
    country: 'GB',
    shopName: 'Rose Bakery',
    logo: null,
    paper: 'A4',
    ink: 'colour',
    madeOn: '2026-11-02',
    period: { from: '2026-10-01', to: '2026-11-01' },
    previous: { from: '2026-09-01', to: '2026-10-01' },
    lastYear: { from: '2025-10-01', to: '2025-11-01' },
    sameLastYear: { csat: earlier, nps: earlier, ces: earlier },
    answers: 0,
    collected: [],
    figures: { csat: compared, nps: compared, ces: compared },
    definitions: {
      csat: { min: 1, max: 5, favourableFrom: 4 },
      nps: { min: 0, max: 10, favourableFrom: 9 },
      ces: { min: 1, max: 7, favourableFrom: 5 },
    },
    definitionsVersion: '1',
    distributions: {
      csat: { min: 1, counts: [0, 0, 0, 0, 0], unread: 0 },
      nps: { min: 0, counts: Array.from({ length: 11 }, () => 0), unread: 0 },
      ces: { min: 1, counts: [0, 0, 0, 0, 0, 0, 0], unread: 0 },
    },
    trend: [],
    months: [],
    comments: [],
    commentsLeftOut: 0,
    ...different,
  };
}
