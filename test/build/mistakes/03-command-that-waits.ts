import { type settings } from '../../../electron/contract/settings.ts';
import { type Handlers } from '../../../electron/handlers/context.ts';

export const setUp: Handlers<{ settings: typeof settings }>['settings']['setUp'] = async (_context, shop) => {
  await Promise.resolve();
  return shop;
};
