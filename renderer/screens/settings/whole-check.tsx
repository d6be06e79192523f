import { useState } from 'react';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './backups-part.module.css';

/** Looks through every page of the file when asked, and says in one sentence what it found. */
export function WholeCheck() {
  const api = useApi();
  const { t } = useWords();
  const [isAsked, setIsAsked] = useState(false);
  const check = useRead(api.backups.check, {}, { isEnabled: isAsked });
  const faults = (check.data?.checks ?? []).filter(({ ok }) => !ok).map(({ name }) => name);
  return (
    <Card title={t('backups.check')}>
      <p className={css.help}>{t('backups.checkHelp')}</p>
      <div>
        <Button isBusy={check.isLoading} onClick={() => setIsAsked(true)}>
          {t('backups.checkNow')}
        </Button>
      </div>
      <Failed failure={check.failure} />
      {check.data?.ok && <Notice tone="good">{t('backups.whole')}</Notice>}
      {check.data?.ok === false && <Notice tone="bad">{t('backups.notWhole', { checks: faults.join(', ') })}</Notice>}
    </Card>
  );
}
