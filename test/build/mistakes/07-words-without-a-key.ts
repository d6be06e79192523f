import { texts } from '../../../locales/index.ts';

export const title = texts('bg')('customers.nope');
