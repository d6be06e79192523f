import { type Failure } from '../../../electron/contract/errors.ts';

export function soften(failure: Failure): void {
  failure.data.code = 'cancelled';
}
