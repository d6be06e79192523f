import { describe, expect, it } from 'vitest';
import {
  ComingBack,
  Drivers,
  Loyalty,
  Money,
  Respondents,
  Satisfaction,
  StaffCheck,
} from '../../../electron/contract/score-tabs.ts';
import { ListItem } from '../../../electron/contract/lists.ts';
import { libraryQuestions } from '../../../electron/domain/question-library.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';
import { openedSurvey } from '../../support/surveys.ts';
import { inEveryLanguage, numbersIn, sentencesIn } from '../../support/sentences.ts';

const tabs = ['satisfaction', 'drivers', 'respondents', 'loyalty', 'comingBack', 'money', 'staffCheck'] as const;

const ask = async (app: TestApp, tab: (typeof tabs)[number], filter: object = {}) => app.ask(`scores.${tab}`, filter);
const day = (index: number) => new Date(Date.UTC(2025, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);

async function customer(app: TestApp, fullName: string): Promise<void> {
  await app.ask('customers.create', { fullName });
}

async function bought(app: TestApp, customerId: number, onDay: string, rest: object = {}): Promise<void> {
  await app.ask('interactions.create', { customerId, kind: 'purchase', day: onDay, amountMinor: 500, ...rest });
}

/** Shops that a careless formula would stumble over. */
const awkward: Readonly<Record<string, (app: TestApp) => Promise<void>>> = {
  'nobody and nothing': async () => undefined,
  'one answer': async (app) => {
    await app.ask('responses.create', { csat: 4, nps: 9, ces: 6 });
  },
  'answers that are all the same': async (app) => {
    for (let i = 0; i < 60; i++) await app.ask('responses.create', { csat: 5, nps: 10, ces: 7, day: day(300 + 5 * i) });
  },
  'answers of one customer only': async (app) => {
    await customer(app, 'Anna');
    for (let i = 0; i < 40; i++) {
      await app.ask('responses.create', { csat: 1 + (i % 5), nps: i % 11, customerId: 1, day: day(200 + 10 * i) });
      await bought(app, 1, day(200 + 10 * i));
    }
  },
  'one period only': async (app) => {
    for (let i = 0; i < 30; i++)
      await app.ask('responses.create', { csat: 1 + (i % 5), nps: i % 11, day: '2026-11-10' });
  },
  'a clock that was set back': async (app) => {
    await customer(app, 'Anna');
    await customer(app, 'Ben');
    for (let i = 0; i < 12; i++) await bought(app, 1 + (i % 2), day(300 + 30 * i));
    for (let i = 0; i < 20; i++)
      await app.ask('responses.create', { csat: 1 + (i % 5), customerId: 1, day: day(400 + i) });
    app.setToday('2025-02-01');
  },
};

describe('every tab of the scores', () => {
  it.each(Object.entries(awkward))('says something true of a shop with %s', async (_name, fill) => {
    const app = await openTestShop();
    await fill(app);
    for (const tab of tabs) {
      const answer = await ask(app, tab);
      expect(numbersIn(answer).filter((number) => !Number.isFinite(number))).toEqual([]);
      const said = sentencesIn(answer).map((sentence) => ({ sentence, words: inEveryLanguage(sentence) }));
      expect(said.filter(({ words }) => words.some((text) => text === '' || text.includes('{{')))).toEqual([]);
    }
  });

  it('refuses a period that ends before it begins, and a survey that is not there', async () => {
    const app = await openTestShop();
    const backwards = { from: '2026-02-01', to: '2026-01-01' };
    expect((await app.refusal('scores.loyalty', backwards)).code).toBe('invalidInput');
    expect((await app.refusal('scores.satisfaction', { surveyId: 99 })).code).toBe('notFound');
  });
});

describe('satisfaction', () => {
  it('is a course over finished months with a forecast only where the history bears one', async () => {
    const app = await openTestShop({ today: '2026-11-21' });
    for (let month = 0; month < 14; month++) {
      for (let i = 0; i < 12; i++) {
        const on = `${month < 3 ? 2025 : 2026}-${String(((month + 9) % 12) + 1).padStart(2, '0')}-0${1 + (i % 9)}`;
        await app.ask('responses.create', { csat: i < 6 + (month % 4) ? 5 : 2, day: on });
      }
    }
    const { course, distribution, cut } = Satisfaction.parse(await ask(app, 'satisfaction'));
    expect(course.months.map(({ month }) => month).slice(0, 2)).toEqual(['2025-10', '2025-11']);
    expect(course.months.at(-1)?.month).toBe('2026-10');
    expect(course.months).toHaveLength(13);
    expect(course.months[0].figure).toMatchObject({ n: 12, value: 0.5 });
    expect(course.forecast.months.map(({ month }) => month)).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(['forecast', 'forecast_naive']).toContain(course.forecast.sentence.key);
    expect(cut).toEqual({ min: 1, max: 5, favourableFrom: 4 });
    expect(distribution.counts.reduce((sum, count) => sum + count, 0)).toBe(144);
  });

  it('counts only the answers of the part that was asked for', async () => {
    const app = await openTestShop();
    await app.ask('segments.create', { name: 'Speaks Polish', filter: { languages: ['pl'] } });
    await app.ask('customers.create', { fullName: 'Łucja', language: 'pl' });
    await customer(app, 'Ben');
    await app.ask('responses.create', { csat: 5, customerId: 1, mode: 'paper', touchpointId: 1 });
    await app.ask('responses.create', { csat: 1, customerId: 2, mode: 'phone', touchpointId: 2 });
    await app.ask('responses.create', { csat: 2, mode: 'phone' });
    const given = async (filter: object) =>
      Satisfaction.parse(await ask(app, 'satisfaction', filter)).distribution.counts;
    expect(await given({})).toEqual([1, 1, 0, 0, 1]);
    expect(await given({ segmentId: 1 })).toEqual([0, 0, 0, 0, 1]);
    expect(await given({ mode: 'phone' })).toEqual([1, 1, 0, 0, 0]);
    expect(await given({ mode: 'phone', touchpointId: 2 })).toEqual([1, 0, 0, 0, 0]);
    expect(await given({ segmentId: 77 })).toEqual([0, 0, 0, 0, 0]);
    expect(await app.ask('feedback.count', { filter: { mode: 'phone' } })).toEqual({ answers: 2, contacts: 0 });
  });

  it('is asked of people who differ from those who do not answer, and says who', async () => {
    const app = await openTestShop();
    for (let id = 1; id <= 120; id++) {
      await customer(app, `Customer ${id}`);
      await bought(app, id, id <= 60 ? '2026-11-01' : '2025-11-25');
      if (id <= 60) await bought(app, id, '2025-10-01');
      if (id <= 45) await app.ask('responses.create', { csat: 5, customerId: id });
      else if (id > 115) await app.ask('responses.create', { csat: 1, customerId: id });
    }
    const { attributes, reweighted } = Respondents.parse(await ask(app, 'respondents'));
    const [kind] = attributes;
    expect(kind.groups.map(({ label, n, value }) => [label, n, value])).toEqual([
      ['Regular customers', 60, 0.75],
      ['Customers silent for long', 60, 5 / 60],
    ]);
    expect(kind.sentences).toEqual([{ key: 'differs', params: { segment: 'Regular customers' } }]);
    expect(reweighted).toMatchObject({ key: 'reweighted', params: { p: 50, raw: 90 } });
  });

  it('goes with other marks as far as the answers can tell, never as a cause', async () => {
    const app = await openTestShop();
    const survey = await openedSurvey(app, {
      questions: libraryQuestions(['csat', 'friendly', 'taste', 'expectedQuality', 'quality']),
    });
    for (let i = 0; i < 90; i++) {
      const taste = 1 + ((i * 7) % 5);
      const csat = Math.min(5, Math.max(1, taste + (i % 3) - 1));
      const answers = { csat, taste, friendly: 1 + ((i * 3 + (i % 4)) % 5), expectedQuality: 4, quality: 1 + (i % 4) };
      await app.ask('responses.submit', { surveyId: survey.id, mode: 'staff', language: 'en', answers });
    }
    const found = Drivers.parse(await ask(app, 'drivers'));
    expect(found.level).toBe('shares');
    expect(found.sentence).toMatchObject({ key: 'drivers', params: { a: 'How good were the food and drinks?' } });
    const shares = found.items.map(({ value }) => value ?? 0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(found.gaps.map(({ sentence }) => sentence)).toMatchObject([{ key: 'gap', params: { gap: -1.5, n: 90 } }]);
    expect(found.places).toHaveLength(3);
  });
});

describe('loyalty', () => {
  it('names the satisfied customers who have not been seen since', async () => {
    const app = await openTestShop({ today: '2026-11-21' });
    for (let id = 1; id <= 12; id++) {
      await customer(app, `Customer ${id}`);
      await bought(app, id, '2026-01-05');
      await app.ask('responses.create', { csat: id <= 6 ? 5 : 2, customerId: id, day: '2026-01-05' });
      if (id > 2 && id <= 8) await bought(app, id, '2026-03-01');
    }
    const { returning } = Loyalty.parse(await ask(app, 'loyalty'));
    expect(returning.satisfiedButGone.map(({ name }) => name).sort()).toEqual(['Customer 1', 'Customer 2']);
    expect(returning.satisfiedButGone[0]).toMatchObject({
      mark: 5,
      lastVisit: '2026-01-05',
      sentence: { params: { g: 320 } },
    });
    expect(returning.marks.map(({ label, n }) => [label, n])).toEqual([
      ['2', 6],
      ['5', 6],
    ]);
    expect(returning.sentence.params).toMatchObject({ n: 12 });
  });
});

describe('coming back', () => {
  it('names who came at least twice and is silent, the freshest first, and shows small cohorts as counts', async () => {
    const app = await openTestShop({ today: '2026-11-21' });
    for (const [id, days] of [
      ['2026-01-01', '2026-02-01'],
      ['2026-01-10', '2026-05-01'],
      ['2026-01-20'],
      ['2026-01-01', '2026-11-01'],
    ].entries()) {
      await customer(app, `Customer ${id + 1}`);
      for (const on of days) await bought(app, id + 1, on);
    }
    const answer = ComingBack.parse(await ask(app, 'comingBack'));
    expect(answer.quiet.map(({ name }) => name)).toEqual(['Customer 2', 'Customer 1']);
    expect(answer.cohorts[0]).toMatchObject({ month: '2026-01', size: 4 });
    expect(answer.cohorts[0].cells.map(({ n, value }) => [n, value]).slice(0, 3)).toEqual([
      [4, null],
      [1, null],
      [0, null],
    ]);
    expect(answer.model.sentence).toEqual({ key: 'model_refused', params: { reason: 'customers_below_200' } });
    expect(answer.survival.sentence).toEqual({ key: 'survival_too_few', params: { n: 4 } });
  });
});

describe('money', () => {
  it('never adds up two currencies, and reckons what if only with a margin', async () => {
    const app = await openTestShop({ today: '2026-11-21' });
    for (let id = 1; id <= 40; id++) {
      await customer(app, `Customer ${id}`);
      await bought(app, id, '2025-06-01');
      if (id <= 20) await bought(app, id, '2026-06-01', { amountMinor: 1000 });
    }
    await bought(app, 1, '2026-06-02', { amountMinor: 99_900, currency: 'USD' });
    const before = Money.parse(await ask(app, 'money'));
    expect(before.otherCurrencySales).toBe(1);
    expect(before.concentration.sentence).toEqual({ key: 'top_fifth', params: { p: 20, n: 20 } });
    expect(before.whatIf).toEqual([{ key: 'what_if_unknown', params: {} }]);
    await app.ask('definitions.change', { marginPercent: 50 });
    const { whatIf } = Money.parse(await ask(app, 'money'));
    expect(whatIf[0]).toEqual({ key: 'what_if_next', params: { customers: 1, gain: 500, currency: 'EUR' } });
  });
});

describe('the look at top marks by person', () => {
  it('is there for the owner alone, and only when asked for', async () => {
    const app = await openTestShop();
    const added = async (name: string) => ListItem.parse(await app.ask('lists.create', { list: 'staff', name })).id;
    const [ela, iva] = [await added('Ela'), await added('Iva')];
    for (let i = 0; i < 30; i++) {
      await app.ask('responses.create', { csat: i < 29 ? 5 : 4, staffId: ela });
      await app.ask('responses.create', { csat: i < 12 ? 5 : 3, staffId: iva });
    }
    const seen = async () => StaffCheck.parse(await ask(app, 'staffCheck'));
    expect((await seen()).lines).toBeNull();
    await app.ask('definitions.change', { showsStaffCheck: true });
    expect((await seen()).sentences).toEqual([{ key: 'staff_flag', params: { name: 'Ela' } }]);
    await app.ask('staff.switchTo', { id: iva });
    expect(await seen()).toEqual({ lines: null, sentences: [] });
  });
});
