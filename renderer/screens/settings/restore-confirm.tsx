import { type Backup } from '../../../electron/contract/backups.ts';
import { Confirm } from '../../components/confirm.tsx';
import { useWords } from '../../i18n/use-words.ts';

type RestoreConfirmProps = {
  /** The copy that was chosen, null while none is. */
  readonly chosen: Backup | null;
  /** What becomes of the file that it replaces: a backup like any other, or kept as damaged. */
  readonly replaces: 'live' | 'damaged';
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onRestore: (backup: Backup) => void;
};

/** The question before a copy takes the place of the shop's file. */
export function RestoreConfirm({ chosen, replaces, isBusy, onClose, onRestore }: RestoreConfirmProps) {
  const { t, formats } = useWords();
  const ask = replaces === 'live' ? 'backups.restoreAsk' : 'recovery.ask';
  return (
    <Confirm
      title={t('backups.restoreTitle')}
      verb={t('backups.restore')}
      isOpen={chosen !== null}
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => chosen && onRestore(chosen)}
    >
      {chosen ? t(ask, { when: formats.dateTime(chosen.at) }) : ''}
    </Confirm>
  );
}
