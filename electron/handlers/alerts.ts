import { type Interaction } from '../contract/interactions.ts';
import { type Response } from '../contract/responses.ts';
import { type Place } from '../contract/themes.ts';
import { type AlertRule } from '../contract/todo.ts';
import { daysOfAlerts, isRecent, mostAlone } from '../domain/alert-hits.ts';
import { type Noted, raised } from '../domain/alert-rules.ts';
import { type WriteDb } from '../db/database.ts';
import * as store from '../store/alerts.ts';
import { opinionsAt } from '../store/themes.ts';
import { type CommandContext } from './context.ts';
import { dayNumberOf } from './responses.ts';

type About = {
  readonly customerId: number | null;
  readonly responseId: number | null;
  readonly interactionId: number | null;
};

type Saved = About & { readonly noted: Noted };

const nothingNoted: Noted = { csat: null, words: '', productId: 0, themeId: 0, complaintsWithin: null };

/** One alert for each entry that raises a rule, or one for all where they are many; `name` says where they came from. */
function raise(db: WriteDb, today: string, saved: readonly Saved[], name: string): void {
  const day = dayNumberOf(today);
  for (const { id: ruleId, ...rule } of store.alertRules(db)) {
    const found = saved.flatMap(({ noted, ...about }) => {
      const detail = raised(rule, noted);
      return detail === null ? [] : [{ ...about, detail: said(detail, noted.words) }];
    });
    const task = { ruleId, kind: rule.kind, day };
    if (found.length > mostAlone) store.insertGroup(db, { ...task, detail: name, found: found.length });
    else for (const each of found) store.insertTask(db, { ...task, ...each });
  }
}

function said(detail: string, words: string): string {
  return [detail, words].filter((part) => part !== '').join(' · ');
}

/** Raises what the shop's alert rules say about an answer that was just saved. */
export function alertsOfAnswer({ db, today }: CommandContext, { id, customer, csat, comment }: Response): void {
  const about = { customerId: customer?.id ?? null, responseId: id, interactionId: null };
  raise(db, today(), [{ ...about, noted: { ...nothingNoted, csat, words: comment ?? '' } }], '');
}

function complaintNoted(
  db: WriteDb,
  { customerId, productId, words, day }: Pick<store.BatchComplaint, 'customerId' | 'productId' | 'words' | 'day'>,
  upTo?: store.Moment,
): Noted {
  const complaintsWithin = (days: number) =>
    customerId === null ? 0 : store.complaintsSince(db, customerId, day - days, upTo);
  return { ...nothingNoted, words, productId, complaintsWithin };
}

/** The same of a complaint. */
export function alertsOfComplaint({ db, today }: CommandContext, contact: Interaction): void {
  const { id, customerId, productId, note, day } = contact;
  const noted = complaintNoted(db, { customerId, productId, words: note ?? '', day: dayNumberOf(day) });
  raise(db, today(), [{ customerId, responseId: null, interactionId: id, noted }], '');
}

/** The same of all that a pile, a scan or a file brought, as far as it is recent enough to act upon. */
export function alertsOfBatch(db: WriteDb, batch: { readonly id: number; readonly name: string }, today: string): void {
  if (!store.alertRules(db).some(({ isOn }) => isOn)) return;
  const from = dayNumberOf(today) - daysOfAlerts;
  const answers = store.answersOfBatch(db, batch.id, from).map(({ id, customerId, csat, words }): Saved => ({
    ...{ customerId, responseId: id, interactionId: null },
    noted: { ...nothingNoted, csat, words },
  }));
  const complaints = store.complaintsOfBatch(db, batch.id, from).map((each): Saved => ({
    ...{ customerId: each.customerId, responseId: null, interactionId: each.id },
    noted: complaintNoted(db, each, each),
  }));
  raise(db, today, [...answers, ...complaints], batch.name);
}

/** The same of entries that were just given a theme. */
export function alertsOfTheme(
  { db, today }: Pick<CommandContext, 'db' | 'today'>,
  places: readonly Place[],
  theme: { readonly id: number; readonly name: string },
): void {
  const isWatched = ({ kind, themeId }: AlertRule) => kind === 'theme' && themeId === theme.id;
  if (!store.alertRules(db).some(isWatched)) return;
  const day = dayNumberOf(today());
  const saved = opinionsAt(db, places)
    .filter((entry) => isRecent(dayNumberOf(entry.day), day))
    .map(({ type, id, customerId, text }): Saved => ({
      ...{ customerId, responseId: type === 'answer' ? id : null, interactionId: type === 'contact' ? id : null },
      noted: { ...nothingNoted, themeId: theme.id, themeName: theme.name, words: text ?? '' },
    }));
  raise(db, today(), saved, theme.name);
}
