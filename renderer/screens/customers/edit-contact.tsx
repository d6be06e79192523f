import { useLocation } from 'wouter';
import { type Correction } from '../../../electron/contract/corrections.ts';
import { type Interaction } from '../../../electron/contract/interactions.ts';
import { fromMinor } from '../../../electron/domain/money.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Modal } from '../../components/modal.tsx';
import { Failed } from '../../components/notice.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords, type Words } from '../../i18n/use-words.ts';
import { contactFieldsOf } from './contact-fields.ts';
import { ContactForm } from './contact-form.tsx';
import { contactFieldName, correctedValue } from './contact-corrections.ts';
import css from './customers.module.css';

type EditContactProps = { readonly id: number; readonly onClose: () => void };

type HistoryProps = { readonly contact: Interaction; readonly corrections: readonly Correction[] };

function History({ contact, corrections }: HistoryProps) {
  const api = useApi();
  const words: Words = useWords();
  const { t, formats } = words;
  const items = useRead(api.lists.list, {}).data ?? [];
  if (corrections.length === 0) return null;
  const money = (minor: number) => formats.number(fromMinor(minor, contact.currency ?? ''), 3);
  const shown = (field: string, value: string | null) => correctedValue(words, { items, money }, field, value);
  return (
    <section aria-label={t('contacts.corrections')}>
      <h3>{t('contacts.corrections')}</h3>
      <ul className={css.list}>
        {corrections.map(({ id, field, before, after, at, staff }) => (
          <li key={id} className={css.line}>
            <span className={css.when}>{formats.dateTime(at)}</span>
            <span className={css.muted}>{contactFieldName(t, field)}</span>
            <bdi className={css.what}>
              {t('customers.corrected', { before: shown(field, before), after: shown(field, after) })}
            </bdi>
            {staff && <span className={css.muted}>{staff}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One contact, to be corrected or deleted where it is looked at; what stood there before stays in sight. */
export function EditContact({ id, onClose }: EditContactProps) {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const [, go] = useLocation();
  const contact = useRead(api.interactions.get, { id });
  const corrections = useRead(api.feedback.corrections, { area: 'interaction', id });
  const told = (message: string) => {
    toast({ message, offers: 'undo' });
    onClose();
  };
  const update = useWrite(api.interactions.update, { onDone: () => told(t('surveys.corrected')) });
  const remove = useWrite(api.interactions.remove, { onDone: () => told(t('contacts.removed')) });
  const { customerId = null, customerName = null } = contact.data ?? {};
  return (
    <Modal title={t('contacts.edit')} isOpen onClose={onClose} width="wide">
      <Failed failure={contact.failure ?? remove.failure} />
      {customerId !== null && customerName !== null && (
        <Button look="quiet" onClick={() => go(`/customers/${customerId}`)}>
          {t('contacts.of', { name: customerName })}
        </Button>
      )}
      {contact.data && (
        <ContactForm
          start={contactFieldsOf(contact.data)}
          failure={update.failure}
          isBusy={update.isPending}
          onCancel={onClose}
          onSave={({ day, ...fields }) =>
            update.mutate({ id, changes: { ...fields, ...(day === null ? {} : { day }) } })
          }
          extra={<Button onClick={() => remove.mutate({ id })}>{t('customers.remove')}</Button>}
        />
      )}
      {contact.data && <History contact={contact.data} corrections={corrections.data ?? []} />}
    </Modal>
  );
}
