import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { type FailureData } from '../../../electron/contract/errors.ts';
import { interactionKinds } from '../../../electron/contract/interactions.ts';
import { type ListName } from '../../../electron/contract/lists.ts';
import { fromMinor, minorDigits, toMinor } from '../../../electron/domain/money.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { hasCommandKey, isEnter } from '../../components/keys.ts';
import { ModalButtons } from '../../components/modal.tsx';
import { Failed } from '../../components/notice.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Segments } from '../../components/segments.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { localDay } from '../../i18n/local-day.ts';
import { useWords } from '../../i18n/use-words.ts';
import { type ContactFields, hasAmount, ofItsKind } from './contact-fields.ts';
import css from './customers.module.css';

type ContactFormProps = {
  readonly start: ContactFields;
  readonly failure: FailureData | null;
  readonly isBusy: boolean;
  readonly onCancel: () => void;
  readonly onSave: (fields: ContactFields) => void;
  /** A button of its own at the foot of the form, such as the one that deletes. */
  readonly extra?: ReactNode;
};

const entries = {
  touchpointId: 'touchpoint',
  staffId: 'staff',
  channelId: 'channel',
  areaId: 'area',
  productId: 'product',
} as const satisfies Record<string, ListName>;
const entryFields = ['touchpointId', 'staffId', 'channelId', 'areaId', 'productId'] as const;
const tones = ['good', 'mixed', 'bad'] as const;
const shownAt = ['day', 'amountMinor', 'currency', 'costMinor'];

/** Writes down what happened: the kind first, then only the fields that this kind has. */
export function ContactForm({ start, failure, isBusy, onCancel, onSave, extra }: ContactFormProps) {
  const api = useApi();
  const { t, tFailure } = useWords();
  const [contact, setContact] = useState(start);
  const lists = useRead(api.lists.list, {});
  const shopCurrency = useRead(api.settings.get, {}).data?.shop?.currency ?? '';
  const change = (part: Partial<ContactFields>) => setContact({ ...contact, ...part });
  const { kind } = contact;
  const currency = contact.currency ?? shopCurrency;
  const refusedAt = String(failure?.params.path ?? '');
  const errorAt = (field: string) => (failure && refusedAt === field ? tFailure(failure) : undefined);
  const items = (list: ListName, chosen: number) =>
    (lists.data ?? []).filter((item) => item.list === list && (!item.isRetired || item.id === chosen));
  const choices = (list: ListName, chosen: number) => [
    { value: '0', label: t('customers.notSaid') },
    ...items(list, chosen).map(({ id, name }) => ({ value: String(id), label: name })),
  ];

  function save(): void {
    if (!isBusy) onSave(ofItsKind(contact));
  }

  /** Another currency may have other digits: what was typed stays what was typed. */
  function changeCurrency(typed: string): void {
    const next = typed === '' ? null : typed.toUpperCase();
    const { amountMinor } = contact;
    const amount = amountMinor === null ? null : toMinor(fromMinor(amountMinor, currency), next ?? shopCurrency);
    change({ currency: next, amountMinor: amount });
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    save();
  }

  // On the way down: the parts of a date keep keys to themselves.
  function onKeyDown(event: KeyboardEvent): void {
    if (!isEnter(event.nativeEvent) || !hasCommandKey(event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
    save();
  }

  return (
    <form className={css.form} onSubmit={onSubmit} onKeyDownCapture={onKeyDown} noValidate>
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
          value={contact.day ?? localDay()}
          max={localDay()}
          onChange={(day) => change({ day })}
          error={errorAt('day')}
        />
        {hasAmount(kind) && (
          <NumberField
            label={t('contacts.amount')}
            value={contact.amountMinor === null ? null : fromMinor(contact.amountMinor, currency)}
            onChange={(value) => change({ amountMinor: value === null ? null : toMinor(value, currency) })}
            error={errorAt('amountMinor')}
            decimals={minorDigits(currency)}
          />
        )}
        {hasAmount(kind) && (
          <TextField
            label={t('contacts.currency')}
            description={t('contacts.currencyHelp', { currency: shopCurrency })}
            value={contact.currency ?? ''}
            onChange={changeCurrency}
            error={errorAt('currency')}
            maxLength={3}
          />
        )}
        {entryFields.map((field) =>
          items(entries[field], contact[field]).length === 0 ? null : (
            <Select
              key={field}
              label={t(`contacts.entry_${field}`)}
              choices={choices(entries[field], contact[field])}
              value={String(contact[field])}
              onChange={(id) => change({ [field]: Number(id) })}
            />
          ),
        )}
      </div>
      {kind === 'return' && (
        <div className={css.columns}>
          <Select
            label={t('contacts.cause')}
            choices={choices('cause', contact.causeId)}
            value={String(contact.causeId)}
            onChange={(id) => change({ causeId: Number(id) })}
          />
          <NumberField
            label={t('contacts.cost')}
            value={
              contact.costMinor === null ? null : fromMinor(contact.costMinor, contact.costCurrency ?? shopCurrency)
            }
            onChange={(value) =>
              change({ costMinor: value === null ? null : toMinor(value, contact.costCurrency ?? shopCurrency) })
            }
            error={errorAt('costMinor')}
            decimals={minorDigits(contact.costCurrency ?? shopCurrency)}
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
      <Failed failure={shownAt.includes(refusedAt) ? null : failure} />
      <ModalButtons>
        {extra}
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button type="submit" look="primary" shortcut={{ code: 'Enter' }} isBusy={isBusy}>
          {t('common.save')}
        </Button>
      </ModalButtons>
    </form>
  );
}
