import { fail } from '../../../../electron/contract/errors.ts';
import { type history } from '../../../../electron/contract/history.ts';
import { type Handlers } from '../../../../electron/handlers/context.ts';
import { texts } from '../../../../locales/index.ts';

export const next: Handlers<{ history: typeof history }>['history']['next'] = () => ({ undo: null, redo: null });
export const refuse = () => fail('notFound', { what: texts('bg')('errors.nothingToUndo') });
