import { type FailureData } from '../../electron/contract/errors.ts';

/** A refused request as a screen sees it; `failure` names the sentence to show. */
export class ApiError extends Error {
  readonly failure: FailureData;
  constructor(failure: FailureData) {
    super(failure.code);
    this.name = 'ApiError';
    this.failure = failure;
  }
}

/** The failure behind anything that was thrown: what we did not foresee is told as `internal`. */
export function failureOf(error: unknown): FailureData {
  return error instanceof ApiError ? error.failure : { code: 'internal', params: { ref: 'window' } };
}
