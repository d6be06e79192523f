import { type Interaction } from '../contract/interactions.ts';
import { type Response } from '../contract/responses.ts';
import { type Noted, raised } from '../domain/alert-rules.ts';
import * as store from '../store/todo.ts';
import { type CommandContext } from './context.ts';
import { dayNumberOf } from './responses.ts';

type About = {
  readonly customerId: number | null;
  readonly responseId: number | null;
  readonly interactionId: number | null;
};

function raise({ db, today }: CommandContext, about: About, noted: Noted): void {
  const day = dayNumberOf(today());
  for (const rule of store.alertRules(db)) {
    const detail = raised(rule, noted);
    if (detail === null) continue;
    const words = [detail, noted.words].filter((part) => part !== '').join(' · ');
    store.insertTask(db, { ...about, ruleId: rule.id, kind: rule.kind, detail: words, day });
  }
}

/** Raises what the shop's alert rules say about an answer that was just saved. */
export function alertsOfAnswer(context: CommandContext, { id, customer, csat, comment }: Response): void {
  const about = { customerId: customer?.id ?? null, responseId: id, interactionId: null };
  raise(context, about, { csat, words: comment ?? '', productId: 0, complaintsWithin: null });
}

/** The same of a complaint. */
export function alertsOfComplaint(context: CommandContext, contact: Interaction): void {
  const { id, customerId, productId, note, day } = contact;
  const about = { customerId, responseId: null, interactionId: id };
  const within = (days: number) =>
    customerId === null ? 0 : store.complaintsSince(context.db, customerId, dayNumberOf(day) - days);
  raise(context, about, { csat: null, words: note ?? '', productId, complaintsWithin: within });
}
