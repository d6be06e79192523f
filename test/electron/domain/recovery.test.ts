import { describe, expect, it } from 'vitest';
import { complaintRecovery } from '../../../electron/domain/recovery.ts';

const answers = [
  { day: 10, mark: 5 },
  { day: 100, mark: 3 },
  { day: 205, mark: 4 },
  { day: 230, mark: 2 },
];

describe('winning a customer back', () => {
  it('compares the last mark before the complaint with the first one after its close', () => {
    const complaint = { customer: 'ann', received: 200, closed: 204 };
    expect(complaintRecovery([complaint], () => answers)).toEqual({
      pairs: [{ before: 3, after: 4 }],
      change: { status: 'too_few' },
    });
  });

  it('does not look further than 180 days back or 60 days on', () => {
    expect(complaintRecovery([{ customer: 'ann', received: 300, closed: 310 }], () => answers).pairs).toEqual([]);
    expect(
      complaintRecovery([{ customer: 'ann', received: 200, closed: 204 }], () => [answers[0], answers[3]]).pairs,
    ).toEqual([]);
  });

  it('has a mean change from ten customers on', () => {
    const many = Array.from({ length: 10 }, (_, i) => ({ customer: i, received: 200, closed: 204 }));
    const marks = (customer: number): typeof answers => [
      { day: 150, mark: 2 },
      { day: 210, mark: 2 + (customer % 3) },
    ];
    expect(complaintRecovery(many, marks).change).toMatchObject({ status: 'ok', n: 10, nUp: 6, nSame: 4 });
  });
});
