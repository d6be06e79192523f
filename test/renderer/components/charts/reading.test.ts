import { describe, expect, test } from 'vitest';
import { formatsFor } from '../../../../locales/formats.ts';
import { texts } from '../../../../locales/index.ts';
import { type ChartFigure, type ChartItem } from '../../../../renderer/components/charts/chart-spec.ts';
import { readingOf, recommendationGroups, weakestFirst } from '../../../../renderer/components/charts/reading.ts';
import { tableText } from '../../../../renderer/components/charts/chart-table.tsx';

const english = { t: texts('en'), formats: formatsFor('en', 'GB') };
const full: ChartFigure = { n: 96, value: 0.84, lo: 0.765, hi: 0.9, level: 'full' };
const few: ChartFigure = { n: 7, value: null, lo: null, hi: null, level: 'counts_only' };
const none: ChartFigure = { n: 0, value: null, lo: null, hi: null, level: 'nothing' };
const item = (label: string, figure: ChartFigure): ChartItem => ({ key: label, label, figure });

describe('a trend read aloud', () => {
  const items = [item('May', none), item('June', full), item('July', few)];
  const reading = readingOf({ kind: 'trend', measure: 'share', series: [{ name: 'All', items }] }, english);

  test('says value, range and number of answers, or why there is no value', () => {
    expect(reading.rows.map(({ announcement }) => announcement)).toEqual([
      'May: no answers',
      'June: 84%, likely 76–90%, 96 answers',
      'July: too few answers for a score, 7 answers',
    ]);
  });

  test('has a table with everything that is drawn, and marks what few answers mean', () => {
    expect(reading.columns).toEqual(['Period', 'Value', 'Likely range', 'Answers', 'Note']);
    expect(reading.rows.map(({ cells }) => cells)).toEqual([
      ['May', '', '', '0', ''],
      ['June', '84%', '76–90%', '96', ''],
      ['July', '', '', '7', 'too few answers'],
    ]);
  });

  test('names the series where there are several', () => {
    const both = [
      { name: 'Centre', items: [item('June', full)] },
      { name: 'Station', items: [item('June', few)] },
    ];
    const { columns, rows } = readingOf({ kind: 'trend', measure: 'share', series: both }, english);
    expect(columns.slice(0, 2)).toEqual(['Period', 'Series']);
    expect(rows[0]?.announcement).toBe('June, Centre: 84%, likely 76–90%, 96 answers');
    expect(rows[1]?.cells.slice(0, 2)).toEqual(['June', 'Station']);
  });
});

describe('groups side by side', () => {
  const items = [item('Good', full), item('Few', few), item('Weak', { ...full, value: 0.5 }), item('Nobody', none)];

  test('begin with the weakest; those without a number come last in their order', () => {
    expect(weakestFirst(items).map(({ label }) => label)).toEqual(['Weak', 'Good', 'Few', 'Nobody']);
  });
});

describe('how marks are spread', () => {
  const bars = (counts: readonly number[]) =>
    counts.map((count, index) => ({ key: String(index), label: String(index + 1), count, tone: 'neutral' as const }));

  test('has shares from ten answers on, below only counts', () => {
    const cells = (counts: readonly number[]) =>
      readingOf({ kind: 'distribution', bars: bars(counts) }, english).rows.map((row) => row.cells);
    expect(cells([1, 2, 6])).toEqual([
      ['1', '1', ''],
      ['2', '2', ''],
      ['3', '6', ''],
    ]);
    expect(cells([1, 2, 7])[2]).toEqual(['3', '7', '70%']);
  });

  test('keeps detractors, passives and promoters in this order', () => {
    const groups = recommendationGroups({ kind: 'recommendation', promoters: 6, passives: 2, detractors: 2 }, english);
    expect(groups.map(({ key, count, share }) => [key, count, share])).toEqual([
      ['detractors', 2, '20%'],
      ['passives', 2, '20%'],
      ['promoters', 6, '60%'],
    ]);
  });
});

describe('cohorts in a grid', () => {
  test('show a count where a share may not be shown, and nothing where the time has not come', () => {
    const { columns, rows } = readingOf(
      {
        kind: 'heatMap',
        rowTitle: 'First visit',
        columns: ['0', '1', '2'],
        rows: [{ key: '2026-01', label: 'January', n: 40, cells: [full, few, null] }],
      },
      english,
    );
    expect(columns).toEqual(['First visit', 'Answers', '0', '1', '2']);
    expect(rows[0]?.cells).toEqual(['January', '40', '84%', '7', '']);
  });
});

test('a copied table is counted with in a spreadsheet: tabs, and a hyphen for minus', () => {
  const nps = { n: 96, value: -4, lo: -20, hi: 12, level: 'full' as const };
  const reading = readingOf(
    { kind: 'trend', measure: 'nps', series: [{ name: '', items: [item('June', nps)] }] },
    english,
  );
  expect(tableText(reading).split('\n')).toEqual([
    'Period\tValue\tLikely range\tAnswers\tNote',
    'June\t-4\t-20 to +12\t96\t'.replaceAll(' ', '\u00a0'),
  ]);
});
