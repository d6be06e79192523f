import { texts } from '../../../locales/index.ts';

export const say = texts('de');
