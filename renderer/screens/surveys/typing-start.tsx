import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { type Language } from '../../../electron/contract/settings.ts';
import { type Survey } from '../../../electron/contract/surveys.ts';
import { languageNames } from '../../../electron/domain/language-names.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Failed } from '../../components/notice.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './surveys.module.css';

type TypingStartProps = { readonly survey: Survey; readonly languages: readonly Language[] };

/** Names a pile of paper forms: from when, in which language, collected by whom. */
export function TypingStart({ survey, languages }: TypingStartProps) {
  const api = useApi();
  const { t, language, formats } = useWords();
  const [, go] = useLocation();
  const today = useRead(api.dashboard.today, {}).data?.day;
  const staff = useRead(api.lists.list, { list: 'staff' });
  const [name, setName] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Language | null>(null);
  const [collectorId, setCollectorId] = useState('');
  const [expectedSheets, setExpectedSheets] = useState<number | null>(null);
  const start = useWrite(api.typing.start, { onDone: ({ id }) => go(`/surveys/typing/${id}`) });
  const shownDay = day ?? today ?? null;
  const shownLanguage = chosen ?? (languages.includes(language) ? language : (languages[0] ?? language));

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (shownDay === null) return;
    start.mutate({
      surveyId: survey.id,
      name: name.trim() || `${survey.name}, ${formats.day(shownDay)}`,
      language: shownLanguage,
      day: shownDay,
      collectorId: collectorId === '' ? null : Number(collectorId),
      expectedSheets,
    });
  }

  const people = (staff.data ?? []).map((person) => ({ value: String(person.id), label: person.name }));
  return (
    <form className={css.form} onSubmit={onSubmit} noValidate>
      <TextField label={t('surveys.batchName')} value={name} maxLength={200} onChange={setName} />
      <DateField label={t('surveys.batchDay')} value={shownDay} onChange={setDay} />
      <Select
        label={t('surveys.batchLanguage')}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={shownLanguage}
        onChange={setChosen}
      />
      {people.length > 0 && (
        <Select
          label={t('surveys.collector')}
          choices={[{ value: '', label: t('surveys.nobody') }, ...people]}
          value={collectorId}
          onChange={setCollectorId}
        />
      )}
      <NumberField label={t('surveys.expectedSheets')} value={expectedSheets} min={1} onChange={setExpectedSheets} />
      <Failed failure={start.failure} />
      <div>
        <Button type="submit" look="primary" isBusy={start.isPending}>
          {t('surveys.startTyping')}
        </Button>
      </div>
    </form>
  );
}
