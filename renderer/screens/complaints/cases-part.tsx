import { useState } from 'react';
import { useLocation } from 'wouter';
import { type ComplaintLine } from '../../../electron/contract/complaints.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { ActionButton } from '../../components/action-button.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { Failed } from '../../components/notice.tsx';
import { Segments } from '../../components/segments.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Board } from './board.tsx';
import { DueChip } from '../../components/due-chip.tsx';

const states = ['open', 'closed'] as const;
const views = ['list', 'board'] as const;

/** Every case, the most urgent first, as a list or on a board by the next step. */
export function CasesPart() {
  const api = useApi();
  const { t, formats } = useWords();
  const [, go] = useLocation();
  const [state, setState] = useState<(typeof states)[number]>('open');
  const [view, setView] = useState<(typeof views)[number]>('list');
  const list = useRead(api.complaints.list, { state });
  const rows = list.data ?? [];
  const columns: readonly Column<ComplaintLine>[] = [
    {
      id: 'due',
      label: t('complaints.due'),
      width: '9rem',
      sortValue: ({ dueOn }) => dueOn,
      cell: ({ daysLeft }) => <DueChip daysLeft={daysLeft} />,
    },
    {
      id: 'who',
      label: t('complaints.who'),
      width: '1.4fr',
      sortValue: ({ customer }) => customer?.fullName ?? null,
      cell: ({ customer }) => <bdi>{customer?.fullName ?? t('feedback.anonymous')}</bdi>,
    },
    { id: 'what', label: t('complaints.what'), width: '2fr', cell: ({ note }) => <bdi>{note}</bdi> },
    {
      id: 'step',
      label: t('complaints.step'),
      width: '8rem',
      cell: ({ step }) => t(`complaints.step_${step ?? 'closed'}`),
    },
    {
      id: 'severity',
      label: t('complaints.severity'),
      width: '8rem',
      sortValue: ({ severity }) => severity,
      cell: ({ severity }) => t(`complaints.severity_${severityOf(severity)}`),
    },
    {
      id: 'received',
      label: t('complaints.received'),
      width: '8rem',
      sortValue: ({ receivedOn }) => receivedOn,
      cell: ({ receivedOn }) => formats.shortDay(receivedOn),
    },
  ];
  const empty =
    state === 'open' ? (
      <EmptyState action={<ActionButton name="feedback.new" />}>{t('complaints.none')}</EmptyState>
    ) : (
      <EmptyState>{t('complaints.noneClosed')}</EmptyState>
    );
  return (
    <>
      <FilterBar>
        <Segments
          label={t('complaints.state')}
          choices={states.map((value) => ({ value, label: t(`complaints.state_${value}`) }))}
          value={state}
          onChange={setState}
        />
        <Segments
          label={t('complaints.shown')}
          choices={views.map((value) => ({ value, label: t(`complaints.shown_${value}`) }))}
          value={view}
          onChange={setView}
        />
      </FilterBar>
      <Failed failure={list.failure} />
      {list.data && view === 'list' && (
        <DataTable
          label={t('complaints.title')}
          rows={rows}
          rowId={({ id }) => String(id)}
          columns={columns}
          onOpen={({ id }) => go(`/complaints/${id}`)}
          empty={empty}
        />
      )}
      {list.data && view === 'board' && (rows.length === 0 ? empty : <Board cases={rows} />)}
    </>
  );
}

/** A stored severity as one of the three that have a name. */
export function severityOf(severity: number): 1 | 2 | 3 {
  return severity === 1 || severity === 3 ? severity : 2;
}
