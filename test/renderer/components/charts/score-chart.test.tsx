// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { formatsFor } from '../../../../locales/formats.ts';
import { type ChartSpec } from '../../../../renderer/components/charts/chart-spec.ts';
import { ScoreChart } from '../../../../renderer/components/charts/score-chart.tsx';
import { createWords } from '../../../../renderer/i18n/i18n.ts';

const trend: ChartSpec = {
  kind: 'trend',
  measure: 'share',
  series: [
    {
      name: '',
      items: [
        { key: '2026-05', label: 'May', figure: { n: 90, value: 0.8, lo: 0.7, hi: 0.87, level: 'full' } },
        { key: '2026-06', label: 'June', figure: { n: 96, value: 0.84, lo: 0.765, hi: 0.9, level: 'full' } },
      ],
    },
  ],
};

beforeEach(() => {
  // jsdom draws nothing; what a chart says must be there without its picture.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function show(spec: ChartSpec, onOpen?: (key: string) => void): UserEvent {
  const words = createWords('en');
  const person = userEvent.setup();
  render(
    <MantineProvider>
      <ScoreChart
        title="Satisfied customers"
        reading="More than in spring."
        spec={spec}
        t={words.t}
        formats={formatsFor('en', 'GB')}
        onOpen={onOpen}
      />
    </MantineProvider>,
  );
  return person;
}

describe('a chart', () => {
  test('is a picture that says in one sentence what it shows', () => {
    show(trend);
    expect(screen.getByRole('img', { name: 'Satisfied customers. More than in spring.' })).toBeDefined();
    expect(screen.getByText('More than in spring.')).toBeDefined();
  });

  test('is walked by arrow keys, each point read out, and Enter opens what is behind it', async () => {
    const opened: string[] = [];
    const person = show(trend, (key) => opened.push(key));
    await person.tab();
    expect(document.activeElement).toBe(screen.getByRole('application', { name: 'Satisfied customers' }));
    await person.keyboard('{Enter}{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('status').textContent).toBe('June: 84%, likely 76–90%, 96 answers');
    await person.keyboard('{Enter}');
    expect(opened).toEqual(['2026-06']);
    await person.keyboard('{Escape}');
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test('turns into a table and back, and the table can be copied', async () => {
    const person = show(trend);
    expect(screen.queryByRole('table')).toBeNull();
    await person.click(screen.getByRole('button', { name: 'Show as table' }));
    const table = within(screen.getByRole('table', { name: 'Satisfied customers' }));
    expect(table.getByRole('row', { name: 'June 84% 76–90% 96' })).toBeDefined();
    expect(table.getByRole('rowheader', { name: 'May' })).toBeDefined();
    await person.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toContain('June\t84%\t76–90%\t96');
    expect(screen.getByRole('button', { name: 'Copied' })).toBeDefined();
    await person.click(screen.getByRole('button', { name: 'Hide the table' }));
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('of cohorts is a table to begin with; its cells open the customers behind them', async () => {
    const opened: string[] = [];
    const cell = { n: 40, value: 0.42, lo: 0.3, hi: 0.5, level: 'full' as const };
    const person = show(
      {
        kind: 'heatMap',
        rowTitle: 'First visit',
        columns: ['1', '2'],
        rows: [{ key: '2026-01', label: 'January', n: 40, cells: [cell, null] }],
      },
      (key) => opened.push(key),
    );
    await person.click(screen.getByRole('button', { name: '42%' }));
    expect(opened).toEqual(['2026-01:0']);
    expect(screen.queryByRole('img')).toBeNull();
  });
});
