import { type Backup } from '../../../electron/contract/backups.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './backups-part.module.css';

type BackupListProps = {
  readonly backups: readonly Backup[]; /** Left out where whoever looks may not restore. */
  readonly onRestore?: (backup: Backup) => void;
};

/** Copies with their day, why they were made and what they hold, newest first. */
export function BackupList({ backups, onRestore }: BackupListProps) {
  const { t, formats } = useWords();
  if (backups.length === 0) return <EmptyState>{t('backups.none')}</EmptyState>;
  return (
    <ul className={css.list} aria-label={t('backups.copies')}>
      {backups.map((backup) => {
        const when = formats.dateTime(backup.at);
        const { customers = 0, responses = 0, interactions = 0 } = backup.counts;
        return (
          <li key={backup.sequence} className={css.item}>
            <div className={css.what}>
              <strong>{when}</strong>
              <span className={css.muted}>{t(`backups.reason_${backup.reason}`)}</span>
              <span className={css.muted}>
                {t('backups.holds', {
                  customers: formats.number(customers),
                  responses: formats.number(responses),
                  interactions: formats.number(interactions),
                  size: formats.number(backup.sizeBytes / 1e6, 1),
                })}
              </span>
            </div>
            {onRestore && (
              <Button label={t('backups.restoreLabel', { when })} onClick={() => onRestore(backup)}>
                {t('backups.restore')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
