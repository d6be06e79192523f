import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Modal } from '../../components/modal.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { CustomerForm } from './customer-form.tsx';
import { emptyCustomer } from './customer-fields.ts';

type NewCustomerProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Opens a customer who is there already. */
  readonly onOpen: (id: number) => void;
};

/** Writes down a customer; whoever looks the same is shown while typing. */
export function NewCustomer({ isOpen, onClose, onOpen }: NewCustomerProps) {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const create = useWrite(api.customers.create, {
    onDone({ fullName }) {
      toast({ message: t('customers.added', { name: fullName }), offers: 'undo' });
      onClose();
    },
  });
  return (
    <Modal title={t('customers.new')} isOpen={isOpen} onClose={onClose} width="wide">
      <CustomerForm
        start={emptyCustomer}
        failure={create.failure}
        isBusy={create.isPending}
        onCancel={onClose}
        onSave={(fields) => create.mutate(fields)}
        onOpen={(id) => {
          onClose();
          onOpen(id);
        }}
      />
    </Modal>
  );
}
