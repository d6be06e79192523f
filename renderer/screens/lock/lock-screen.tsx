import { type FormEvent, useState } from 'react';
import icon from '../../icon.svg';
import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed } from '../../components/notice.tsx';
import { PinField } from '../../components/pin-field.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './lock-screen.module.css';

/** What stands over the shop while it is locked: one field, and what the lock is not. */
export function LockScreen() {
  const api = useApi();
  const { t } = useWords();
  const [pin, setPin] = useState('');
  const open = useWrite(api.lock.open, { onFailed: () => setPin('') });

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (pin !== '') open.mutate({ pin });
  }

  return (
    <main className={css.page}>
      <form className={css.sheet} onSubmit={onSubmit} noValidate>
        <img src={icon} alt="" className={css.icon} />
        <h1>{t('roles.locked')}</h1>
        <PinField label={t('roles.pin')} value={pin} onChange={setPin} hasAutofocus />
        <Failed failure={open.failure} />
        <Button type="submit" look="primary" isBusy={open.isPending}>
          {t('roles.unlock')}
        </Button>
        <p className={css.muted}>{t('roles.lockIsNot')}</p>
      </form>
    </main>
  );
}
