import { texts } from '../../locales/index.ts';
import { type Respondents } from '../contract/score-tabs.ts';
import { type Language } from '../contract/settings.ts';
import { isFavourable } from '../domain/asked-answers.ts';
import { sharePoint } from '../domain/chart-points.ts';
import { valueBands } from '../domain/customer-value.ts';
import { halfUp, outward } from '../domain/display.ts';
import { whoAnsweredSentences } from '../domain/finding-sentences.ts';
import { postStratified } from '../domain/re-weighting.ts';
import { latestOfEach } from '../domain/scores.ts';
import { type Sentence } from '../domain/sentences.ts';
import { type AskedSegment, whoAnswered, whoAnsweredVerdicts } from '../domain/who-answered.ts';
import { type ReadDb } from '../db/database.ts';
import { definitionsOf } from '../store/definitions.ts';
import { listItems } from '../store/lists.ts';
import { type BaseCustomer, baseCustomers } from '../store/score-rows.ts';
import { storedSettings } from '../store/settings.ts';
import { answersTo, type ScoreScope } from './score-figures.ts';

type Group = { readonly key: string; readonly label: string; readonly members: readonly BaseCustomer[] };
type Attribute = Respondents['attributes'][number]['attribute'];

const kinds = ['new', 'regular', 'lapsed'] as const;
const bands = ['low', 'middle', 'high'] as const;

/** Groups of all customers by kind, by usual channel, and by thirds of what they paid in the year. */
function groupsOf(
  db: ReadDb,
  { period, asOf }: ScoreScope,
  base: readonly BaseCustomer[],
  language: Language,
): Record<Attribute, Group[]> {
  const say = texts(language);
  const { lapseDays } = definitionsOf(db);
  const end = Math.min(period.to, asOf);
  const kindOf = ({ firstVisit, lastVisit }: BaseCustomer): (typeof kinds)[number] => {
    if (lastVisit === null || end - lastVisit > lapseDays) return 'lapsed';
    return firstVisit !== null && firstVisit >= period.from ? 'new' : 'regular';
  };
  const paying = base.filter(({ paidMinor }) => paidMinor > 0);
  const band = new Map(
    valueBands(paying.map(({ paidMinor }) => paidMinor)).map((each, index) => [paying[index].id, each]),
  );
  const channels = [...listItems(db, 'channel'), { id: 0, name: say('figures.notNoted') }];
  return {
    kind: kinds.map((key) => ({
      key,
      label: say(`scores.kind_${key}`),
      members: base.filter((each) => kindOf(each) === key),
    })),
    channel: channels.map(({ id, name }) => ({
      key: String(id),
      label: name,
      members: base.filter(({ channelId }) => channelId === id),
    })),
    spend: bands.map((key) => ({
      key,
      label: say(`scores.spend_${key}`),
      members: base.filter(({ id }) => band.get(id) === key),
    })),
  };
}

function asked({ label, members }: Group): AskedSegment {
  const respondents = members.filter(({ hasAnswered }) => hasAnswered === 1).length;
  return { segment: label, respondents, nonRespondents: members.length - respondents };
}

/** The satisfaction score with each kind of customer counted by how often it comes (metrics 2.4), or null. */
function reweighted(db: ReadDb, { period, surveyId, part }: ScoreScope, groups: readonly Group[]): Sentence | null {
  const { now, way } = answersTo(db, { slot: 'csat', surveyId, only: part?.answers }, period);
  const latest = latestOfEach(now);
  const strata = groups.map(({ members }) => {
    const ids = new Set(members.map(({ id }) => id));
    const given = latest.filter(({ customerId }) => customerId !== null && ids.has(customerId));
    const satisfied = given.filter(({ score }) => way !== null && isFavourable(way, score)).length;
    return { base: members.length, respondents: given.length, satisfied };
  });
  const result = postStratified(strata.filter(({ base }) => base > 0));
  if (result.status !== 'ok') return null;
  return {
    key: 'reweighted',
    params: { p: halfUp(100 * result.weighted), ...outward(result, 100), raw: halfUp(100 * result.raw) },
  };
}

/** Who answered, against who did not, by three attributes. */
export function respondentsIn(db: ReadDb, scope: ScoreScope, language: Language): Respondents {
  const currency = storedSettings(db).shop?.currency ?? '';
  const base = baseCustomers(db, scope.period, currency, scope.part);
  const groups = groupsOf(db, scope, base, language);
  const attributes = (['kind', 'channel', 'spend'] as const).filter(
    (attribute) => groups[attribute].filter(({ members }) => members.length > 0).length > 1,
  );
  const results = attributes.map((attribute) => whoAnswered(groups[attribute].map(asked)));
  const verdicts = whoAnsweredVerdicts(results);
  return {
    attributes: attributes.map((attribute, index) => {
      const answers = groups[attribute].reduce((sum, group) => sum + asked(group).respondents, 0);
      const result = results[index];
      return {
        attribute,
        groups: groups[attribute]
          .filter(({ members }) => members.length > 0)
          .map((group) => sharePoint(group, { x: asked(group).respondents, n: group.members.length })),
        sentences: result.status === 'ok' ? whoAnsweredSentences(verdicts[index], answers) : [whyNot(result.status)],
      };
    }),
    reweighted: reweighted(db, scope, groups.kind),
  };
}

function whyNot(status: 'no_data' | 'not_applicable' | 'invalid' | 'census'): Sentence {
  return status === 'no_data' ? { key: 'who_unknown', params: {} } : { key: status, params: {} };
}
