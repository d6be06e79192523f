import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { type FailureData } from '../../../electron/contract/errors.ts';
import { languages } from '../../../electron/contract/settings.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { hasCommandKey, isEnter } from '../../components/keys.ts';
import { ModalButtons } from '../../components/modal.tsx';
import { Failed } from '../../components/notice.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { languageNames } from '../../i18n/language.ts';
import { useWords } from '../../i18n/use-words.ts';
import { CustomerField } from './customer-field.tsx';
import { changesOf, type CustomerFields } from './customer-fields.ts';
import { LikelyDoubles } from './likely-doubles.tsx';
import css from './customers.module.css';

type CustomerFormProps = {
  readonly start: CustomerFields;
  readonly failure: FailureData | null;
  readonly isBusy: boolean;
  readonly onCancel: () => void;
  readonly onSave: (fields: ReturnType<typeof changesOf>) => void;
  /** Given for a customer who is in the book: nobody recommended themselves. */
  readonly ownId?: number;
  /** Given for a new customer: opens one that is there already. */
  readonly onOpen?: (id: number) => void;
};

/** All fields of a customer; a refusal stands at its field. */
export function CustomerForm({ start, failure, isBusy, ownId, onCancel, onSave, onOpen }: CustomerFormProps) {
  const api = useApi();
  const { t, tFailure } = useWords();
  const [fields, setFields] = useState(start);
  const [isAsked, setIsAsked] = useState(false);
  const lists = useRead(api.lists.list, {});
  const change = (part: Partial<CustomerFields>) => setFields({ ...fields, ...part });
  const isNameless = fields.fullName.trim() === '';

  const shownAt = [
    'fullName',
    'birthday',
    'email',
    'phones',
    'note',
    'city',
    'reading',
    'code',
    'sinceOn',
    'referredById',
    'givenName',
    'familyName',
  ];
  const refusedAt = String(failure?.params.path ?? '').split('.')[0] ?? '';
  const errorAt = (field: string) => (failure && refusedAt === field ? tFailure(failure) : undefined);

  const choices = (list: 'channel' | 'source', chosen: number) => [
    { value: '0', label: t('customers.notSaid') },
    ...(lists.data ?? [])
      .filter((item) => item.list === list && (!item.isRetired || item.id === chosen))
      .map(({ id, name }) => ({ value: String(id), label: name })),
  ];
  const groups = (lists.data ?? []).filter(
    ({ id, list, isRetired }) => list === 'group' && (!isRetired || fields.groupIds.includes(id)),
  );

  function save(): void {
    setIsAsked(true);
    if (!isNameless && !isBusy) onSave(changesOf(fields));
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
      <TextField
        label={t('customers.name')}
        value={fields.fullName}
        onChange={(fullName) => change({ fullName })}
        error={isAsked && isNameless ? t('customers.nameMissing') : errorAt('fullName')}
        maxLength={300}
        isRequired
        hasAutofocus
      />
      {onOpen && <LikelyDoubles fields={fields} onOpen={onOpen} />}
      <div className={css.columns}>
        <TextArea
          label={t('customers.phones')}
          description={t('customers.phonesHelp')}
          value={fields.phones}
          onChange={(phones) => change({ phones })}
          error={errorAt('phones')}
        />
        <div className={css.form}>
          <TextField
            label={t('customers.email')}
            type="email"
            value={fields.email}
            onChange={(email) => change({ email })}
            error={errorAt('email')}
            maxLength={200}
          />
          <TextField
            label={t('customers.birthday')}
            description={t('customers.birthdayHelp')}
            value={fields.birthday}
            onChange={(birthday) => change({ birthday })}
            error={errorAt('birthday')}
          />
        </div>
        <Select
          label={t('customers.channel')}
          choices={choices('channel', fields.channelId)}
          value={String(fields.channelId)}
          onChange={(id) => change({ channelId: Number(id) })}
        />
        <Select
          label={t('customers.source')}
          choices={choices('source', fields.sourceId)}
          value={String(fields.sourceId)}
          onChange={(id) => change({ sourceId: Number(id) })}
        />
        <TextField
          label={t('customers.city')}
          value={fields.city}
          onChange={(city) => change({ city })}
          error={errorAt('city')}
          maxLength={200}
        />
        <TextField
          label={t('customers.reading')}
          value={fields.reading}
          onChange={(reading) => change({ reading })}
          error={errorAt('reading')}
          maxLength={200}
        />
        <TextField
          label={t('customers.field_givenName')}
          value={fields.givenName}
          onChange={(givenName) => change({ givenName })}
          error={errorAt('givenName')}
          maxLength={200}
        />
        <TextField
          label={t('customers.field_familyName')}
          value={fields.familyName}
          onChange={(familyName) => change({ familyName })}
          error={errorAt('familyName')}
          maxLength={200}
        />
        <CustomerField
          label={t('customers.referredBy')}
          value={fields.referredBy}
          exceptId={ownId}
          onChange={(referredBy) => change({ referredBy })}
          error={errorAt('referredById')}
        />
        <DateField
          label={t('customers.field_sinceOn')}
          value={fields.sinceOn}
          onChange={(sinceOn) => change({ sinceOn })}
          error={errorAt('sinceOn')}
        />
        <TextField
          label={t('customers.field_code')}
          description={t('customers.codeHelp')}
          value={fields.code}
          onChange={(code) => change({ code })}
          error={errorAt('code')}
          maxLength={200}
        />
        <Select
          label={t('customers.language')}
          choices={[
            { value: '', label: t('customers.notSaid') },
            ...languages.map((code) => ({ value: code, label: languageNames[code] })),
          ]}
          value={fields.language}
          onChange={(language) => change({ language })}
        />
      </div>
      {groups.length > 0 && (
        <div className={css.row} role="group" aria-label={t('customers.groups')}>
          {groups.map(({ id, name }) => (
            <CheckField
              key={id}
              label={name}
              isChecked={fields.groupIds.includes(id)}
              onChange={(isMember) =>
                change({
                  groupIds: isMember ? [...fields.groupIds, id] : fields.groupIds.filter((each) => each !== id),
                })
              }
            />
          ))}
        </div>
      )}
      <TextArea
        label={t('customers.note')}
        description={t('customers.noteHelp')}
        value={fields.note}
        onChange={(note) => change({ note })}
        error={errorAt('note')}
        maxLength={10_000}
      />
      <CheckField
        label={t('customers.noMarketing')}
        isChecked={fields.noMarketing}
        onChange={(noMarketing) => change({ noMarketing })}
      />
      <CheckField
        label={t('customers.doNotUse')}
        description={t('customers.doNotUseHelp')}
        isChecked={fields.doNotUse}
        onChange={(doNotUse) => change({ doNotUse })}
      />
      <Failed failure={shownAt.includes(refusedAt) ? null : failure} />
      <ModalButtons>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button type="submit" look="primary" shortcut={{ code: 'Enter' }} isBusy={isBusy}>
          {t('common.save')}
        </Button>
      </ModalButtons>
    </form>
  );
}
