import { type UnreadPage } from '../../../electron/contract/scans.ts';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './scans.module.css';

/** Pages without answers, each with a sentence: what it is, and what to do. */
export function UnreadPages({ pages }: { readonly pages: readonly UnreadPage[] }) {
  const { t } = useWords();
  if (pages.length === 0) return null;
  return (
    <Card title={t('scans.unread', { count: pages.length })}>
      <ul className={css.list}>
        {pages.map(({ position, file, page, reason }) => (
          <li key={position}>
            <strong>{t('scans.filePage', { file, page })}</strong> {t(`scans.reason_${reason}`)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
