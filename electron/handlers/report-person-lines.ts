import { type TimelineEntry } from '../contract/feedback.ts';
import { ConsentChannel, ConsentPurpose } from '../contract/consents.ts';
import { Language } from '../contract/settings.ts';
import { languageNames } from '../domain/language-names.ts';
import { type ReportWords } from './report-frame.ts';

type Of<Type extends TimelineEntry['type']> = Extract<TimelineEntry, { readonly type: Type }>;

const together = (all: readonly (string | null)[]) => all.filter((part) => part !== null && part !== '').join(' · ');

/** An entry of a person's time line in words that this person can read. */
export function lineText(entry: TimelineEntry, words: ReportWords): string {
  if (entry.type === 'answer') return answerText(entry, words);
  if (entry.type === 'contact') return contactText(entry, words);
  return entry.type === 'consent' ? consentText(entry, words) : correctionText(entry, words);
}

function answerText(entry: Of<'answer'>, { say, formats }: ReportWords): string {
  const marks = (['csat', 'nps', 'ces'] as const).map((slot) =>
    entry[slot] === null || entry[slot] < 0 ? null : `${say(`figures.${slot}_name`)}: ${formats.number(entry[slot])}`,
  );
  return together([...marks, entry.comment]);
}

function contactText({ amountMinor, currency, note, wish, place }: Of<'contact'>, { formats }: ReportWords): string {
  const amount = amountMinor !== null && currency !== null ? formats.money(amountMinor, currency) : null;
  return together([amount, note, wish, place]);
}

function consentText({ purpose, channel, state, how }: Of<'consent'>, { say }: ReportWords): string {
  const known = { purpose: ConsentPurpose.safeParse(purpose), channel: ConsentChannel.safeParse(channel) };
  const way = (['paper', 'spoken', 'online', 'imported', 'merged'] as const).find((one) => one === how);
  return say('reports.consentLine', {
    purpose: known.purpose.success ? say(`customers.purpose_${known.purpose.data}`) : purpose,
    channel: known.channel.success ? say(`customers.by_${known.channel.data}`) : channel,
    state: say(state === 'yes' ? 'customers.agreed' : 'customers.refused'),
    how: way ? say(`reports.how_${way}`) : how,
  });
}

const fieldNames = {
  fullName: 'customers.field_fullName',
  givenName: 'customers.field_givenName',
  familyName: 'customers.field_familyName',
  reading: 'customers.field_reading',
  code: 'customers.field_code',
  email: 'customers.field_email',
  city: 'customers.field_city',
  language: 'customers.field_language',
  channelId: 'customers.field_channelId',
  sourceId: 'customers.field_sourceId',
  birthday: 'customers.field_birthday',
  sinceOn: 'customers.field_sinceOn',
  phones: 'customers.phones',
  groupIds: 'customers.groups',
  referredById: 'reports.columns.referredBy',
  note: 'reports.columns.note',
  noMarketing: 'customers.noMarketing',
  doNotUse: 'customers.doNotUse',
} as const;

function isNamed(field: string): field is keyof typeof fieldNames {
  return Object.hasOwn(fieldNames, field);
}

function correctionText({ field, before, after }: Of<'correction'>, words: ReportWords): string {
  const { say } = words;
  return say('reports.correctedField', {
    field: isNamed(field) ? say(fieldNames[field]) : field,
    before: valueText(field, before, words),
    after: valueText(field, after, words),
  });
}

function valueText(field: string, value: string | null, { say, formats }: ReportWords): string {
  if (value === null || value === '') return '–';
  if (value === 'true' || value === 'false') return say(value === 'true' ? 'customers.yes' : 'customers.no');
  const language = Language.safeParse(value);
  if (field === 'language' && language.success) return languageNames[language.data];
  return field === 'sinceOn' ? formats.day(value) : value;
}
