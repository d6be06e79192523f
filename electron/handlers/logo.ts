import { fail } from '../contract/errors.ts';
import { type logo as contract } from '../contract/logo.ts';
import { logoOf } from '../files/logo.ts';
import { removeSetting, storedLogo, storeSetting } from '../store/settings.ts';
import { type Handlers } from './context.ts';

export const logo: Handlers<{ logo: typeof contract }>['logo'] = {
  get: ({ db }) => storedLogo(db),
  async set({ files, transaction, signal }, { fileId }) {
    const { name, bytes } = await files.read(fileId);
    const found = await logoOf(bytes);
    await files.remove(fileId);
    if (typeof found === 'string') return fail('logoRefused', { file: name, reason: found });
    signal.throwIfAborted();
    transaction(name, (db) => storeSetting(db, 'logo', found));
    return found;
  },
  remove({ db }) {
    removeSetting(db, 'logo');
    return null;
  },
};
