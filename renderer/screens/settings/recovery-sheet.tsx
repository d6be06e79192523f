import { useEffect } from 'react';
import { Button } from '../../components/button.tsx';
import { Modal, ModalButtons } from '../../components/modal.tsx';
import { Notice } from '../../components/notice.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './recovery-sheet.module.css';

/** An encrypted file and what opens it. */
export type Sealed = { readonly name: string; readonly code: string };

type RecoverySheetProps = { readonly sealed: Sealed | null; readonly onClose: () => void };

/** The code that opens an encrypted copy, once, on a sheet to be printed and kept apart from the copy. */
export function RecoverySheet({ sealed, onClose }: RecoverySheetProps) {
  const { t } = useWords();
  const isOpen = sealed !== null;
  useEffect(() => {
    if (!isOpen) return;
    document.documentElement.dataset.printing = 'sheet';
    return () => void delete document.documentElement.dataset.printing;
  }, [isOpen]);

  return (
    <Modal title={t('backups.sheetTitle')} isOpen={isOpen} onClose={onClose}>
      <div className={css.sheet}>
        <h2 className={css.title}>{t('backups.sheetHead')}</h2>
        <p>{t('backups.sheetWhy', { name: sealed?.name ?? '' })}</p>
        <p className={css.code}>{sealed?.code}</p>
        <ol className={css.steps}>
          <li>{t('backups.sheetStep1')}</li>
          <li>{t('backups.sheetStep2')}</li>
          <li>{t('backups.sheetStep3')}</li>
        </ol>
      </div>
      <Notice tone="warn">{t('backups.sheetOnce')}</Notice>
      <ModalButtons>
        <Button onClick={() => globalThis.print()}>{t('backups.sheetPrint')}</Button>
        <Button look="primary" onClick={onClose}>
          {t('backups.sheetKept')}
        </Button>
      </ModalButtons>
    </Modal>
  );
}
