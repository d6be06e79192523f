import { type FollowUpOutcome } from '../../contract/complaints.ts';
import { type SampleAnswer } from './shop.ts';

export type SampleStep = {
  readonly kind: 'listen' | 'apologise' | 'solve' | 'followUp';
  readonly day: number;
  readonly minutes: number;
  /** For a follow-up: how the customer took it, with a mark from 1 to 5. */
  readonly taken: { readonly outcome: FollowUpOutcome; readonly mark: number } | null;
};

export type SampleComplaint = {
  /** Position of the low answer that it began with. */
  readonly answer: number;
  readonly customer: number;
  readonly day: number;
  readonly type: 'product' | 'service';
  readonly severity: 1 | 2 | 3;
  readonly steps: readonly SampleStep[];
  readonly goodwillMinor: number | null;
};

/**
 * A case for each low mark of somebody who gave a name: most are answered within a day and solved within three, some
 * late, and what is from the last days still waits. `chance` gives numbers from 0 up to 1.
 */
export function sampleComplaints(
  answers: readonly SampleAnswer[],
  { today, usualMinor, chance }: { readonly today: number; readonly usualMinor: number; readonly chance: () => number },
): SampleComplaint[] {
  return answers.flatMap(({ customer, day, scores }, answer) => {
    if (customer === null || scores.csat > 2) return [];
    const first = day + (chance() < 0.85 ? Math.floor(chance() * 2) : 4 + Math.floor(chance() * 3));
    const solved = first + 1 + Math.floor(chance() * 2);
    const isHappy = chance() < 0.75;
    const step = (kind: SampleStep['kind'], on: number, taken: SampleStep['taken'] = null): SampleStep => ({
      kind,
      day: on,
      minutes: 5 + Math.floor(chance() * 20),
      taken,
    });
    const steps = [
      step('listen', first),
      step('apologise', first),
      step('solve', solved),
      step('followUp', solved + 3, { outcome: isHappy ? 'happy' : 'soso', mark: isHappy ? 5 : 3 }),
    ];
    return {
      answer,
      customer,
      day,
      type: scores.taste <= 3 ? 'product' : 'service',
      severity: scores.csat === 1 ? 2 : 1,
      steps: steps.filter((each) => each.day < today - 1),
      goodwillMinor: solved < today - 1 && chance() < 0.6 ? usualMinor : null,
    };
  });
}
