import { type FormEvent, useEffect, useState } from 'react';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { fieldClasses } from '../../components/text-field.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { leaveCounter } from './counter-mode.ts';
import { useIdle } from './use-idle.ts';
import css from './counter.module.css';

/** The only way out of the questionnaire: the digits that the shop chose. */
export function CounterExit() {
  const api = useApi();
  const { t } = useWords();
  const [pin, setPin] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const [waitSeconds, setWaitSeconds] = useState(0);
  useEffect(() => {
    if (waitSeconds === 0) return undefined;
    const timer = setTimeout(() => setWaitSeconds(waitSeconds - 1), 1000);
    return () => clearTimeout(timer);
  }, [waitSeconds]);

  function close(): void {
    setPin(null);
    setIsWrong(false);
  }
  useIdle(pin === null ? 0 : 20, close);

  async function check(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (waitSeconds > 0) return;
    const wrong = { isRight: false, waitSeconds: 0 };
    const checked = await api.counter.checkPin({ pin: pin ?? '' }).catch(() => wrong);
    if (checked.isRight) leaveCounter();
    else {
      setPin('');
      setIsWrong(true);
      setWaitSeconds(checked.waitSeconds);
    }
  }

  if (pin === null)
    return (
      <div className={css.exit}>
        <Button look="quiet" onClick={() => setPin('')}>
          {t('counter.exit')}
        </Button>
      </div>
    );
  return (
    <form className={css.pin} onSubmit={(event) => void check(event)} autoComplete="off">
      <label>
        <span className={fieldClasses.label}>{t('counter.pin')}</span>
        <input
          className={fieldClasses.input}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          value={pin}
          ref={(input) => input?.focus()}
          onChange={({ currentTarget }) => setPin(currentTarget.value.replaceAll(/\D/g, ''))}
        />
      </label>
      <Button type="submit" look="primary" isDisabled={waitSeconds > 0}>
        {t('counter.leave')}
      </Button>
      <Button onClick={close}>{t('counter.stay')}</Button>
      {isWrong && <Notice isUrgent>{t('counter.wrongPin')}</Notice>}
      {waitSeconds > 0 && <p>{t('counter.wait', { count: waitSeconds })}</p>}
    </form>
  );
}
