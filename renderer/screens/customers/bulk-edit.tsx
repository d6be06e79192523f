import { type FormEvent, useState } from 'react';
import { type BulkChanges } from '../../../electron/contract/customers.ts';
import { languages } from '../../../electron/contract/settings.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Modal, ModalButtons } from '../../components/modal.tsx';
import { Failed } from '../../components/notice.tsx';
import { Select } from '../../components/select.tsx';
import { useToast } from '../../components/toasts.tsx';
import { languageNames } from '../../i18n/language.ts';
import { useWords } from '../../i18n/use-words.ts';
import css from './customers.module.css';

const flags = [
  { flag: 'noMarketing', labelKey: 'customers.noMarketing' },
  { flag: 'doNotUse', labelKey: 'customers.doNotUse' },
] as const;

type BulkEditProps = { readonly ids: readonly number[]; readonly onClose: () => void };

/** Changes many customers at once, as one step that can be undone. */
export function BulkEdit({ ids, onClose }: BulkEditProps) {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const lists = useRead(api.lists.list, {});
  const [changes, setChanges] = useState<BulkChanges>({});
  const update = useWrite(api.customers.updateMany, {
    onDone({ changed }) {
      toast({ message: t('customers.changed', { count: changed }), offers: 'undo' });
      onClose();
    },
  });
  const choices = (list: 'group' | 'source' | 'channel') => [
    { value: '', label: t('customers.asBefore') },
    ...(lists.data ?? [])
      .filter((item) => item.list === list && !item.isRetired)
      .map(({ id, name }) => ({ value: String(id), label: name })),
  ];
  const idOf = (value: string) => (value === '' ? undefined : Number(value));

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    update.mutate({ ids: [...ids], changes });
  }

  return (
    <Modal title={t('customers.changeMany', { count: ids.length })} isOpen onClose={onClose}>
      <form className={css.form} onSubmit={onSubmit} noValidate>
        <Select
          label={t('customers.addToGroup')}
          choices={choices('group')}
          value={String(changes.addGroupIds?.[0] ?? '')}
          onChange={(value) => setChanges({ ...changes, addGroupIds: value === '' ? undefined : [Number(value)] })}
          hasAutofocus
        />
        <Select
          label={t('customers.takeFromGroup')}
          choices={choices('group')}
          value={String(changes.removeGroupIds?.[0] ?? '')}
          onChange={(value) => setChanges({ ...changes, removeGroupIds: value === '' ? undefined : [Number(value)] })}
        />
        <Select
          label={t('customers.source')}
          choices={choices('source')}
          value={String(changes.sourceId ?? '')}
          onChange={(value) => setChanges({ ...changes, sourceId: idOf(value) })}
        />
        <Select
          label={t('customers.channel')}
          choices={choices('channel')}
          value={String(changes.channelId ?? '')}
          onChange={(value) => setChanges({ ...changes, channelId: idOf(value) })}
        />
        <Select
          label={t('customers.language')}
          choices={[
            { value: '', label: t('customers.asBefore') },
            ...languages.map((code) => ({ value: code, label: languageNames[code] })),
          ]}
          value={changes.language ?? ''}
          onChange={(language) => setChanges({ ...changes, language: language === '' ? undefined : language })}
        />
        {flags.map(({ flag, labelKey }) => (
          <Select
            key={flag}
            label={t(labelKey)}
            choices={[
              { value: '', label: t('customers.asBefore') },
              { value: 'yes', label: t('customers.yes') },
              { value: 'no', label: t('customers.no') },
            ]}
            value={changes[flag] === undefined ? '' : changes[flag] ? 'yes' : 'no'}
            onChange={(value) => setChanges({ ...changes, [flag]: value === '' ? undefined : value === 'yes' })}
          />
        ))}
        <Failed failure={update.failure} />
        <ModalButtons>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={update.isPending}>
            {t('common.save')}
          </Button>
        </ModalButtons>
      </form>
    </Modal>
  );
}
