import { type history } from '../../../electron/contract/history.ts';
import { type Handlers } from '../../../electron/handlers/context.ts';

export const next: Handlers<{ history: typeof history }>['history']['next'] = () => ({ undo: undefined, redo: null });
