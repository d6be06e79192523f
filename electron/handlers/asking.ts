import { type asking as contract, AskRule, type MayAsk } from '../contract/asking.ts';
import { fail } from '../contract/errors.ts';
import { formatDay } from '../domain/calendar.ts';
import { type ReadDb } from '../db/database.ts';
import * as store from '../store/asking.ts';
import { customerById } from '../store/customers.ts';
import { settingOf, storeSetting } from '../store/settings.ts';
import { type Handlers } from './context.ts';
import { dayNumberOf } from './responses.ts';
import { openSurvey } from './surveys.ts';

const usualDays = 30;

function ruleOf(db: ReadDb): AskRule {
  const rule = AskRule.safeParse(settingOf(db, 'askRule'));
  return rule.success ? rule.data : { days: usualDays };
}

function mayAskOn(db: ReadDb, customerId: number, day: number): MayAsk {
  const last = store.lastAsked(db, customerId);
  const lastAskedOn = last === null ? null : formatDay(last);
  if (store.isNotToBeUsed(db, customerId)) return { may: false, lastAskedOn, nextOn: null };
  const next = last === null ? day : last + ruleOf(db).days;
  return { may: next <= day, lastAskedOn, nextOn: formatDay(Math.max(next, day)) };
}

export const asking: Handlers<{ asking: typeof contract }>['asking'] = {
  list: ({ db }, { surveyId, customerId }) => store.listAsks(db, surveyId, customerId),
  rule: ({ db }) => ruleOf(db),
  setRule({ db }, rule) {
    storeSetting(db, 'askRule', rule);
    return rule;
  },
  mayAsk: ({ db, today }, { customerId }) => mayAskOn(db, customerId, dayNumberOf(today())),
  create({ db, today, about }, { surveyId, customerId, interactionId, day, mode, outcome, people }) {
    const survey = openSurvey(db, surveyId);
    const on = dayNumberOf(day ?? today());
    if (customerId !== null) {
      const customer = customerById(db, customerId) ?? fail('notFound', { what: `customer ${customerId}` });
      const { may, lastAskedOn, nextOn } = mayAskOn(db, customerId, on);
      if (!may) fail('askedTooSoon', { name: customer.fullName, day: lastAskedOn ?? '–', next: nextOn ?? '–' });
    }
    const id = store.insertAsk(db, { surveyId, customerId, interactionId, day: on, mode, outcome, people });
    about(survey.name);
    return store.askById(db, id) ?? fail('notFound', { what: `invitation ${id}` });
  },
  remove({ db, about }, { id }) {
    const ask = store.askById(db, id) ?? fail('notFound', { what: `invitation ${id}` });
    store.deleteAsk(db, id);
    about(ask.customer?.fullName ?? ask.day);
    return null;
  },
};
