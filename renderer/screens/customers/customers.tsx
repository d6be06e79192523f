import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { type CustomerFilter, type CustomerSort } from '../../../electron/contract/customer-filter.ts';
import { useMay, useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { ActionButton } from '../../components/action-button.tsx';
import { useActions } from '../../components/actions.tsx';
import { Button } from '../../components/button.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { Failed } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Select } from '../../components/select.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useExport } from '../exports/use-export.ts';
import { BulkEdit } from './bulk-edit.tsx';
import { CustomerCell, type CustomerLine } from './customer-cell.tsx';
import { NewCustomer } from './new-customer.tsx';
import { SaveSegment } from './save-segment.tsx';
import { SegmentActions } from './segment-actions.tsx';
import css from './customers.module.css';

const sorts = ['name', 'lastSeen', 'since', 'contacts', 'added'] as const satisfies readonly CustomerSort[];

function isFiltered(filter: CustomerFilter): boolean {
  return Object.keys(filter).length > 0;
}

/** Every customer: found while typing, filtered, changed many at once. */
export function Customers() {
  const api = useApi();
  const toast = useToast();
  const { t, formats } = useWords();
  const [, go] = useLocation();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<CustomerFilter>({});
  const [sort, setSort] = useState<CustomerSort>('name');
  const [isAdding, setIsAdding] = useState(false);
  const [edited, setEdited] = useState<readonly number[] | null>(null);
  const list = { search, filter, sort, descending: sort !== 'name' };
  const ids = useRead(api.customers.ids, list);
  const groups = useRead(api.lists.list, { list: 'group' });
  const segments = useRead(api.segments.list, {});
  const segment = isFiltered(filter)
    ? segments.data?.find((each) => JSON.stringify(each.filter) === JSON.stringify(filter))
    : undefined;
  const remove = useWrite(api.customers.remove, {
    onDone: ({ removed }) => toast({ message: t('customers.removed', { count: removed }), offers: 'undo' }),
  });
  const taken = useExport();
  const mayTake = useMay(api.exports.write);
  const lines = useMemo(() => (ids.data ?? []).map((id, index): CustomerLine => ({ id, index })), [ids.data]);
  const isNarrowed = search !== '' || isFiltered(filter);

  useActions([
    {
      name: 'customers.new',
      labelKey: 'customers.new',
      menu: { name: 'file', group: 1 },
      run: () => setIsAdding(true),
    },
  ]);

  const columns: readonly Column<CustomerLine>[] = [
    {
      id: 'name',
      label: t('customers.name'),
      width: '2fr',
      cell: (line) => (
        <CustomerCell list={list} line={line}>
          {({ fullName }) => <bdi>{fullName}</bdi>}
        </CustomerCell>
      ),
    },
    {
      id: 'phone',
      label: t('customers.phone'),
      width: '1.2fr',
      cell: (line) => (
        <CustomerCell list={list} line={line}>
          {({ phone }) => phone}
        </CustomerCell>
      ),
    },
    {
      id: 'seen',
      label: t('customers.lastSeen'),
      width: '11rem',
      cell: (line) => (
        <CustomerCell list={list} line={line}>
          {({ lastSeenOn }) => lastSeenOn && formats.day(lastSeenOn)}
        </CustomerCell>
      ),
    },
    {
      id: 'note',
      label: t('customers.note'),
      width: '2fr',
      cell: (line) => (
        <CustomerCell list={list} line={line}>
          {({ note }) => note}
        </CustomerCell>
      ),
    },
  ];

  return (
    <Page title={t('shell.customers')} action={<ActionButton name="customers.new" look="primary" />}>
      <FilterBar
        onClear={
          isNarrowed
            ? () => {
                setSearch('');
                setFilter({});
              }
            : undefined
        }
        found={ids.data && t('customers.count', { count: ids.data.length })}
      >
        <SearchField label={t('customers.search')} value={search} onChange={setSearch} />
        <Select
          label={t('customers.group')}
          choices={[
            { value: '', label: t('customers.all') },
            ...(groups.data ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          value={String(filter.groupIds?.[0] ?? '')}
          onChange={(id) => {
            const { groupIds: _groupIds, ...others } = filter;
            setFilter(id === '' ? others : { ...others, groupIds: [Number(id)] });
          }}
        />
        {segments.data && segments.data.length > 0 && (
          <Select
            label={t('customers.segment')}
            choices={[
              { value: '', label: t('customers.all') },
              ...segments.data.map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
            value={String(segment?.id ?? '')}
            onChange={(id) => setFilter(segments.data?.find((each) => String(each.id) === id)?.filter ?? {})}
          />
        )}
        <Select
          label={t('customers.sort')}
          choices={sorts.map((value) => ({ value, label: t(`customers.sort_${value}`) }))}
          value={sort}
          onChange={setSort}
        />
        {segment ? (
          <SegmentActions key={segment.id} segment={segment} onRemoved={() => setFilter({})} />
        ) : (
          isFiltered(filter) && <SaveSegment filter={filter} />
        )}
      </FilterBar>
      <Failed failure={ids.failure ?? remove.failure ?? taken.failure} />
      {ids.data && (
        <DataTable
          label={t('shell.customers')}
          rows={lines}
          rowId={({ id }) => String(id)}
          columns={columns}
          onOpen={({ id }) => go(`/customers/${id}`)}
          onDelete={(chosen) => remove.mutate({ ids: chosen.map(Number) })}
          actions={(chosen) => (
            <>
              <Button onClick={() => setEdited(chosen.map(Number))}>{t('customers.change')}</Button>
              {mayTake && (
                <Button
                  isBusy={taken.isPending}
                  onClick={() => taken.mutate({ list: 'customers', ids: chosen.map(Number) })}
                >
                  {t('exports.title')}
                </Button>
              )}
              <Button onClick={() => remove.mutate({ ids: chosen.map(Number) })}>{t('customers.remove')}</Button>
            </>
          )}
          empty={
            isNarrowed ? (
              <EmptyState>{t('common.nothingFound')}</EmptyState>
            ) : (
              <EmptyState action={<ActionButton name="customers.new" look="primary" />}>
                {t('customers.none')}
              </EmptyState>
            )
          }
        />
      )}
      <div className={css.row}>
        <Button look="quiet" onClick={() => go('/customers/duplicates')}>
          {t('customers.duplicates')}
        </Button>
        <Button look="quiet" onClick={() => go('/customers/at-risk')}>
          {t('loyalty.title')}
        </Button>
        <Button look="quiet" onClick={() => go('/customers/bin')}>
          {t('customers.bin')}
        </Button>
      </div>
      <NewCustomer isOpen={isAdding} onClose={() => setIsAdding(false)} onOpen={(id) => go(`/customers/${id}`)} />
      {edited && <BulkEdit ids={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}
