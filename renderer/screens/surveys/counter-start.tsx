import { type FormEvent, useState } from 'react';
import { type CounterSettings } from '../../../electron/contract/counter.ts';
import { type Survey } from '../../../electron/contract/surveys.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed } from '../../components/notice.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Segments } from '../../components/segments.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { enterCounter } from '../counter/counter-mode.ts';
import css from './surveys.module.css';

const layouts = ['onePerPage', 'all'] as const;

/** Hands the window to visitors, once there is a PIN to take it back with. */
export function CounterStart({ survey }: { readonly survey: Survey }) {
  const api = useApi();
  const { t } = useWords();
  const settings = useRead(api.counter.get, {});
  const [changed, setChanged] = useState<Partial<CounterSettings>>({});
  const [pin, setPin] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const update = useWrite(api.counter.update, { onDone: () => enterCounter(survey.id) });
  if (!settings.data) return null;
  const { hasPin } = settings.data;
  const isPinRight = /^\d{4,8}$/.test(pin) || (pin === '' && hasPin);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    setIsAsked(true);
    if (isPinRight) update.mutate({ ...changed, ...(pin === '' ? {} : { pin }) });
  }

  return (
    <form className={css.form} onSubmit={onSubmit} noValidate autoComplete="off">
      <p>{t('surveys.atCounterHint')}</p>
      <TextField
        label={t('surveys.pin')}
        description={hasPin ? t('surveys.pinKept') : undefined}
        value={pin}
        maxLength={8}
        autoComplete="off"
        error={isAsked && !isPinRight ? t('surveys.pinNeeded') : undefined}
        onChange={(value) => setPin(value.replaceAll(/\D/g, ''))}
      />
      <NumberField
        label={t('surveys.idleSeconds')}
        value={changed.idleSeconds ?? settings.data.idleSeconds}
        min={10}
        max={600}
        onChange={(idleSeconds) => setChanged({ ...changed, ...(idleSeconds === null ? {} : { idleSeconds }) })}
      />
      <Segments
        label={t('surveys.layout')}
        choices={layouts.map((value) => ({ value, label: t(`surveys.layout_${value}`) }))}
        value={changed.layout ?? settings.data.layout}
        onChange={(layout) => setChanged({ ...changed, layout })}
      />
      <Failed failure={update.failure} />
      <div>
        <Button type="submit" isBusy={update.isPending}>
          {t('surveys.startCounter')}
        </Button>
      </div>
    </form>
  );
}
