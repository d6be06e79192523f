import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'wouter';
import { type ListItem, ListName } from '../../../electron/contract/lists.ts';
import { useMay, useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed } from '../../components/notice.tsx';
import { OwnersOnly } from '../../components/owners-only.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './lists-part.module.css';

function Entry({ item }: { readonly item: ListItem }) {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const [name, setName] = useState<string | null>(null);
  const rename = useWrite(api.lists.rename, { onDone: () => setName(null) });
  const remove = useWrite(api.lists.remove, {
    onDone: ({ outcome }) => toast({ message: t(`lists.${outcome}`, { name: item.name }), offers: 'undo' }),
  });
  const restore = useWrite(api.lists.restore);
  const mayRename = useMay(api.lists.rename);
  const mayRemove = useMay(api.lists.remove);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (name !== null) rename.mutate({ id: item.id, name });
  }

  return (
    <li className={css.item}>
      {name === null ? (
        <bdi className={css.name}>{item.name}</bdi>
      ) : (
        <form className={css.name} onSubmit={onSubmit} noValidate>
          <TextField label={t('lists.name')} value={name} onChange={setName} maxLength={200} />
        </form>
      )}
      {item.isRetired && <Chip>{t('lists.retiredMark')}</Chip>}
      {mayRename && !item.isRetired && name === null && (
        <Button look="quiet" label={t('lists.renameLabel', { name: item.name })} onClick={() => setName(item.name)}>
          {t('lists.rename')}
        </Button>
      )}
      {item.isRetired ? (
        <Button
          look="quiet"
          label={t('lists.restoreLabel', { name: item.name })}
          onClick={() => restore.mutate({ id: item.id })}
        >
          {t('lists.restore')}
        </Button>
      ) : (
        mayRemove && (
          <Button
            look="quiet"
            label={t('lists.removeLabel', { name: item.name })}
            onClick={() => remove.mutate({ id: item.id })}
          >
            {t('lists.remove')}
          </Button>
        )
      )}
      <Failed failure={rename.failure ?? remove.failure ?? restore.failure} />
    </li>
  );
}

/** The shop's own lists: places, staff, products and the rest; an entry in use is retired, never deleted. */
export function ListsPart() {
  const api = useApi();
  const { t } = useWords();
  const [params] = useSearchParams();
  const [list, setList] = useState<ListName>(
    ListName.options.find((name) => name === params.get('list')) ?? 'touchpoint',
  );
  const [name, setName] = useState('');
  const items = useRead(api.lists.list, { list });
  const create = useWrite(api.lists.create, { onDone: () => setName('') });
  const mayRename = useMay(api.lists.rename);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() !== '') create.mutate({ list, name });
  }

  return (
    <div className={css.lists}>
      <Select
        label={t('lists.which')}
        choices={ListName.options.map((value) => ({ value, label: t(`lists.list_${value}`) }))}
        value={list}
        onChange={setList}
      />
      <Failed failure={items.failure} />
      <OwnersOnly isAllowed={mayRename} />
      {items.data?.length === 0 && <EmptyState>{t('lists.empty')}</EmptyState>}
      <ul className={css.items}>
        {(items.data ?? []).map((item) => (
          <Entry key={item.id} item={item} />
        ))}
      </ul>
      <form className={css.add} onSubmit={onSubmit} noValidate>
        <TextField label={t('lists.newEntry')} value={name} onChange={setName} maxLength={200} />
        <Button type="submit" isBusy={create.isPending}>
          {t('lists.add')}
        </Button>
      </form>
      <Failed failure={create.failure} />
    </div>
  );
}
