import { type history } from '../../../electron/contract/history.ts';
import { type Handlers } from '../../../electron/handlers/context.ts';
import { history as built } from '../../../electron/handlers/history.ts';

const { redo, ...others } = built;
void redo;
export const handlers: Handlers<{ history: typeof history }>['history'] = others;
