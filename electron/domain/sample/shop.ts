import { type Mode } from '../../contract/responses.ts';
import { type Language, type Shop } from '../../contract/settings.ts';
import { monthOfDay } from '../calendar.ts';
import { seededRandom } from '../random.ts';
import { sampleComplaints, type SampleComplaint } from './complaints.ts';
import { sampleName, samplePhone } from './names.ts';
import { sampleThemes, sampleWords } from './words.ts';

/** One made-up customer; positions count from 0 in the lists of `SampleWords`. */
export type SampleCustomer = {
  readonly fullName: string;
  readonly language: Language;
  readonly phone: string | null;
  readonly email: string | null;
  readonly birthday: string | null;
  readonly source: number;
  readonly group: number | null;
  readonly sinceDay: number;
};

export type SampleVisit = {
  readonly customer: number;
  /** Days since 1970-01-01 in the shop's calendar. */
  readonly day: number;
  readonly amountMinor: number;
  readonly product: number;
  readonly area: number;
  readonly staff: number;
};

export type SampleAnswer = {
  readonly customer: number | null;
  /** The visit that was asked about, by position, or null. */
  readonly visit: number | null;
  readonly day: number;
  readonly mode: Extract<Mode, 'paper' | 'counter' | 'staff'>;
  readonly language: Language;
  readonly scores: Readonly<Record<string, number>>;
  readonly comment: string | null;
  /** What the comment is about, by position in the themes; none where nobody has sorted it yet. */
  readonly themes: readonly number[];
};

export type SampleShop = {
  readonly shop: Shop;
  readonly customers: readonly SampleCustomer[];
  /** By day. */
  readonly visits: readonly SampleVisit[];
  /** By day. */
  readonly answers: readonly SampleAnswer[];
  readonly complaints: readonly SampleComplaint[];
  /** How many people were asked, noted once a month. */
  readonly asked: readonly { readonly day: number; readonly people: number }[];
};

/** How far back the sample shop goes: 18 months. */
export const sampleDays = 548;
const customerCount = 400;
const paperSheetsAMonth = 24;
/** While these days last, counted from the first one, the flour is bad and scores are lower. */
const dryDays = { from: 378, to: 444 };
/** Comments of so many days wait to be sorted into themes. */
const unsortedDays = 14;

const homes: Readonly<Record<Language, Pick<Shop, 'country' | 'currency'> & { readonly usualMinor: number }>> = {
  zh: { country: 'CN', currency: 'CNY', usualMinor: 2600 },
  bg: { country: 'BG', currency: 'EUR', usualMinor: 380 },
  pl: { country: 'PL', currency: 'PLN', usualMinor: 1900 },
  en: { country: 'GB', currency: 'GBP', usualMinor: 520 },
};
const foreign: Readonly<Record<Language, readonly Language[]>> = {
  zh: ['en', 'pl'],
  bg: ['en', 'zh'],
  pl: ['en', 'bg'],
  en: ['pl', 'zh', 'bg'],
};

/** Mean days between two visits: those who come by once, now and then, and the regulars. */
function rhythm(chance: () => number): number | null {
  const kind = chance();
  if (kind < 0.64) return null;
  if (kind < 0.77) return 70;
  return [3, 5, 7, 10, 14][Math.floor(chance() * 5)];
}

/** An Erlang gap of shape 3: regular, but not like clockwork. */
function gap(mean: number, chance: () => number): number {
  const product = (1 - chance()) * (1 - chance()) * (1 - chance());
  return Math.max(1, Math.round((-Math.log(product) * mean) / 3));
}

function isDry(sinceFirst: number): boolean {
  return sinceFirst >= dryDays.from && sinceFirst < dryDays.to;
}

function drawn(weights: readonly number[], chance: () => number): number {
  let left = chance();
  const index = weights.findIndex((weight) => (left -= weight) < 0);
  return index < 0 ? weights.length - 1 : index;
}

function scoresOf(dry: boolean, chance: () => number): Record<string, number> {
  const csat = 1 + drawn(dry ? [0.06, 0.11, 0.15, 0.38, 0.3] : [0.004, 0.016, 0.03, 0.35, 0.6], chance);
  const near = (spread: number, max: number) =>
    Math.min(max, Math.max(1, csat + Math.round((chance() - 0.45) * spread)));
  const scores: Record<string, number> = { csat, friendly: near(1.6, 5), timely: near(2.4, 5), taste: near(1.2, 5) };
  if (chance() < 0.7) scores.ces = Math.min(7, near(2, 5) + 2);
  // Whoever is satisfied at least hesitates to recommend; only the others advise against.
  const lowest = csat >= 4 ? 7 : 0;
  if (chance() < 0.8) scores.nps = Math.min(10, Math.max(lowest, csat * 2 + Math.round((chance() - 0.55) * 3)));
  return scores;
}

type Said = Pick<SampleAnswer, 'comment' | 'themes'>;

