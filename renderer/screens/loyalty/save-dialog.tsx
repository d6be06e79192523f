import { type FormEvent, useState } from 'react';
import { type SaveWay, saveWays } from '../../../electron/contract/loyalty.ts';
import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Modal, ModalButtons } from '../../components/modal.tsx';
import { Failed } from '../../components/notice.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Segments } from '../../components/segments.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './loyalty.module.css';

type SaveDialogProps = {
  readonly customer: { readonly id: number; readonly fullName: string };
  readonly onClose: () => void;
};

/** Notes how somebody turned to a silent regular: a call, a message, or an offer with what it is worth. */
export function SaveDialog({ customer, onClose }: SaveDialogProps) {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const [way, setWay] = useState<SaveWay>('call');
  const [what, setWhat] = useState('');
  const [offer, setOffer] = useState<number | null>(null);
  const act = useWrite(api.loyalty.act, {
    onDone() {
      toast({ message: t('loyalty.noted', { name: customer.fullName }), offers: 'undo' });
      onClose();
    },
  });

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (act.isPending) return;
    const offerMinor = way === 'offer' && offer !== null && offer > 0 ? Math.round(offer * 100) : null;
    act.mutate({ customerId: customer.id, way, what, offerMinor });
  }

  return (
    <Modal title={customer.fullName} isOpen onClose={onClose}>
      <form className={css.form} onSubmit={onSubmit} noValidate>
        <Segments
          label={t('loyalty.how')}
          choices={saveWays.map((value) => ({ value, label: t(`loyalty.way_${value}`) }))}
          value={way}
          onChange={setWay}
        />
        {way === 'offer' && (
          <NumberField label={t('loyalty.worth')} value={offer} onChange={setOffer} min={0} decimals={2} />
        )}
        <TextArea label={t('loyalty.what')} value={what} onChange={setWhat} maxLength={2000} hasAutofocus />
        <Failed failure={act.failure} />
        <ModalButtons>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={act.isPending}>
            {t('common.save')}
          </Button>
        </ModalButtons>
      </form>
    </Modal>
  );
}
