import { type FormEvent, useState } from 'react';
import { type ComplaintCase } from '../../../electron/contract/complaints.ts';
import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Modal, ModalButtons } from '../../components/modal.tsx';
import { Failed } from '../../components/notice.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './complaints.module.css';

type Way = 'reopen' | 'close' | 'moveDue';

/** Ways beside the four steps: another due day, an early end, a new beginning. Each asks why. */
export function CaseEnds({ whole }: { readonly whole: ComplaintCase }) {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const [way, setWay] = useState<Way | null>(null);
  const [why, setWhy] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(whole.dueOn);
  const onDone = () => {
    toast({ message: t('complaints.saved'), offers: 'undo' });
    setWay(null);
    setWhy('');
  };
  const reopen = useWrite(api.complaints.reopen, { onDone });
  const close = useWrite(api.complaints.close, { onDone });
  const move = useWrite(api.complaints.moveDue, { onDone });
  const { id } = whole;

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (way === 'reopen') reopen.mutate({ id, why });
    else if (way === 'close') close.mutate({ id, why });
    else if (dueOn !== null) move.mutate({ id, dueOn, why });
  }

  return (
    <div className={css.row}>
      {whole.step === null ? (
        <Button onClick={() => setWay('reopen')}>{t('complaints.way_reopen')}</Button>
      ) : (
        <>
          <Button onClick={() => setWay('moveDue')}>{t('complaints.way_moveDue')}</Button>
          <Button look="quiet" onClick={() => setWay('close')}>
            {t('complaints.way_close')}
          </Button>
        </>
      )}
      {way && (
        <Modal title={t(`complaints.way_${way}`)} isOpen onClose={() => setWay(null)}>
          <form className={css.form} onSubmit={onSubmit} noValidate>
            {way === 'moveDue' && (
              <DateField label={t('complaints.newDue')} value={dueOn} onChange={setDueOn} min={whole.receivedOn} />
            )}
            <TextArea label={t('complaints.why')} value={why} onChange={setWhy} maxLength={2000} hasAutofocus />
            <Failed failure={reopen.failure ?? close.failure ?? move.failure} />
            <ModalButtons>
              <Button onClick={() => setWay(null)}>{t('common.cancel')}</Button>
              <Button type="submit" look="primary" isDisabled={way === 'close' && why.trim() === ''}>
                {t('common.save')}
              </Button>
            </ModalButtons>
          </form>
        </Modal>
      )}
    </div>
  );
}
