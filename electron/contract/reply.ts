import { type Area } from './areas.ts';
import { type FailureData } from './errors.ts';

/** The answer to a call on every transport. */
export type Reply =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: FailureData };

/** What the back end tells without being asked. */
export type AppEvent =
  | { readonly type: 'changed'; readonly areas: readonly Area[] }
  | { readonly type: 'progress'; readonly callId: string; readonly done: number; readonly total: number }
  | { readonly type: 'restarted' };
