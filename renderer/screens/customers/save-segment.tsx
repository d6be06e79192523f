import { useState } from 'react';
import { type CustomerFilter } from '../../../electron/contract/customer-filter.ts';
import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Modal, ModalButtons } from '../../components/modal.tsx';
import { Failed } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './customers.module.css';

/** Keeps the filter in front under a name. */
export function SaveSegment({ filter }: { readonly filter: CustomerFilter }) {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  const create = useWrite(api.segments.create, {
    onDone(segment) {
      toast({ message: t('customers.segmentSaved', { name: segment.name }), offers: 'undo' });
      setIsOpen(false);
      setName('');
    },
  });
  return (
    <>
      <Button look="quiet" onClick={() => setIsOpen(true)}>
        {t('customers.saveSegment')}
      </Button>
      <Modal title={t('customers.saveSegment')} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <form
          className={css.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            create.mutate({ name, filter });
          }}
        >
          <TextField label={t('customers.segmentName')} value={name} onChange={setName} maxLength={100} hasAutofocus />
          <Failed failure={create.failure} />
          <ModalButtons>
            <Button type="submit" look="primary" isBusy={create.isPending}>
              {t('common.save')}
            </Button>
          </ModalButtons>
        </form>
      </Modal>
    </>
  );
}
