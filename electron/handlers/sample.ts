import { fail } from '../contract/errors.ts';
import { type sample as contract } from '../contract/sample.ts';
import { type WriteDb } from '../db/database.ts';
import { formatDay, parseDay } from '../domain/calendar.ts';
import { foldName } from '../domain/name-folding.ts';
import { readPhones } from '../domain/phones.ts';
import { sampleShop, type SampleAnswer, type SampleShop } from '../domain/sample/shop.ts';
import { sampleWords } from '../domain/sample/words.ts';
import { insertCustomer, replaceGroups, updateCustomer } from '../store/customers.ts';
import { caseOfContact, insertCost, insertEvent, updateCase } from '../store/complaints.ts';
import { interactionInserter, kindNumber } from '../store/interactions.ts';
import { giveTheme } from '../store/given-themes.ts';
import { insertAsk } from '../store/asking.ts';
import { insertListItem, listItems } from '../store/lists.ts';
import { insertResponse } from '../store/responses.ts';
import { storedSettings, storeSetting } from '../store/settings.ts';
import { listSurveys } from '../store/surveys.ts';
import { type CommandContext, type Handlers } from './context.ts';
import { createContact } from './interactions.ts';
import { complaintRules } from './complaint-cases.ts';
import { settings } from './settings.ts';

type Made = { readonly customers: readonly number[]; readonly lists: ReturnType<typeof fillLists> };

const noon = 12 * 3_600_000;
const at = (day: number): number => day * 86_400_000 + noon;

function fillLists(db: WriteDb, { shop }: SampleShop) {
  const words = sampleWords[shop.language];
  const add = (list: 'product' | 'area' | 'staff' | 'source' | 'group' | 'theme', names: readonly string[]) =>
    names.map((name) => insertListItem(db, { list, name }));
  return {
    product: add('product', words.products),
    area: add('area', words.areas),
    staff: add('staff', words.staff),
    source: add('source', words.sources),
    group: add('group', words.groups),
    theme: add('theme', words.themes),
  };
}

function fillCustomers(db: WriteDb, { shop, customers }: SampleShop, lists: ReturnType<typeof fillLists>): number[] {
  return customers.map(({ fullName, language, phone, email, birthday, source, group, sinceDay }) => {
    const id = insertCustomer(db, {
      fullName,
      folded: foldName(fullName),
      phones: phone === null ? [] : readPhones(phone, shop.country),
      email,
      birthday,
      sinceOn: formatDay(sinceDay),
      createdAt: at(sinceDay),
    });
    updateCustomer(db, id, { language, sourceId: lists.source[source] });
    if (group !== null) replaceGroups(db, id, [lists.group[group]]);
    return id;
  });
}

function fillVisits(db: WriteDb, { shop, visits }: SampleShop, { customers, lists }: Made): void {
  const insert = interactionInserter(db);
  for (const { customer, day, amountMinor, product, staff } of visits) {
    insert({
      customerId: customers[customer],
      kind: kindNumber('purchase'),
      happenedAt: at(day),
      day,
      amountMinor,
      currency: shop.currency,
      touchpointId: 0,
      staffId: lists.staff[staff],
      channelId: 0,
      productId: lists.product[product],
      batchId: null,
      note: null,
    });
  }
}

/** Adds the answers and gives their ids, in their order. */
function fillAnswers(db: WriteDb, { visits, answers, asked }: SampleShop, { customers, lists }: Made): number[] {
  const survey = listSurveys(db).find(({ state, kind }) => state === 'open' && kind === 'transactional');
  if (!survey) throw new Error('The sample shop has no survey to answer');
  const counter = listItems(db, 'touchpoint').find(({ code }) => code === 'counter');
  for (const { day, people } of asked) {
    const nobody = { customerId: null, interactionId: null, mode: 'paper', outcome: 'asked' } as const;
    insertAsk(db, { surveyId: survey.id, day, people, ...nobody });
  }
  const given = ({ scores, comment }: SampleAnswer) => ({ ...scores, ...(comment === null ? {} : { why: comment }) });
  return answers.map((answer) => {
    const { customer, visit, day, mode, language } = answer;
    const where = {
      customerId: customer === null ? null : customers[customer],
      surveyVersionId: survey.versionId,
      answeredAt: at(day),
      day,
      mode,
      language,
      touchpointId: counter?.id ?? 0,
      ...(visit === null ? {} : { staffId: lists.staff[visits[visit].staff] }),
    };
    return insertResponse(db, where, survey.questions, given(answer));
  });
}

function fillThemes(
  db: WriteDb,
  { answers }: SampleShop,
  { lists, ids }: Made & { readonly ids: readonly number[] },
): void {
  for (const [theme, themeId] of lists.theme.entries()) {
    const places = ids.flatMap((id, index) =>
      answers[index].themes.includes(theme) ? [{ type: 'answer' as const, id }] : [],
    );
    giveTheme(db, places, themeId);
  }
}

function fillComplaints(
  context: CommandContext,
  { shop, answers, complaints, visits }: SampleShop,
  made: Made & { readonly answers: readonly number[] },
): void {
  const { db } = context;
  const { dueDays } = complaintRules(db);
  const words = sampleWords[shop.language].steps;
  for (const { answer, customer, day, type, severity, steps, goodwillMinor } of complaints) {
    const { visit, comment } = answers[answer];
    const staffId = visit === null ? null : made.lists.staff[visits[visit].staff];
    const contact = createContact(context, {
      kind: 'complaint',
      customerId: made.customers[customer],
      day: formatDay(day),
      note: comment,
      staffId: staffId ?? 0,
    });
    const opened = caseOfContact(db, contact.id);
    if (!opened) throw new Error('A complaint of the sample shop has no case');
    const last = steps.at(-1);
    const due = last ? last.day + dueDays : day + dueDays;
    updateCase(db, opened.id, { type, severity, responseId: made.answers[answer], due });
    for (const step of steps) {
      const { kind, minutes, taken } = step;
      const score = taken && { mark: taken.mark, max: 5 };
      const what = words[kind];
      insertEvent(db, opened, {
        kind,
        day: step.day,
        at: at(step.day),
        staffId,
        what,
        minutes,
        outcome: taken?.outcome ?? null,
        score,
      });
    }
    if (goodwillMinor !== null) {
      const cost = { kind: 'goodwill', amountMinor: goodwillMinor, currency: shop.currency, note: null } as const;
      insertCost(db, opened, { ...cost, day: last?.day ?? day, staffId });
    }
  }
}

export const sample: Handlers<{ sample: typeof contract }>['sample'] = {
  fill(context, { language }) {
    const { db, today } = context;
    const { shop } = storedSettings(db);
    if (shop) fail('alreadySetUp', { name: shop.name });
    const day = parseDay(today()) ?? 0;
    const made = sampleShop(language, day);
    settings.setUp(context, made.shop);
    storeSetting(db, 'isSample', true);
    const lists = fillLists(db, made);
    const customers = fillCustomers(db, made, lists);
    fillVisits(db, made, { customers, lists });
    const answers = fillAnswers(db, made, { customers, lists });
    fillThemes(db, made, { customers, lists, ids: answers });
    fillComplaints(context, made, { customers, lists, answers });
    context.about(made.shop.name);
    return made.shop;
  },
  async open({ sample }, { language }) {
    await sample.open(language);
    return null;
  },
  async close({ sample }) {
    await sample.close();
    return null;
  },
};
