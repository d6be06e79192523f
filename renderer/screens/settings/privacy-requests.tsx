import { type FormEvent, useState } from 'react';
import { type PrivacyRequest, RequestKind } from '../../../electron/contract/privacy.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { DateField } from '../../components/date-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Modal, ModalButtons } from '../../components/modal.tsx';
import { Failed } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './backups-part.module.css';

function NewRequest({ today }: { readonly today: string }) {
  const api = useApi();
  const { t } = useWords();
  const [kind, setKind] = useState<RequestKind>('access');
  const [person, setPerson] = useState('');
  const [receivedOn, setReceivedOn] = useState<string | null>(today);
  const add = useWrite(api.privacy.addRequest, { onDone: () => setPerson('') });

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (person.trim() !== '' && receivedOn !== null) add.mutate({ kind, person, receivedOn });
  }

  return (
    <form className={css.line} onSubmit={onSubmit} noValidate>
      <TextField label={t('privacy.person')} value={person} onChange={setPerson} maxLength={300} />
      <Select
        label={t('privacy.kind')}
        choices={RequestKind.options.map((value) => ({ value, label: t(`privacy.kind_${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <DateField label={t('privacy.received')} value={receivedOn} max={today} onChange={setReceivedOn} />
      <Button type="submit" isBusy={add.isPending}>
        {t('privacy.add')}
      </Button>
      <Failed failure={add.failure} />
    </form>
  );
}

type ClosingProps = { readonly request: PrivacyRequest | null; readonly onClose: () => void };

function Closing({ request, onClose }: ClosingProps) {
  const api = useApi();
  const { t } = useWords();
  const [identity, setIdentity] = useState('');
  const close = useWrite(api.privacy.closeRequest, {
    onDone: () => {
      setIdentity('');
      onClose();
    },
  });
  const end = (outcome: 'done' | 'refused') => request && close.mutate({ id: request.id, outcome, identity });
  return (
    <Modal
      title={t('privacy.closeLabel', { person: request?.person ?? '' })}
      isOpen={request !== null}
      onClose={onClose}
    >
      <TextArea label={t('privacy.identity')} value={identity} onChange={setIdentity} maxLength={2000} hasAutofocus />
      <Failed failure={close.failure} />
      <ModalButtons>
        <Button onClick={() => end('refused')}>{t('privacy.outcome_refused')}</Button>
        <Button look="primary" isBusy={close.isPending} onClick={() => end('done')}>
          {t('privacy.outcome_done')}
        </Button>
      </ModalButtons>
    </Modal>
  );
}

/** Who asked what about their data, by when the shop must answer, and what became of it. */
export function PrivacyRequests() {
  const api = useApi();
  const { t, formats } = useWords();
  const list = useRead(api.privacy.requests, {});
  const day = useRead(api.dashboard.today, {});
  const [closing, setClosing] = useState<PrivacyRequest | null>(null);
  return (
    <Card title={t('privacy.requests')}>
      <p className={css.help}>{t('privacy.requestsHelp')}</p>
      <Failed failure={list.failure} />
      {list.data?.length === 0 && <EmptyState>{t('privacy.noRequests')}</EmptyState>}
      <ul className={css.list} aria-label={t('privacy.requests')}>
        {(list.data ?? []).map((request) => (
          <li key={request.id} className={css.item}>
            <div className={css.what}>
              <strong>
                <bdi>{request.person}</bdi> <Chip>{t(`privacy.urgency_${request.urgency}`)}</Chip>
              </strong>
              <span>{t(`privacy.kind_${request.kind}`)}</span>
              <span className={css.muted}>
                {request.outcome === null
                  ? t('privacy.due', { day: formats.day(request.dueOn) })
                  : t(`privacy.outcome_${request.outcome}`)}
              </span>
            </div>
            {request.outcome === null && (
              <Button label={t('privacy.closeLabel', { person: request.person })} onClick={() => setClosing(request)}>
                {t('privacy.close')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {day.data && <NewRequest today={day.data.day} />}
      <Closing request={closing} onClose={() => setClosing(null)} />
    </Card>
  );
}