function commentOf(
  scores: Readonly<Record<string, number>>,
  when: { readonly dry: boolean; readonly isSorted: boolean },
  speaks: Language,
  chance: () => number,
): Said {
  const isHappy = scores.csat >= 4;
  if (chance() > (isHappy ? 0.18 : 0.75)) return { comment: null, themes: [] };
  const about = isHappy ? 'praise' : when.dry && chance() < 0.8 ? 'dry' : 'blame';
  const comments = sampleWords[speaks][about];
  const place = Math.floor(chance() * comments.length);
  return { comment: comments[place], themes: when.isSorted ? sampleThemes[about][place] : [] };
}

/** Some six in ten of those who are asked answer; the shop notes how many it asked on the day of each month's first answer. */
function askedIn(answers: readonly SampleAnswer[], chance: () => number): SampleShop['asked'] {
  const byMonth = Map.groupBy(answers, ({ day }) => monthOfDay(day));
  return [...byMonth.values()].map((given) => ({
    day: given[0].day,
    people: Math.ceil(given.length * (1.5 + chance() * 0.4)),
  }));
}

/**
 * A believable bakery-café with 18 months behind it: about 400 customers in three scripts, of whom most come once and
 * a quarter keeps coming in a rhythm of their own, busier Decembers, scores that fell with a bad flour and rose again.
 * Over 90 % are satisfied and under 30 % return within 30 days. The same for the same language, day and seed.
 */
export function sampleShop(language: Language, today: number, seed = 1): SampleShop {
  const chance = seededRandom(seed);
  const first = today - sampleDays;
  const isSorted = (day: number) => day < today - unsortedDays;
  const words = sampleWords[language];
  const { country, currency, usualMinor } = homes[language];
  const customers: SampleCustomer[] = [];
  const visits: SampleVisit[] = [];
  const answers: SampleAnswer[] = [];
  const names = new Set<string>();

  function newCustomer(sinceDay: number): number {
    const abroad = foreign[language];
    const speaks = chance() < 0.8 ? language : abroad[Math.floor(chance() * abroad.length)];
    let fullName = sampleName(speaks, chance);
    for (let tries = 0; names.has(fullName) && tries < 20; tries++) fullName = sampleName(speaks, chance);
    names.add(fullName);
    const group = chance();
    customers.push({
      fullName,
      language: speaks,
      phone: chance() < 0.6 ? samplePhone(country, chance) : null,
      email: chance() < 0.25 ? `customer${customers.length + 1}@example.com` : null,
      birthday:
        chance() < 0.2
          ? `--${String(1 + Math.floor(chance() * 12)).padStart(2, '0')}-${String(1 + Math.floor(chance() * 28)).padStart(2, '0')}`
          : null,
      source: drawn([0.4, 0.4, 0.2], chance),
      group: group < 0.2 ? 0 : group < 0.35 ? 1 : null,
      sinceDay,
    });
    return customers.length - 1;
  }

  function visit(customer: number, day: number): void {
    const product = drawn([0.3, 0.25, 0.12, 0.23, 0.1], chance);
    const amountMinor = Math.round(((0.5 + chance() * 1.4) * usualMinor * (product === 2 ? 4 : 1)) / 10) * 10;
    const area = drawn([0.6, 0.3, 0.1], chance);
    visits.push({ customer, day, amountMinor, product, area, staff: Math.floor(chance() * 3) });
  }

  for (let index = 0; index < customerCount; index++) {
    const mean = rhythm(chance);
    const isEarly = mean !== null && chance() < 0.45;
    let day = first + Math.floor(chance() * (isEarly ? 60 : sampleDays));
    const customer = newCustomer(day);
    const staysFor = chance() < 0.3 ? 60 + chance() * 300 : Infinity;
    const begin = day;
    do {
      visit(customer, day);
      day += gap(mean ?? 1, chance);
      if (new Date(day * 86_400_000).getUTCMonth() === 11 && mean !== null && chance() < 0.3) day -= 1;
    } while (mean !== null && day <= today && day - begin < staysFor);
  }
  visits.sort((a, b) => a.day - b.day || a.customer - b.customer);

  const hasCome = new Set<number>();
  visits.forEach(({ customer, day }, index) => {
    const isFirst = !hasCome.has(customer);
    hasCome.add(customer);
    if (chance() > (isFirst ? 0.35 : 0.1)) return;
    const dry = isDry(day - first);
    const scores = scoresOf(dry, chance);
    const said = commentOf(scores, { dry, isSorted: isSorted(day) }, customers[customer].language, chance);
    const mode = chance() < 0.5 ? 'staff' : 'counter';
    answers.push({ customer, visit: index, day, mode, language: customers[customer].language, scores, ...said });
  });
  for (let month = 1; month * 30 <= sampleDays; month++) {
    for (let sheet = 0; sheet < paperSheetsAMonth; sheet++) {
      const day = first + month * 30 - Math.floor(chance() * 5);
      const dry = isDry(day - first);
      const scores = scoresOf(dry, chance);
      const said = commentOf(scores, { dry, isSorted: isSorted(day) }, language, chance);
      answers.push({ customer: null, visit: null, day, mode: 'paper', language, scores, ...said });
    }
  }
  answers.sort((a, b) => a.day - b.day);
  const complaints = sampleComplaints(answers, { today, usualMinor, chance });
  return {
    shop: { name: words.shop, kind: 'cafe', country, currency, language },
    customers,
    visits,
    answers,
    complaints,
    asked: askedIn(answers, chance),
  };
}
