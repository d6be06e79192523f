import { setImmediate as nextTurn } from 'node:timers/promises';
import { type CustomerDetails } from '../contract/customers.ts';
import { type duplicates as contract, type Likeness, type MergePreview } from '../contract/duplicates.ts';
import { fail } from '../contract/errors.ts';
import { type ReadDb } from '../db/database.ts';
import { refusedByEither } from '../domain/consents.ts';
import { conflictingFields, mergedCustomer } from '../domain/customer-merge.ts';
import { identityKeys, judgeIdentities, likelyPairSteps, type LikelyPair } from '../domain/customer-likeness.ts';
import { foldName } from '../domain/name-folding.ts';
import { readPhones } from '../domain/phones.ts';
import { consentsOf, insertConsent } from '../store/consents.ts';
import { customerDetails, customersByIds, replaceGroups, replacePhones, updateCustomer } from '../store/customers.ts';
import * as store from '../store/duplicates.ts';
import { storedSettings } from '../store/settings.ts';
import { type Handlers, type TaskContext } from './context.ts';
import { checkCustomer } from './customer-values.ts';

/** Customers like a new one that are shown while it is typed. */
const mostHints = 5;

function living(db: ReadDb, id: number): CustomerDetails {
  checkCustomer(db, id);
  return customerDetails(db, id) ?? fail('notFound', { what: `customer ${id}` });
}

type Sides = { readonly keepId: number; readonly goneId: number };

function bothSides(db: ReadDb, { keepId, goneId }: Sides) {
  const keep = living(db, keepId);
  if (keepId === goneId) fail('sameCustomer', { name: keep.fullName });
  return { keep, gone: living(db, goneId) };
}

/** Every pair that may be one person; between steps other calls are answered, and the search can be cancelled. */
async function allLikelyPairs({ db, signal, progress }: TaskContext): Promise<readonly LikelyPair[]> {
  const people: store.Identity[] = [];
  for (let page = store.identities(db, 0); page.length > 0; page = store.identities(db, people.at(-1)?.id ?? 0)) {
    people.push(...page);
    await nextTurn();
    signal.throwIfAborted();
  }
  const search = likelyPairSteps(people);
  let step = search.next();
  for (; !step.done; step = search.next()) {
    progress(Math.round(step.value * people.length), people.length);
    await nextTurn();
    signal.throwIfAborted();
  }
  return step.value;
}

const firstCertain = (a: Likeness, b: Likeness) =>
  Number(b.certainty === 'certain') - Number(a.certainty === 'certain');

export const duplicates: Handlers<{ duplicates: typeof contract }>['duplicates'] = {
  like({ db, columns }, { fullName, phones, email, code }) {
    const country = storedSettings(db).shop?.country ?? '';
    const typed = {
      id: 0,
      name: fullName,
      phones: phones.flatMap((text) => readPhones(text, country)).flatMap(({ e164 }) => e164 ?? []),
      email: email?.trim() || null,
      code: code?.trim() || null,
    };
    const [word = ''] = foldName(fullName)
      .split(' ')
      .sort((a, b) => b.length - a.length);
    const near = word.length < 2 ? [] : columns.customers().find(word.slice(0, 4), 200).best;
    const known = store.identitiesAmong(db, [...new Set([...store.sharingContact(db, typed), ...near])]);
    const own = identityKeys(typed);
    const alike = known.flatMap((each) => {
      const likeness = judgeIdentities(own, identityKeys(each));
      return likeness ? { id: each.id, likeness } : [];
    });
    const sorted = alike.sort((a, b) => firstCertain(a.likeness, b.likeness)).slice(0, mostHints);
    const rows = new Map(
      customersByIds(
        db,
        sorted.map(({ id }) => id),
      ).map((row) => [row.id, row]),
    );
    return sorted.flatMap(({ id, likeness }) => {
      const customer = rows.get(id);
      return customer ? { ...likeness, customer } : [];
    });
  },

  async list(context, { limit }) {
    const { db } = context;
    const likely = await allLikelyPairs(context);
    const apart = store.toldApart(db);
    const pairs = likely
      .filter(({ first, second }) => !apart.has(`${Math.min(first, second)} ${Math.max(first, second)}`))
      .sort(firstCertain)
      .slice(0, limit);
    const named = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
    const here = store.identitiesAmong(db, named).map(({ id }) => id);
    const rows = new Map(customersByIds(db, here).map((row) => [row.id, row]));
    return pairs.flatMap(({ certainty, reasons, ...pair }) => {
      const [first, second] = [rows.get(pair.first), rows.get(pair.second)];
      return first && second ? { certainty, reasons, first, second } : [];
    });
  },

  tellApart({ db, about }, { firstId, secondId }) {
    const { keep, gone } = bothSides(db, { keepId: firstId, goneId: secondId });
    store.tellApart(db, firstId, secondId);
    about(`${keep.fullName}, ${gone.fullName}`);
    return null;
  },

  preview({ db }, { takeFromGone, ...sides }): MergePreview {
    const { keep, gone } = bothSides(db, sides);
    return {
      keep,
      gone,
      merged: mergedCustomer(keep, gone, takeFromGone),
      conflicts: conflictingFields(keep, gone),
      moves: store.countMoves(db, gone.id),
      consentsRefused: refusedByEither(consentsOf(db, keep.id), consentsOf(db, gone.id)).map(
        ({ purpose, channel }) => ({
          purpose,
          channel,
        }),
      ),
    };
  },

  merge({ db, now, today, about }, { takeFromGone, ...sides }) {
    const { keep, gone } = bothSides(db, sides);
    const refused = refusedByEither(consentsOf(db, keep.id), consentsOf(db, gone.id));
    const merged = mergedCustomer(keep, gone, takeFromGone);
    store.moveAttached(db, keep.id, gone.id);
    store.closeMerged(db, keep.id, gone.id);
    const { phones, groupIds, referredBy } = merged;
    updateCustomer(db, keep.id, {
      fullName: merged.fullName,
      folded: foldName(merged.fullName),
      givenName: merged.givenName,
      familyName: merged.familyName,
      reading: merged.reading,
      code: merged.code,
      email: merged.email,
      city: merged.city,
      language: merged.language,
      channelId: merged.channelId,
      sourceId: merged.sourceId,
      referredById: referredBy?.id ?? null,
      birthday: merged.birthday,
      sinceOn: merged.sinceOn,
      note: merged.note,
      doNotUse: merged.doNotUse,
      noMarketing: merged.noMarketing,
    });
    replacePhones(db, keep.id, phones);
    replaceGroups(db, keep.id, groupIds);
    for (const { purpose, channel, wording, language } of refused) {
      insertConsent(db, keep.id, {
        ...{ purpose, channel, wording, language },
        state: 'no',
        how: 'merged',
        givenOn: today(),
        recordedAt: now(),
      });
    }
    about(`${merged.fullName}, ${gone.fullName}`);
    return living(db, keep.id);
  },
};
