import { texts } from '../../locales/index.ts';
import { type Respondents } from '../contract/score-tabs.ts';
import { type Language } from '../contract/settings.ts';
import { latestOfEach } from '../domain/answer-list.ts';
import { isFavourable } from '../domain/asked-answers.ts';
import { sharePoint } from '../domain/chart-points.ts';
import { valueBands } from '../domain/customer-value.ts';
import { halfUp, outward } from '../domain/display.ts';
import { whoAnsweredSentences } from '../domain/finding-sentences.ts';
import { postStratified } from '../domain/re-weighting.ts';
import { type Sentence } from '../domain/sentences.ts';
import { type AskedSegment, whoAnswered, whoAnsweredVerdicts } from '../domain/who-answered.ts';
import { answeringCustomers } from '../columns/answers.ts';
import { firstAtLeast } from '../columns/packed.ts';
import { type CustomerBase, customerBase, never } from '../columns/visits.ts';
import { definitionsOf } from '../store/definitions.ts';
import { listItems } from '../store/lists.ts';
import { storedSettings } from '../store/settings.ts';
import { type Sources } from './context.ts';
import { answersTo, type ScoreScope } from './score-figures.ts';

/** Some of the customers of the base, and how many of them answered. */
type Group = { readonly key: string; readonly label: string; readonly members: number; readonly respondents: number };
type Attribute = Respondents['attributes'][number]['attribute'];

const kinds = ['new', 'regular', 'lapsed'] as const;
const bands = ['low', 'middle', 'high'] as const;

/** Counts customers and those who answered by the place that `placeOf` gives to each. */
function counted(
  base: CustomerBase,
  named: readonly { readonly key: string; readonly label: string }[],
  placeOf: (index: number) => number | undefined,
): Group[] {
  const members = new Int32Array(named.length);
  const respondents = new Int32Array(named.length);
  for (let index = 0; index < base.size; index++) {
    const place = placeOf(index);
    if (place === undefined || place < 0) continue;
    members[place] += 1;
    respondents[place] += base.hasAnswered[index];
  }
  return named.map((each, place) => ({ ...each, members: members[place], respondents: respondents[place] }));
}

/** The kind of a customer of the base, as a place in `kinds`. */
function kindIn(base: CustomerBase, { period, asOf }: ScoreScope, lapseDays: number): (index: number) => number {
  const end = Math.min(period.to, asOf);
  return (index) => {
    const last = base.lastVisit[index];
    if (last === never || end - last > lapseDays) return 2;
    return base.firstVisit[index] >= period.from ? 0 : 1;
  };
}

/** Thirds of those who paid, as places in `bands`; -1 for the others. */
function bandsIn({ size, paidMinor }: CustomerBase): Int8Array {
  const paying: number[] = [];
  for (let index = 0; index < size; index++) if (paidMinor[index] > 0) paying.push(index);
  const places = new Int8Array(size).fill(-1);
  valueBands(paying.map((index) => paidMinor[index])).forEach((band, place) => {
    places[paying[place]] = bands.indexOf(band);
  });
  return places;
}

/** Groups of all customers by kind, by usual channel, and by thirds of what they paid in the year. */
function groupsOf(
  { db }: Sources,
  base: CustomerBase,
  kindOf: (index: number) => number,
  language: Language,
): Record<Attribute, Group[]> {
  const say = texts(language);
  const channels = [...listItems(db, 'channel'), { id: 0, name: say('figures.notNoted') }];
  const placeOfChannel = new Map(channels.map(({ id }, place) => [id, place]));
  const band = bandsIn(base);
  return {
    kind: counted(
      base,
      kinds.map((key) => ({ key, label: say(`scores.kind_${key}`) })),
      kindOf,
    ),
    channel: counted(
      base,
      channels.map(({ id, name }) => ({ key: String(id), label: name })),
      (index) => placeOfChannel.get(base.channel[index]),
    ),
    spend: counted(
      base,
      bands.map((key) => ({ key, label: say(`scores.spend_${key}`) })),
      (index) => band[index],
    ),
  };
}

function asked({ label, members, respondents }: Group): AskedSegment {
  return { segment: label, respondents, nonRespondents: members - respondents };
}

/** The satisfaction score with each kind of customer counted by how often it comes (metrics 2.4), or null. */
function reweighted(
  from: Sources,
  { period, surveyId, part }: ScoreScope,
  base: CustomerBase,
  kindOf: (index: number) => number,
  groups: readonly Group[],
): Sentence | null {
  const { now, way } = answersTo(from, { slot: 'csat', surveyId, part }, period);
  const latest = latestOfEach(now);
  const strata = groups.map(({ members }) => ({ base: members, respondents: 0, satisfied: 0 }));
  const ids = base.id.subarray(0, base.size);
  for (let index = 0; index < latest.size; index++) {
    const place = firstAtLeast(ids, latest.customer[index]);
    if (ids[place] !== latest.customer[index]) continue;
    const stratum = strata[kindOf(place)];
    stratum.respondents += 1;
    if (way !== null && isFavourable(way, latest.score[index])) stratum.satisfied += 1;
  }
  const result = postStratified(strata.filter((stratum) => stratum.base > 0));
  if (result.status !== 'ok') return null;
  return {
    key: 'reweighted',
    params: { p: halfUp(100 * result.weighted), ...outward(result, 100), raw: halfUp(100 * result.raw) },
  };
}

/** Who answered, against who did not, by three attributes. */
export function respondentsIn(from: Sources, scope: ScoreScope, language: Language): Respondents {
  const { db, columns } = from;
  const { period, part } = scope;
  const currency = storedSettings(db).shop?.currency ?? '';
  const answered = answeringCustomers(columns.shop(), period, part?.conditions);
  const base = customerBase(columns.shop(), period, currency, answered, part?.conditions);
  const kindOf = kindIn(base, scope, definitionsOf(db).lapseDays);
  const groups = groupsOf(from, base, kindOf, language);
  const attributes = (['kind', 'channel', 'spend'] as const).filter(
    (attribute) => groups[attribute].filter(({ members }) => members > 0).length > 1,
  );
  const results = attributes.map((attribute) => whoAnswered(groups[attribute].map(asked)));
  const verdicts = whoAnsweredVerdicts(results);
  return {
    attributes: attributes.map((attribute, index) => {
      const answers = groups[attribute].reduce((sum, { respondents }) => sum + respondents, 0);
      const result = results[index];
      return {
        attribute,
        groups: groups[attribute]
          .filter(({ members }) => members > 0)
          .map((group) => sharePoint(group, { x: group.respondents, n: group.members })),
        sentences: result.status === 'ok' ? whoAnsweredSentences(verdicts[index], answers) : [whyNot(result.status)],
      };
    }),
    reweighted: reweighted(from, scope, base, kindOf, groups.kind),
  };
}

function whyNot(status: 'no_data' | 'not_applicable' | 'invalid' | 'census'): Sentence {
  return status === 'no_data' ? { key: 'who_unknown', params: {} } : { key: status, params: {} };
}
