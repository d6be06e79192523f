import { type FormEvent, useState } from 'react';
import { Anonymity, type Survey, SurveyKind } from '../../../electron/contract/surveys.ts';
import { type Mode } from '../../../electron/contract/responses.ts';
import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Failed } from '../../components/notice.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Segments } from '../../components/segments.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './surveys.module.css';

const collected: readonly Mode[] = ['paper', 'counter', 'phone', 'faceToFace'];

/** What a survey is for, whom it asks, how long and how. */
export function AboutPart({ survey }: { readonly survey: Survey }) {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const [traits, setTraits] = useState(survey);
  const update = useWrite(api.surveys.update, {
    onDone: () => toast({ message: t('surveys.saved'), offers: 'undo' }),
  });
  const change = (part: Partial<Survey>) => setTraits({ ...traits, ...part });

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    const { id, name, kind, anonymity, purpose, audience, opensOn, closesOn, modes, waveMonths, isOpenInvitation } =
      traits;
    const about = { purpose, audience, opensOn, closesOn, modes, waveMonths, isOpenInvitation };
    update.mutate({ id, name, kind, anonymity, ...about });
  }

  return (
    <form className={css.form} onSubmit={onSubmit} noValidate>
      <TextField label={t('surveys.name')} value={traits.name} maxLength={200} onChange={(name) => change({ name })} />
      <Select
        label={t('surveys.kind')}
        choices={SurveyKind.options.map((value) => ({ value, label: t(`surveys.kind_${value}`) }))}
        value={traits.kind}
        onChange={(kind) => change({ kind })}
      />
      <Segments
        label={t('surveys.anonymity')}
        choices={Anonymity.options.map((value) => ({ value, label: t(`surveys.anonymity_${value}`) }))}
        value={traits.anonymity}
        onChange={(anonymity) => change({ anonymity })}
      />
      <TextArea label={t('surveys.purpose')} value={traits.purpose} onChange={(purpose) => change({ purpose })} />
      <TextArea label={t('surveys.audience')} value={traits.audience} onChange={(audience) => change({ audience })} />
      <fieldset className={css.group}>
        <legend>{t('surveys.period')}</legend>
        <div className={css.line}>
          <DateField label={t('surveys.opensOn')} value={traits.opensOn} onChange={(opensOn) => change({ opensOn })} />
          <DateField
            label={t('surveys.closesOn')}
            value={traits.closesOn}
            onChange={(closesOn) => change({ closesOn })}
          />
        </div>
      </fieldset>
      <fieldset className={css.group}>
        <legend>{t('surveys.howCollected')}</legend>
        {collected.map((mode) => (
          <CheckField
            key={mode}
            label={t(`feedback.mode_${mode}`)}
            isChecked={traits.modes.includes(mode)}
            onChange={(isChecked) =>
              change({ modes: isChecked ? [...traits.modes, mode] : traits.modes.filter((other) => other !== mode) })
            }
          />
        ))}
        <CheckField
          label={t('surveys.isOpenInvitation')}
          isChecked={traits.isOpenInvitation}
          onChange={(isOpenInvitation) => change({ isOpenInvitation })}
        />
      </fieldset>
      <NumberField
        label={t('surveys.waveMonths')}
        value={traits.waveMonths}
        min={1}
        max={24}
        onChange={(waveMonths) => change({ waveMonths })}
      />
      <Failed failure={update.failure} />
      <div>
        <Button type="submit" look="primary" isBusy={update.isPending}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
