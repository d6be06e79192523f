import { fail } from '../../../electron/contract/errors.ts';

export const refuse = () => fail('notFound');
