import { type FormEvent, useState } from 'react';
import { type ComplaintCase, type ComplaintChanges, complaintTypes } from '../../../electron/contract/complaints.ts';
import { type ListName } from '../../../electron/contract/lists.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed } from '../../components/notice.tsx';
import { Segments } from '../../components/segments.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { severityOf } from './cases-part.tsx';
import css from './complaints.module.css';

const entries = [
  { field: 'keeperId', list: 'staff', label: 'keeper', none: 'nobody' },
  { field: 'staffId', list: 'staff', label: 'staff', none: 'notKnown' },
  { field: 'areaId', list: 'area', label: 'area', none: 'notKnown' },
  { field: 'productId', list: 'product', label: 'product', none: 'notKnown' },
  { field: 'causeId', list: 'cause', label: 'cause', none: 'notKnown' },
] as const satisfies readonly { field: keyof ComplaintChanges; list: ListName; label: string; none: string }[];

const severities = ['1', '2', '3'] as const;

/** What the complaint is about, why it happened, and what will keep it from happening again. */
export function CaseAbout({ whole }: { readonly whole: ComplaintCase }) {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const [changes, setChanges] = useState<ComplaintChanges>({});
  const lists = useRead(api.lists.list, {});
  const update = useWrite(api.complaints.update, {
    onDone() {
      setChanges({});
      toast({ message: t('complaints.saved'), offers: 'undo' });
    },
  });
  const change = (part: ComplaintChanges) => setChanges({ ...changes, ...part });
  const items = (list: ListName) => (lists.data ?? []).filter((item) => item.list === list && !item.isRetired);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (!update.isPending) update.mutate({ id: whole.id, changes });
  }

  return (
    <form className={css.form} onSubmit={onSubmit} noValidate>
      <Select
        label={t('complaints.type')}
        choices={complaintTypes.map((value) => ({ value, label: t(`complaints.type_${value}`) }))}
        value={changes.type ?? whole.type}
        onChange={(type) => change({ type })}
      />
      <Segments
        label={t('complaints.severity')}
        choices={severities.map((value) => ({ value, label: t(`complaints.severity_${value}`) }))}
        value={severities[severityOf(changes.severity ?? whole.severity) - 1]}
        onChange={(severity) => change({ severity: Number(severity) })}
      />
      {entries.map(({ field, list, label, none }) =>
        items(list).length === 0 ? null : (
          <Select
            key={field}
            label={t(`complaints.entry_${label}`)}
            choices={[
              { value: '0', label: t(`complaints.none_${none}`) },
              ...items(list).map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
            value={String(changes[field] ?? whole[field])}
            onChange={(id) => change({ [field]: Number(id) })}
          />
        ),
      )}
      <TextArea
        label={t('complaints.prevention')}
        value={changes.prevention ?? whole.prevention}
        maxLength={2000}
        onChange={(prevention) => change({ prevention })}
      />
      <Failed failure={update.failure} />
      <div>
        <Button type="submit" isDisabled={Object.keys(changes).length === 0} isBusy={update.isPending}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
