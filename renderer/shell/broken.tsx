import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { useWords } from '../i18n/use-words.ts';
import css from './broken.module.css';

type BrokenProps = { readonly error: Error; readonly onRetry: () => void };

/** What stands where a screen broke: what happened, what was kept, what to do; the technical part behind a click. */
export function Broken({ error, onRetry }: BrokenProps) {
  const { t } = useWords();
  const detail = `${error.name}: ${error.message}\n${error.stack ?? ''}`;
  return (
    <div className={css.broken}>
      <Notice tone="bad" title={t('shell.brokenTitle')} isUrgent>
        {t('shell.brokenKept')}
      </Notice>
      <div className={css.ways}>
        <Button look="primary" onClick={onRetry}>
          {t('shell.retry')}
        </Button>
        <Button onClick={() => location.reload()}>{t('shell.reload')}</Button>
      </div>
      <details>
        <summary>{t('shell.details')}</summary>
        <pre className={css.detail}>{detail}</pre>
        <Button onClick={() => void navigator.clipboard.writeText(detail)}>{t('shell.copy')}</Button>
      </details>
    </div>
  );
}
