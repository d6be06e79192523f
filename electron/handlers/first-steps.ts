import { type firstSteps as contract } from '../contract/first-steps.ts';
import { stepsDone } from '../store/first-steps.ts';
import { settingOf, storedSettings, storeSetting } from '../store/settings.ts';
import { type Handlers } from './context.ts';

const hiddenName = 'hidesFirstSteps';

export const firstSteps: Handlers<{ firstSteps: typeof contract }>['firstSteps'] = {
  get({ db }) {
    const copy = settingOf(db, 'packedAt') !== null || settingOf(db, 'secondBackupFolder') !== null;
    return {
      isHidden: settingOf(db, hiddenName) === true || storedSettings(db).isSample,
      done: { ...stepsDone(db), copy },
    };
  },
  hide({ db }) {
    storeSetting(db, hiddenName, true);
    return null;
  },
};
