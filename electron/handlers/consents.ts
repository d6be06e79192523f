import { type consents as contract } from '../contract/consents.ts';
import { fail } from '../contract/errors.ts';
import { consentsInForce } from '../domain/consents.ts';
import { typedTextOrNull } from '../domain/typed-text.ts';
import { consentById, consentsOf, insertConsent } from '../store/consents.ts';
import { customerById } from '../store/customers.ts';
import { type Handlers } from './context.ts';
import { pastDay } from './days.ts';

export const consents: Handlers<{ consents: typeof contract }>['consents'] = {
  list({ db }, { customerId }) {
    const history = consentsOf(db, customerId);
    return { history, inForce: consentsInForce(history) };
  },
  record({ db, now, today, about }, { customerId, givenOn = today(), wording, ...consent }) {
    const customer = customerById(db, customerId) ?? fail('notFound', { what: `customer ${customerId}` });
    pastDay('givenOn', givenOn, today());
    about(customer.fullName);
    const id = insertConsent(db, customerId, {
      ...consent,
      givenOn,
      wording: typedTextOrNull(wording),
      recordedAt: now(),
    });
    return consentById(db, id) ?? fail('notFound', { what: `consent ${id}` });
  },
};
