import { randomUUID } from 'node:crypto';
import { fail } from '../contract/errors.ts';
import { type settings as contract } from '../contract/settings.ts';
import { schemaVersion } from '../db/migrations/index.ts';
import { libraryQuestions } from '../domain/question-library.ts';
import { starterSurveys } from '../domain/starter-surveys.ts';
import { texts } from '../../locales/index.ts';
import { insertListItem, listItems } from '../store/lists.ts';
import { storedSettings, storeSetting } from '../store/settings.ts';
import { insertSurvey, listSurveys } from '../store/surveys.ts';
import { type Handlers } from './context.ts';
import { preparedQuestions } from './surveys.ts';

export const settings: Handlers<{ settings: typeof contract }>['settings'] = {
  get: ({ db }) => ({ ...storedSettings(db), schemaVersion }),
  setUp({ db, now, about }, shop) {
    storeSetting(db, 'shop', shop);
    if (storedSettings(db).siteId === null) storeSetting(db, 'siteId', randomUUID());
    const say = texts(shop.language);
    if (listItems(db).length === 0) {
      for (const code of ['counter', 'phone', 'online'] as const)
        insertListItem(db, { list: 'touchpoint', code, name: say(`lists.${code}`) });
      for (const code of ['nobodyResponsible', 'lackOfSkill', 'carelessWork', 'backAndForth'] as const)
        insertListItem(db, { list: 'cause', code, name: say(`lists.${code}`) });
    }
    if (listSurveys(db).length === 0) {
      for (const { code, kind, anonymity, waveMonths, questionCodes } of starterSurveys(shop.kind)) {
        insertSurvey(db, {
          code,
          name: say(`surveys.starters.${code}`),
          kind,
          anonymity,
          waveMonths,
          state: code === 'starter' ? 'open' : 'draft',
          purpose: '',
          audience: '',
          opensOn: null,
          closesOn: null,
          modes: [],
          isOpenInvitation: false,
          createdAt: now(),
          questions: preparedQuestions(libraryQuestions(questionCodes), kind, []),
        });
      }
    }
    about(shop.name);
    return shop;
  },
  update({ db, about }, changes) {
    const { shop } = storedSettings(db);
    if (!shop) fail('notSetUp');
    const updated = { ...shop, ...changes };
    storeSetting(db, 'shop', updated);
    about(updated.name);
    return updated;
  },
};
