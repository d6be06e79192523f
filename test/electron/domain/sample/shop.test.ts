import { describe, expect, it } from 'vitest';
import { languages } from '../../../../electron/contract/settings.ts';
import { parseDay } from '../../../../electron/domain/calendar.ts';
import { sampleShop } from '../../../../electron/domain/sample/shop.ts';
import { sampleThemes, sampleWords } from '../../../../electron/domain/sample/words.ts';

const today = parseDay('2026-11-26') ?? 0;

describe.each(languages)('the sample shop in %s', (language) => {
  const made = sampleShop(language, today);

  it('is the same every time for the same day', () => {
    expect(sampleShop(language, today)).toEqual(made);
    expect(sampleShop(language, today, 2)).not.toEqual(made);
  });

  it('has over 90 % satisfied customers, and under 30 % who come back', () => {
    const satisfied = made.answers.filter(({ scores }) => scores.csat >= 4).length;
    expect(satisfied / made.answers.length).toBeGreaterThan(0.9);
    const days = new Map<number, number[]>();
    for (const { customer, day } of made.visits) days.set(customer, [...(days.get(customer) ?? []), day]);
    const returned = [...days.values()].filter(([first, second]) => second !== undefined && second - first <= 30);
    expect(returned.length / days.size).toBeLessThan(0.3);
    expect(returned.length / days.size).toBeGreaterThan(0.15);
  });

  it('falls for a while and rises again', () => {
    const share = (from: number, to: number) => {
      const asked = made.answers.filter(({ day }) => day >= today - 548 + from && day < today - 548 + to);
      return asked.filter(({ scores }) => scores.csat >= 4).length / asked.length;
    };
    expect(share(378, 444)).toBeLessThan(share(250, 378) - 0.1);
    expect(share(450, 549)).toBeGreaterThan(share(378, 444) + 0.1);
  });

  it('has complaints in every state, most of them answered in time', () => {
    const answered = made.complaints.filter(({ steps }) => steps.length > 0);
    const inTime = answered.filter(({ day, steps }) => steps[0].day - day <= 3);
    expect(answered.length).toBeGreaterThan(5);
    expect(inTime.length / answered.length).toBeGreaterThan(0.6);
    expect(made.complaints.every(({ steps }) => steps.every(({ day }) => day <= today))).toBe(true);
  });

  it('holds nothing from tomorrow, and names in more than one script', () => {
    expect(Math.max(...made.visits.map(({ day }) => day), ...made.answers.map(({ day }) => day))).toBeLessThanOrEqual(
      today,
    );
    const scripts = [/\p{Script=Han}/u, /\p{Script=Cyrillic}/u, /\p{Script=Latin}/u];
    const written = scripts.filter((script) => made.customers.some(({ fullName }) => script.test(fullName)));
    expect(written.length).toBeGreaterThanOrEqual(2);
  });
});

describe('the words of the sample shop', () => {
  it.each(languages)('say the same in %s as in the other languages, theme by theme', (language) => {
    const words = sampleWords[language];
    for (const about of ['praise', 'blame', 'dry'] as const)
      expect(sampleThemes[about]).toHaveLength(words[about].length);
    const used = Object.values(sampleThemes).flat(2);
    expect(new Set(used)).toEqual(new Set(words.themes.keys()));
  });
});
