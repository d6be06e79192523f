import { texts } from '../../locales/index.ts';
import { type Definitions, type definitions as contract } from '../contract/definitions.ts';
import { fail } from '../contract/errors.ts';
import { type Language } from '../contract/settings.ts';
import { backwardsClaim, isClaimNumber } from '../domain/claims.ts';
import { definitionNames, usualDefinitions, versionOf } from '../domain/definitions.ts';
import { lapseThreshold } from '../domain/gaps.ts';
import { definitionsOf, storeDefinitions } from '../store/definitions.ts';
import { type Handlers } from './context.ts';
import { dayNumberOf } from './responses.ts';
import { visitsOf } from './score-figures.ts';

/** What became of each changed definition, in words for the history: "Silent after: 180 → 120". */
function changesIn(before: Definitions, after: Definitions, language: Language): string {
  const say = texts(language);
  const named = (name: keyof Definitions) => {
    const what = say(`definitions.name_${name}`);
    return isClaimNumber(name) ? say('definitions.claimOf', { what }) : what;
  };
  const told = (value: Definitions[keyof Definitions]) => {
    if (typeof value === 'boolean') return say(value ? 'definitions.on' : 'definitions.off');
    return value === null ? say('definitions.unset') : String(value);
  };
  return definitionNames
    .filter((name) => before[name] !== after[name])
    .map((name) =>
      say('definitions.changed', {
        what: named(name),
        before: told(before[name]),
        after: told(after[name]),
      }),
    )
    .join('; ');
}

export const definitions: Handlers<{ definitions: typeof contract }>['definitions'] = {
  get({ db, columns, today }) {
    const inForce = definitionsOf(db);
    const asOf = dayNumberOf(today());
    const suggested = lapseThreshold(visitsOf({ db, columns }, { asOf }), asOf);
    return {
      definitions: inForce,
      usual: usualDefinitions,
      version: versionOf(inForce),
      suggestedLapseDays: suggested.status === 'ok' ? suggested.days : null,
    };
  },
  change({ db, about, language }, changes) {
    const before = definitionsOf(db);
    const after = { ...before, ...changes };
    const backwards = backwardsClaim(after);
    if (backwards) fail('rangeBackwards', { path: backwards, to: after[backwards] });
    storeDefinitions(db, after);
    about(changesIn(before, after, language));
    return after;
  },
};
