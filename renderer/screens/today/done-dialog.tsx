import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { type Todo } from '../../../electron/contract/todo.ts';
import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Modal, ModalButtons } from '../../components/modal.tsx';
import { Failed } from '../../components/notice.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { todoText } from './todo-card.tsx';
import css from './todo-card.module.css';

type DoneDialogProps = { readonly item: Todo; readonly onClose: () => void };

/** Notes that something was done, with what came of it; the way to the customer is beside it. */
export function DoneDialog({ item, onClose }: DoneDialogProps) {
  const api = useApi();
  const toast = useToast();
  const words = useWords();
  const { t } = words;
  const [, go] = useLocation();
  const [what, setWhat] = useState('');
  const done = useWrite(api.todo.done, {
    onDone() {
      toast({ message: t('todo.doneNoted'), offers: 'undo' });
      onClose();
    },
  });

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (!done.isPending) done.mutate({ key: item.key, what });
  }

  return (
    <Modal
      title={item.customer?.fullName ?? t(item.count === null ? 'feedback.anonymous' : 'todo.kind_alert')}
      isOpen
      onClose={onClose}
    >
      <form className={css.form} onSubmit={onSubmit} noValidate>
        <p>{todoText(words, item)}</p>
        <TextArea label={t('todo.whatCame')} value={what} onChange={setWhat} maxLength={2000} hasAutofocus />
        <Failed failure={done.failure} />
        <ModalButtons>
          <Button look="quiet" onClick={() => go(item.address)}>
            {item.customer ? t('complaints.openCustomer') : t('complaints.open')}
          </Button>
          <Button type="submit" look="primary" isBusy={done.isPending}>
            {t('todo.done')}
          </Button>
        </ModalButtons>
      </form>
    </Modal>
  );
}
