import { useState } from 'react';
import { type ReportRequest } from '../../../electron/contract/reports.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Modal, ModalButtons } from '../../components/modal.tsx';
import { Failed } from '../../components/notice.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { CommentList } from './comment-list.tsx';
import { type ReportChoice, requestOf } from './report-choice.ts';

type ChosenCommentsProps = {
  readonly choice: ReportChoice;
  /** The keys that are wanted, or null for all. */
  readonly onChange: (comments: readonly string[] | null) => void;
};

/** Opens the list of what customers wrote, to leave single comments out of the report. */
export function ChosenComments({ choice, onChange }: ChosenCommentsProps) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const asked = requestOf({ ...choice, comments: null });
  if (!asked) return null;
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('reports.chooseComments')}</Button>
      <Modal title={t('reports.chooseCommentsTitle')} isOpen={isOpen} onClose={() => setIsOpen(false)} width="wide">
        {isOpen && <Choosing asked={asked} chosen={choice.comments} onChange={onChange} />}
        <ModalButtons>
          <Button look="primary" onClick={() => setIsOpen(false)}>
            {t('reports.commentsDone')}
          </Button>
        </ModalButtons>
      </Modal>
    </>
  );
}

type ChoosingProps = {
  readonly asked: ReportRequest;
  readonly chosen: readonly string[] | null;
  readonly onChange: (comments: readonly string[] | null) => void;
};

function Choosing({ asked, chosen, onChange }: ChoosingProps) {
  const { t } = useWords();
  const found = useRead(useApi().reports.comments, asked);
  const all = found.data ?? [];
  if (found.data?.length === 0) return <p>{t('reports.noComments')}</p>;
  const keys = new Set(chosen ?? all.map(({ key }) => key));
  const change = (wanted: ReadonlySet<string>) =>
    onChange(all.every(({ key }) => wanted.has(key)) ? null : [...wanted]);
  return (
    <>
      <Failed failure={found.failure} />
      {found.data && <CommentList comments={all} chosen={keys} onChange={change} />}
    </>
  );
}
