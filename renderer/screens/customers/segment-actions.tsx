import { type FormEvent, useState } from 'react';
import { type Segment } from '../../../electron/contract/segments.ts';
import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Modal, ModalButtons } from '../../components/modal.tsx';
import { Failed } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './customers.module.css';

type SegmentActionsProps = { readonly segment: Segment; readonly onRemoved: () => void };

/** Renames or forgets the segment that is shown; its customers stay as they are. */
export function SegmentActions({ segment, onRemoved }: SegmentActionsProps) {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const [name, setName] = useState<string | null>(null);
  const update = useWrite(api.segments.update, {
    onDone(renamed) {
      toast({ message: t('customers.segmentSaved', { name: renamed.name }), offers: 'undo' });
      setName(null);
    },
  });
  const remove = useWrite(api.segments.remove, {
    onDone(gone) {
      toast({ message: t('customers.segmentRemoved', { name: gone.name }), offers: 'undo' });
      onRemoved();
    },
  });

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (name !== null && name.trim() !== '') update.mutate({ id: segment.id, name });
  }

  return (
    <>
      <Button look="quiet" onClick={() => setName(segment.name)}>
        {t('customers.renameSegment')}
      </Button>
      <Button look="quiet" onClick={() => remove.mutate({ id: segment.id })}>
        {t('customers.removeSegment')}
      </Button>
      <Failed failure={remove.failure} />
      <Modal title={t('customers.renameSegment')} isOpen={name !== null} onClose={() => setName(null)}>
        <form className={css.form} noValidate onSubmit={onSubmit}>
          <TextField
            label={t('customers.segmentName')}
            value={name ?? ''}
            onChange={setName}
            maxLength={100}
            hasAutofocus
          />
          <Failed failure={update.failure} />
          <ModalButtons>
            <Button onClick={() => setName(null)}>{t('common.cancel')}</Button>
            <Button type="submit" look="primary" isBusy={update.isPending}>
              {t('common.save')}
            </Button>
          </ModalButtons>
        </form>
      </Modal>
    </>
  );
}
