import { type FoundCustomer } from '../../../electron/contract/customers.ts';
import list from '../../components/option-list.module.css';
import { useWords } from '../../i18n/use-words.ts';

/** A customer in a list of matches: name, end of the phone number, last contact. */
export function CustomerMatch({ customer }: { readonly customer: FoundCustomer }) {
  const { t, formats } = useWords();
  return (
    <>
      <bdi className={list.main}>{customer.fullName}</bdi>
      <span className={list.aside}>{customer.phoneEnd && `··${customer.phoneEnd}`}</span>
      {customer.lastSeenOn && (
        <span className={list.aside}>{t('feedback.lastSeen', { day: formats.day(customer.lastSeenOn) })}</span>
      )}
    </>
  );
}
