import { useState } from 'react';
import { type Interaction } from '../../../electron/contract/interactions.ts';
import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Modal } from '../../components/modal.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { AskNow } from './ask-now.tsx';
import { newContact } from './contact-fields.ts';
import { ContactForm } from './contact-form.tsx';

type NewContactProps = {
  readonly customer: { readonly id: number; readonly fullName: string };
  readonly onClose: () => void;
};

/** Writes down a contact with a customer, then offers to ask them, if the shop's rule allows it. */
export function NewContact({ customer, onClose }: NewContactProps) {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const [saved, setSaved] = useState<Interaction | null>(null);
  const create = useWrite(api.interactions.create, {
    onDone(contact) {
      toast({ message: t('contacts.saved', { kind: t(`contacts.kind_${contact.kind}`) }), offers: 'undo' });
      setSaved(contact);
    },
  });
  if (saved) return <AskNow customer={customer} interactionId={saved.id} onClose={onClose} />;
  return (
    <Modal title={t('contacts.new')} isOpen onClose={onClose} width="wide">
      <ContactForm
        start={newContact(customer.id)}
        failure={create.failure}
        isBusy={create.isPending}
        onCancel={onClose}
        onSave={({ day, ...fields }) => create.mutate({ ...fields, ...(day === null ? {} : { day }) })}
      />
    </Modal>
  );
}
