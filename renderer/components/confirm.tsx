import { Button } from './button.tsx';
import { Modal, ModalButtons } from './modal.tsx';
import { useWords } from '../i18n/use-words.ts';

type ConfirmProps = {
  readonly title: string;
  /** What will be gone, and what stays. */
  readonly children: string;
  /** The verb: "Erase", "Restore". */
  readonly verb: string;
  readonly isOpen: boolean;
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks before what undo cannot bring back, and only before that; the safe button has the focus. */
export function Confirm({ title, children, verb, isOpen, isBusy, onConfirm, onClose }: ConfirmProps) {
  const { t } = useWords();
  return (
    <Modal title={title} isOpen={isOpen} onClose={onClose}>
      <p>{children}</p>
      <ModalButtons>
        <Button hasAutofocus onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button look="danger" isBusy={isBusy} onClick={onConfirm}>
          {verb}
        </Button>
      </ModalButtons>
    </Modal>
  );
}
