import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Modal } from '../../components/modal.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { FeedbackForm } from './feedback-form.tsx';

type NewFeedbackProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Writes down what a customer said, in seconds: who, how satisfied, what happened. */
export function NewFeedback({ isOpen, onClose }: NewFeedbackProps) {
  const api = useApi();
  const { t } = useWords();
  // Read before the dialog opens, so that it opens complete.
  const surveys = useRead(api.surveys.list, {});
  const places = useRead(api.lists.list, { list: 'touchpoint' });
  const survey = surveys.data?.find(({ state }) => state === 'open');
  return (
    <Modal title={t('feedback.newTitle')} isOpen={isOpen} onClose={onClose}>
      <FeedbackForm questions={survey?.questions ?? []} places={places.data ?? []} onClose={onClose} />
    </Modal>
  );
}
