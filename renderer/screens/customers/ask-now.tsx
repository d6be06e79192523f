import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Modal, ModalButtons } from '../../components/modal.tsx';
import { Failed } from '../../components/notice.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';

type AskNowProps = {
  readonly customer: { readonly id: number; readonly fullName: string };
  /** The contact that the question would be about. */
  readonly interactionId: number;
  readonly onClose: () => void;
};

/** Offers to ask a customer about the contact that was just written down; closes by itself where that may not be. */
export function AskNow({ customer, interactionId, onClose }: AskNowProps) {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const [, go] = useLocation();
  const surveys = useRead(api.surveys.list, {});
  const mayAsk = useRead(api.asking.mayAsk, { customerId: customer.id });
  const refuse = useWrite(api.asking.create, {
    onDone() {
      toast({ message: t('interview.refusalNoted'), offers: 'undo' });
      onClose();
    },
  });
  const survey = surveys.data?.find(({ state, kind }) => state === 'open' && kind === 'transactional');
  const isKnown = Boolean(surveys.data && mayAsk.data) || surveys.failure !== null || mayAsk.failure !== null;
  const isOffered = survey !== undefined && mayAsk.data?.may === true;
  useEffect(() => {
    if (isKnown && !isOffered) onClose();
  }, [isKnown, isOffered, onClose]);
  if (!isOffered) return null;
  const about = new URLSearchParams({ customer: String(customer.id), contact: String(interactionId) });
  return (
    <Modal title={t('contacts.askNow')} isOpen onClose={onClose}>
      <p>{t('contacts.askNowText', { name: customer.fullName, survey: survey.name })}</p>
      <Failed failure={refuse.failure} />
      <ModalButtons>
        <Button onClick={onClose}>{t('contacts.askLater')}</Button>
        <Button
          onClick={() =>
            refuse.mutate({ surveyId: survey.id, customerId: customer.id, interactionId, outcome: 'refused' })
          }
        >
          {t('interview.refusedToAnswer')}
        </Button>
        <Button look="primary" hasAutofocus onClick={() => go(`/surveys/talk/${survey.id}?${about}`)}>
          {t('contacts.ask')}
        </Button>
      </ModalButtons>
    </Modal>
  );
}
