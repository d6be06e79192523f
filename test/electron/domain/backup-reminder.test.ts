import { describe, expect, it } from 'vitest';
import { isCopyDue } from '../../../electron/domain/backup-reminder.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 26);

describe('the reminder to take a copy off this disk', () => {
  it('comes when the last one is more than 14 days old, counted from the first backup where there is none', () => {
    expect(isCopyDue(now, now - 14 * day, now - 90 * day)).toBe(false);
    expect(isCopyDue(now, now - 15 * day, now - 90 * day)).toBe(true);
    expect(isCopyDue(now, null, now - 3 * day)).toBe(false);
    expect(isCopyDue(now, null, now - 15 * day)).toBe(true);
  });

  it('keeps silent in a new shop and after the clock was set back a year', () => {
    expect(isCopyDue(now, null, null)).toBe(false);
    expect(isCopyDue(now - 365 * day, now, now)).toBe(false);
  });
});
