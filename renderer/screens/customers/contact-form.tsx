import { type FormEvent, type KeyboardEvent, useState } from 'react';
import {
  type InteractionKind,
  interactionKinds,
  type NewInteraction,
} from '../../../electron/contract/interactions.ts';
import { type ListName } from '../../../electron/contract/lists.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { hasCommandKey, isEnter } from '../../components/keys.ts';
import { Modal, ModalButtons } from '../../components/modal.tsx';
import { Failed } from '../../components/notice.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Segments } from '../../components/segments.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './customers.module.css';

type ContactFormProps = { readonly customerId: number; readonly onClose: () => void };

const entries = {
  touchpointId: 'touchpoint',
  staffId: 'staff',
  channelId: 'channel',
  areaId: 'area',
  productId: 'product',
} as const satisfies Record<string, ListName>;
const entryFields = ['touchpointId', 'staffId', 'channelId', 'areaId', 'productId'] as const;
const tones = ['good', 'mixed', 'bad'] as const;

const hasAmount = (kind: InteractionKind) => kind === 'purchase' || kind === 'return';

/** Writes down what happened: the kind first, then only the fields that this kind has. */
export function ContactForm({ customerId, onClose }: ContactFormProps) {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const [contact, setContact] = useState<NewInteraction>({ kind: 'purchase', customerId });
  const lists = useRead(api.lists.list, {});
  const change = (part: Partial<NewInteraction>) => setContact({ ...contact, ...part });
  const create = useWrite(api.interactions.create, {
    onDone({ kind }) {
      toast({ message: t('contacts.saved', { kind: t(`contacts.kind_${kind}`) }), offers: 'undo' });
      onClose();
    },
  });
  const { kind } = contact;
  const major = (minor: number | null | undefined) => (minor === null || minor === undefined ? null : minor / 100);
  const minor = (value: number | null) => (value === null ? null : Math.round(value * 100));
  const items = (list: ListName) => (lists.data ?? []).filter((item) => item.list === list && !item.isRetired);
  const choices = (list: ListName) => [
    { value: '0', label: t('customers.notSaid') },
    ...items(list).map(({ id, name }) => ({ value: String(id), label: name })),
  ];

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (!create.isPending) create.mutate(contact);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!isEnter(event.nativeEvent) || !hasCommandKey(event.nativeEvent)) return;
    event.preventDefault();
    if (!create.isPending) create.mutate(contact);
  }

  return (
    <Modal title={t('contacts.new')} isOpen onClose={onClose} width="wide">
      <form className={css.form} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
        <div className={css.columns}>
          <Select
            label={t('contacts.kind')}
            choices={interactionKinds.map((value) => ({ value, label: t(`contacts.kind_${value}`) }))}
            value={kind}
            onChange={(value) => change({ kind: value })}
            hasAutofocus
          />
          <DateField
            label={t('feedback.day')}
            value={contact.day ?? null}
            onChange={(day) => change({ day: day ?? undefined })}
          />
          {hasAmount(kind) && (
            <NumberField
              label={t('contacts.amount')}
              value={major(contact.amountMinor)}
              onChange={(value) => change({ amountMinor: minor(value) })}
              decimals={2}
            />
          )}
          {hasAmount(kind) && (
            <TextField
              label={t('contacts.currency')}
              description={t('contacts.currencyHelp')}
              value={contact.currency ?? ''}
              onChange={(value) => change({ currency: value === '' ? undefined : value.toUpperCase() })}
              maxLength={3}
            />
          )}
          {entryFields.map((field) =>
            items(entries[field]).length === 0 ? null : (
              <Select
                key={field}
                label={t(`contacts.entry_${field}`)}
                choices={choices(entries[field])}
                value={String(contact[field] ?? 0)}
                onChange={(id) => change({ [field]: Number(id) })}
              />
            ),
          )}
        </div>
        {kind === 'return' && (
          <div className={css.columns}>
            <Select
              label={t('contacts.cause')}
              choices={choices('cause')}
              value={String(contact.causeId ?? 0)}
              onChange={(id) => change({ causeId: Number(id) })}
            />
            <NumberField
              label={t('contacts.cost')}
              value={major(contact.costMinor)}
              onChange={(value) => change({ costMinor: minor(value) })}
              decimals={2}
            />
            <CheckField
              label={t('contacts.wasOpened')}
              isChecked={contact.wasOpened ?? false}
              onChange={(wasOpened) => change({ wasOpened })}
            />
            <CheckField
              label={t('contacts.wasUsed')}
              isChecked={contact.wasUsed ?? false}
              onChange={(wasUsed) => change({ wasUsed })}
            />
          </div>
        )}
        {kind === 'review' && (
          <div className={css.columns}>
            <TextField
              label={t('contacts.place')}
              value={contact.place ?? ''}
              onChange={(place) => change({ place: place || null })}
              maxLength={300}
            />
            <Segments
              label={t('contacts.tone')}
              choices={tones.map((value) => ({ value, label: t(`contacts.tone_${value}`) }))}
              value={contact.tone ?? 'mixed'}
              onChange={(tone) => change({ tone })}
            />
          </div>
        )}
        <TextArea
          label={t('feedback.whatHappened')}
          value={contact.note ?? ''}
          onChange={(note) => change({ note: note || null })}
          maxLength={10_000}
        />
        <TextField
          label={t('contacts.wish')}
          value={contact.wish ?? ''}
          onChange={(wish) => change({ wish: wish || null })}
          maxLength={1000}
        />
        <div className={css.columns}>
          <Select
            label={t('contacts.level')}
            choices={[
              { value: '0', label: t('customers.notSaid') },
              ...([1, 2, 3, 4, 5, 6] as const).map((level) => ({
                value: String(level),
                label: t(`contacts.level_${level}`),
              })),
            ]}
            value={String(contact.level ?? 0)}
            onChange={(level) => change({ level: Number(level) || null })}
          />
          <NumberField
            label={t('contacts.minutes')}
            value={contact.minutes ?? null}
            onChange={(minutes) => change({ minutes })}
            min={0}
            max={10_080}
          />
          <CheckField
            label={t('contacts.settledAtOnce')}
            isChecked={contact.settledAtOnce ?? false}
            onChange={(settledAtOnce) => change({ settledAtOnce })}
          />
        </div>
        <Failed failure={create.failure} />
        <ModalButtons>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" shortcut={{ code: 'Enter' }} isBusy={create.isPending}>
            {t('common.save')}
          </Button>
        </ModalButtons>
      </form>
    </Modal>
  );
}
