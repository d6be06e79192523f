import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { type CustomerCard, type CustomerDetails } from '../../../electron/contract/customers.ts';
import { useMay, useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { Modal } from '../../components/modal.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { Card, Page } from '../../components/page.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { ConsentsPart } from './consents-part.tsx';
import { CustomerForm } from './customer-form.tsx';
import { fieldsOf } from './customer-fields.ts';
import { LoopPart } from './loop-part.tsx';
import { NewContact } from './new-contact.tsx';
import { Timeline } from './timeline.tsx';
import css from './customers.module.css';

function EditCustomer({ customer, onClose }: { readonly customer: CustomerDetails; readonly onClose: () => void }) {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const update = useWrite(api.customers.update, {
    onDone({ fullName }) {
      toast({ message: t('customers.saved', { name: fullName }), offers: 'undo' });
      onClose();
    },
  });
  return (
    <Modal title={t('customers.edit')} isOpen onClose={onClose} width="wide">
      <CustomerForm
        start={fieldsOf(customer)}
        ownId={customer.id}
        failure={update.failure}
        isBusy={update.isPending}
        onCancel={onClose}
        onSave={(changes) => update.mutate({ id: customer.id, changes })}
      />
    </Modal>
  );
}

function Remember({ remember }: Pick<CustomerCard, 'remember'>) {
  const { t, formats } = useWords();
  if (remember.length === 0) return null;
  return (
    <Notice title={t('customers.remember')}>
      <ul className={css.list}>
        {remember.map(({ kind, day, text }) => (
          <li key={kind}>
            <strong>{t(`customers.remember_${kind}`)}</strong> {day && formats.day(day)} <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Rhythm({ rhythm }: Pick<CustomerCard, 'rhythm'>) {
  const { t, formats } = useWords();
  if (!rhythm) return null;
  const { status, daysSince, usualDays, isLongest } = rhythm;
  const ago = formats.relativeDays(-daysSince);
  return (
    <p>
      {usualDays === null
        ? t('customers.rhythm_unknown', { ago })
        : t(`customers.rhythm_${status === 'late' ? 'late' : status === 'due' ? 'due' : 'onTime'}`, {
            count: usualDays,
            ago,
          })}{' '}
      {isLongest && t('customers.rhythmLongest')}
    </p>
  );
}

function Facts({ card }: { readonly card: CustomerCard }) {
  const { t, formats } = useWords();
  const { customer, visits, firstSeenOn, lastSeenOn, money, scores, referred } = card;
  const csat = scores.flatMap(({ csat: score }) => score ?? []);
  const rows = [
    { label: t('customers.visits'), value: formats.number(visits) },
    { label: t('customers.firstSeen'), value: firstSeenOn && formats.day(firstSeenOn) },
    { label: t('customers.lastSeen'), value: lastSeenOn && formats.day(lastSeenOn) },
    {
      label: t('customers.spent'),
      value: formats.list(money.map((sum) => formats.money(sum.amountMinor, sum.currency))),
    },
    { label: t('customers.lastScores'), value: csat.map((score) => formats.number(score)).join('  ') },
    { label: t('customers.phone'), value: customer.phones.map(({ typed }) => typed).join(', ') },
    { label: t('customers.email'), value: customer.email },
    { label: t('customers.reading'), value: customer.reading },
    { label: t('customers.field_code'), value: customer.code },
    { label: t('customers.city'), value: customer.city },
    { label: t('customers.birthday'), value: customer.birthday },
    { label: t('customers.field_sinceOn'), value: customer.sinceOn && formats.day(customer.sinceOn) },
    { label: t('customers.referredBy'), value: customer.referredBy?.fullName },
    { label: t('customers.referred'), value: formats.list(referred.map(({ fullName }) => fullName)) },
    { label: t('customers.note'), value: customer.note },
  ].filter(({ value }) => value);
  return (
    <dl className={css.list}>
      {rows.map(({ label, value }) => (
        <div key={label} className={css.line}>
          <dt className={css.when}>{label}</dt>
          <dd className={css.what}>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One customer: what to remember at the counter, what is known, and everything that happened. */
export function CustomerPage() {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const [, go] = useLocation();
  const { id } = useParams<{ id: string }>();
  const [open, setOpen] = useState<'edit' | 'contact' | null>(null);
  const customerId = Number(id);
  const card = useRead(api.customers.card, { id: customerId });
  const mayTakeOut = useMay(api.privacy.holdings);
  const remove = useWrite(api.customers.remove, {
    onDone: ({ removed }) => {
      toast({ message: t('customers.removed', { count: removed }), offers: 'undo' });
      go('/customers');
    },
  });
  if (!card.data) return <Failed failure={card.failure} />;
  const { customer, consents, remember } = card.data;
  const close = () => setOpen(null);
  return (
    <Page
      title={customer.fullName}
      aside={
        <>
          {customer.noMarketing && <Chip>{t('customers.noMarketing')}</Chip>}
          {customer.isInBin && <Chip tone="warn">{t('customers.inBin')}</Chip>}
          {customer.mergedInto && (
            <Chip tone="warn">{t('customers.mergedInto', { name: customer.mergedInto.fullName })}</Chip>
          )}
        </>
      }
      action={
        <Button look="primary" onClick={() => setOpen('contact')}>
          {t('contacts.new')}
        </Button>
      }
    >
      <div className={css.row}>
        <Button onClick={() => setOpen('edit')}>{t('customers.edit')}</Button>
        {mayTakeOut && <Button onClick={() => go(`/customers/${customerId}/data`)}>{t('privacy.personData')}</Button>}
        <Button look="quiet" onClick={() => remove.mutate({ ids: [customerId] })}>
          {t('customers.remove')}
        </Button>
        <Button look="quiet" onClick={() => go('/customers')}>
          {t('customers.back')}
        </Button>
      </div>
      <Failed failure={remove.failure} />
      <Remember remember={remember} />
      <LoopPart customerId={customerId} />
      <Card title={t('customers.known')}>
        <Rhythm rhythm={card.data.rhythm} />
        <Facts card={card.data} />
      </Card>
      <Card title={t('customers.consents')}>
        <ConsentsPart customerId={customerId} consents={consents} />
      </Card>
      <Card title={t('customers.timeline')}>
        <Timeline customerId={customerId} />
      </Card>
      {open === 'edit' && <EditCustomer customer={customer} onClose={close} />}
      {open === 'contact' && <NewContact customer={customer} onClose={close} />}
    </Page>
  );
}
