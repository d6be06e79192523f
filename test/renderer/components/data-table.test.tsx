// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { I18nextProvider } from 'react-i18next';
import { MantineProvider } from '@mantine/core';
import { DataTable } from '../../../renderer/components/data-table.tsx';
import { createWords } from '../../../renderer/i18n/i18n.ts';
import { furnish } from '../../support/window.tsx';

const rows = [
  { id: 1, name: 'Łucja', visits: 2 },
  { id: 2, name: 'Zofia', visits: null },
  { id: 3, name: 'Adam', visits: 10 },
  { id: 4, name: 'Marek', visits: 9 },
];

const opened = vi.fn();
const deleted = vi.fn();
const acted = vi.fn();

function shown() {
  return screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent);
}

function selected() {
  return screen
    .queryAllByRole('row', { selected: true })
    .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent);
}

beforeEach(() => {
  vi.clearAllMocks();
  furnish();
  render(
    <MantineProvider>
      <I18nextProvider i18n={createWords('pl')}>
        <DataTable
          label="Klienci"
          rows={rows}
          rowId={({ id }) => String(id)}
          columns={[
            { id: 'name', label: 'Imię', sortValue: ({ name }) => name, cell: ({ name }) => name },
            { id: 'visits', label: 'Wizyty', sortValue: ({ visits }) => visits, cell: ({ visits }) => visits },
          ]}
          onOpen={opened}
          onDelete={deleted}
          actions={(ids) => <button onClick={() => acted(ids)}>Usuń</button>}
          empty={null}
        />
      </I18nextProvider>
    </MantineProvider>,
  );
  screen.getByRole('grid').focus();
});

test('words sort as the language sorts them, numbers as numbers, and what is unknown comes last', async () => {
  const person = userEvent.setup();
  expect(shown()).toEqual(['Łucja', 'Zofia', 'Adam', 'Marek']);
  await person.click(screen.getByRole('button', { name: 'Imię' }));
  expect(shown()).toEqual(['Adam', 'Łucja', 'Marek', 'Zofia']);
  expect(screen.getByRole('columnheader', { name: 'Imię' }).getAttribute('aria-sort')).toBe('ascending');
  await person.click(screen.getByRole('button', { name: 'Wizyty' }));
  expect(shown().at(-1)).toBe('Zofia');
});

test('arrows walk, Enter opens the row that the grid names', async () => {
  const person = userEvent.setup();
  await person.keyboard('{ArrowDown}{ArrowDown}');
  const current = screen.getByRole('grid').getAttribute('aria-activedescendant') ?? '';
  expect(document.getElementById(current)?.textContent).toContain('Adam');
  await person.keyboard('{Enter}');
  expect(opened).toHaveBeenCalledExactlyOnceWith(rows[2]);
});

test('Space, Shift and Ctrl A select; the bar acts on what is selected; Esc lets go', async () => {
  const person = userEvent.setup();
  await person.keyboard('{ArrowDown} ');
  expect(selected()).toEqual(['Zofia']);
  await person.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(selected()).toEqual(['Zofia', 'Adam', 'Marek']);
  expect(screen.getByText('Zaznaczono 3 wiersze')).toBeDefined();
  await person.click(screen.getByRole('button', { name: 'Usuń' }));
  expect(acted).toHaveBeenCalledWith(['2', '3', '4']);
  screen.getByRole('grid').focus();
  await person.keyboard('{Control>}a{/Control}');
  expect(selected()).toHaveLength(4);
  await person.keyboard('{Escape}');
  expect(selected()).toEqual([]);
});

test('a click selects with Ctrl and Shift as everywhere', () => {
  const row = (name: string) => screen.getByText(name);
  fireEvent.click(row('Łucja'), { ctrlKey: true });
  fireEvent.click(row('Adam'), { ctrlKey: true });
  expect(selected()).toEqual(['Łucja', 'Adam']);
  fireEvent.click(row('Łucja'));
  expect(selected()).toEqual([]);
  fireEvent.click(row('Adam'), { shiftKey: true });
  expect(selected()).toEqual(['Łucja', 'Zofia', 'Adam']);
});

test('Del deletes what is selected, or else the current row', async () => {
  const person = userEvent.setup();
  await person.keyboard('{Delete}');
  expect(deleted).toHaveBeenLastCalledWith(['1']);
  await person.keyboard('{Control>}a{/Control}{Delete}');
  expect(deleted).toHaveBeenLastCalledWith(['1', '2', '3', '4']);
});
