import { type KeyingErrors } from '../../../electron/contract/typing.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Modal, ModalButtons } from '../../components/modal.tsx';
import { useWords } from '../../i18n/use-words.ts';

type FinishDialogProps = {
  readonly batchId: number;
  readonly isOpen: boolean;
  readonly errors: KeyingErrors;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onCheck: (sheets: readonly number[]) => void;
  readonly onFinish: () => void;
};

/** The end of a batch: first an offer to type a few sheets again, because a known error rate is worth the minute. */
export function FinishDialog({ batchId, isOpen, errors, isBusy, onClose, onCheck, onFinish }: FinishDialogProps) {
  const api = useApi();
  const { t, formats } = useWords();
  const sample = useRead(api.typing.sample, { id: batchId }, { isEnabled: isOpen });
  const sheets = sample.data ?? [];
  const isChecked = errors.sheets > 0;
  return (
    <Modal title={isChecked ? t('typing.finish') : t('typing.checkTitle')} isOpen={isOpen} onClose={onClose}>
      {isChecked ? (
        <p>
          {t('typing.errors', {
            differing: formats.number(errors.differing),
            cells: formats.number(errors.cells),
          })}
        </p>
      ) : (
        <p>{t('typing.checkText', { count: sheets.length, sheets: sheets.join(', ') })}</p>
      )}
      <ModalButtons>
        {!isChecked && sheets.length > 0 && <Button onClick={() => onCheck(sheets)}>{t('typing.check')}</Button>}
        <Button look="primary" hasAutofocus isBusy={isBusy} onClick={onFinish}>
          {isChecked ? t('typing.finish') : t('typing.finishNow')}
        </Button>
      </ModalButtons>
    </Modal>
  );
}
