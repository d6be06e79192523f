import { beforeEach, describe, expect, it } from 'vitest';
import { type FeedbackEntry } from '../../../electron/contract/feedback.ts';
import { type ThemeCount, ThemesAt, UnhappyWords } from '../../../electron/contract/themes.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';

let shop: TestApp;
beforeEach(async () => {
  shop = await openTestShop();
});

const idOf = (answer: unknown) => (answer as { id: number }).id;
const answer = async (fields: object) => ({ type: 'answer', id: idOf(await shop.ask('responses.create', fields)) });
const contact = async (fields: object) => ({
  type: 'contact',
  id: idOf(await shop.ask('interactions.create', fields)),
});
const give = async (places: object[], theme: string | number) =>
  ((await shop.ask('themes.give', { places, theme })) as { themeId: number }).themeId;
const stream = async (filter: object = {}) =>
  ((await shop.ask('feedback.list', { filter })) as FeedbackEntry[]).map(
    ({ type, id, themes }) => `${type} ${id}: ${themes.map(({ name }) => name).join(', ')}`,
  );
const counts = async (filter: object = {}) => (await shop.ask('themes.counts', { filter })) as ThemeCount[];
const at = async (...places: object[]) => ThemesAt.parse(await shop.ask('themes.at', { places }));

describe('themes', () => {
  it('are given to answers and contacts, shown in the stream, and found by its filter', async () => {
    const low = await answer({ newCustomerName: 'Anna', csat: 1, comment: 'a long queue' });
    const visit = await contact({ kind: 'visit', note: 'queue at noon' });
    await answer({ csat: 5, comment: 'nice' });
    const waiting = await give([low, visit], 'Waiting');
    await give([low], 'Staff');
    expect(await stream()).toEqual(['answer 2: ', 'answer 1: Waiting, Staff', 'contact 1: Waiting']);
    expect(await stream({ themeId: waiting })).toEqual(['answer 1: Waiting, Staff', 'contact 1: Waiting']);
    expect(await shop.ask('feedback.count', { filter: { themeId: waiting } })).toEqual({ answers: 1, contacts: 1 });
    await shop.ask('themes.take', { places: [low], themeId: waiting });
    expect(await stream({ themeId: waiting })).toEqual(['contact 1: Waiting']);
  });

  it('given or taken by mistake come back and go with one undo, a new name with them', async () => {
    const low = await answer({ csat: 1, comment: 'queue' });
    const waiting = await give([low], 'Waiting');
    await shop.ask('themes.take', { places: [low], themeId: waiting });
    await shop.ask('history.undo');
    expect(await stream()).toEqual(['answer 1: Waiting']);
    await shop.ask('history.undo');
    expect(await stream()).toEqual(['answer 1: ']);
    expect(await shop.ask('lists.list', { list: 'theme' })).toEqual([]);
    await shop.ask('history.redo');
    expect(await stream()).toEqual(['answer 1: Waiting']);
  });

  it('are one theme for one name, also where an entry has it already or it was taken off the list', async () => {
    const low = await answer({ csat: 1, comment: 'queue' });
    const waiting = await give([low], 'Waiting');
    expect(await shop.ask('lists.remove', { id: waiting })).toEqual({ outcome: 'retired' });
    expect(await give([low], ' Waiting ')).toBe(waiting);
    expect(await stream()).toEqual(['answer 1: Waiting']);
    expect(await shop.ask('lists.list', { list: 'theme' })).toMatchObject([{ isRetired: false }]);
  });

  it('are one theme however its name is capitalised or spaced, but letters stay what they are', async () => {
    const low = await answer({ csat: 1, comment: 'mould' });
    const mould = await give([low], 'mould');
    const again = await answer({ csat: 2, comment: 'Mould on the bread' });
    expect(await give([again], ' MOULD ')).toBe(mould);
    expect(await counts()).toMatchObject([{ name: 'mould', total: 2 }]);
    const queue = await give([low], 'Голяма опашка');
    expect(await give([again], 'голяма  ОПАШКА')).toBe(queue);
    const side = await give([low], 'sad');
    expect(await give([low], 'sąd')).not.toBe(side);
    expect(await give([low], 'Co?')).not.toBe(await give([low], 'co'));
    await shop.ask('lists.remove', { id: mould });
    expect(await give([again], 'Mould')).toBe(mould);
    expect(await shop.ask('lists.list', { list: 'theme' })).toHaveLength(6);
  });

  it('count praise and complaint apart, by the cut that the shop has set', async () => {
    const marks = await Promise.all([1, 2, 3, 4, 5].map((csat) => answer({ csat, comment: 'bread' })));
    const others = [
      await answer({ nps: 9, comment: 'bread' }),
      await contact({ kind: 'complaint', note: 'bread' }),
      await contact({ kind: 'review', note: 'bread', tone: 'good' }),
      await contact({ kind: 'visit', note: 'bread' }),
    ];
    const themeId = await give([...marks, ...others], 'Bread');
    const expected = { themeId, name: 'Bread', praise: 3, between: 1, complaint: 3, unknown: 2, total: 9 };
    expect(await counts()).toEqual([expected]);
    await shop.ask('definitions.change', { satisfiedFrom5: 5 });
    expect(await counts()).toEqual([{ ...expected, praise: 2, between: 2 }]);
    expect(await counts({ type: 'contact' })).toMatchObject([{ total: 3 }]);
    expect(await counts({ to: '2026-01-01' })).toMatchObject([{ total: 0 }]);
  });

  it('are suggested by words they were given before, and stay suggestions until somebody agrees', async () => {
    const told = ['queue again', 'such a queue', 'the queue!'];
    for (const comment of told) await give([await answer({ csat: 1, comment })], 'Waiting');
    for (let i = 0; i < 8; i++) await answer({ csat: 5, comment: 'the bread is good' });
    const next = await answer({ csat: 2, comment: 'Queue to the door' });
    const [{ themeId }] = await counts();
    expect(await at(next)).toEqual({
      givenIds: [],
      comments: ['Queue to the door'],
      hints: [{ themeId, words: ['queue'] }],
    });
    expect(await counts()).toMatchObject([{ total: 3 }]);
    await give([next], themeId);
    expect(await at(next)).toMatchObject({ givenIds: [themeId], hints: [] });
    await shop.ask('lists.remove', { id: themeId });
    const last = await answer({ csat: 2, comment: 'queue' });
    expect((await at(last)).hints).toEqual([]);
  });

  it('refuse entries and themes that do not exist, and a name that shows nothing', async () => {
    const low = await answer({ csat: 1, comment: 'queue' });
    const staff = idOf(await shop.ask('lists.create', { list: 'staff', name: 'Eva' }));
    const wrong = { type: 'contact', id: 99 };
    for (const input of [
      { places: [low, wrong], theme: 'Waiting' },
      { places: [low], theme: staff },
      { places: [low], theme: 99 },
    ])
      expect(await shop.refusal('themes.give', input)).toMatchObject({ code: 'notFound' });
    expect(await shop.refusal('themes.give', { places: [low], theme: '\u200b' })).toMatchObject({
      code: 'invalidInput',
    });
    expect(await shop.ask('lists.list', { list: 'theme' })).toEqual([]);
  });
});

describe('people who have a theme', () => {
  it('keep it when two records of them are merged', async () => {
    const first = await answer({ newCustomerName: 'Anna', csat: 1, comment: 'queue' });
    const second = await answer({ newCustomerName: 'Ann', csat: 1, comment: 'queue' });
    await give([first, second], 'Waiting');
    await shop.ask('duplicates.merge', { keepId: 1, goneId: 2 });
    expect(await counts()).toMatchObject([{ total: 2 }]);
  });

  it.each([
    ['deleted', 0],
    ['anonymised', 2],
  ])('leave %s with themes or only with their counts', async (kind, total) => {
    const low = await answer({ newCustomerName: 'Anna', csat: 1, comment: 'queue' });
    const visit = await contact({ kind: 'visit', note: 'queue', customerId: 1 });
    await give([low, visit], 'Waiting');
    await shop.ask('privacy.erase', { customerId: 1, kind });
    expect(await counts()).toMatchObject([{ name: 'Waiting', total }]);
  });

  it('lose it with the answer that is deleted, and have it again when that is undone', async () => {
    const low = await answer({ newCustomerName: 'Anna', csat: 1, comment: 'queue' });
    await give([low], 'Waiting');
    await shop.ask('responses.remove', { id: low.id });
    expect(await counts()).toMatchObject([{ total: 0 }]);
    await shop.ask('history.undo');
    expect(await counts()).toMatchObject([{ total: 1 }]);
  });
});

describe('words of unhappy people', () => {
  it('are listed with the comments that hold them, and only with ten people on each side', async () => {
    for (let i = 0; i < 9; i++) await answer({ csat: 1, comment: 'long queue' });
    for (let i = 0; i < 10; i++) await answer({ csat: 5, comment: 'good bread' });
    const words = async () => UnhappyWords.parse(await shop.ask('themes.words', {}));
    expect(await words()).toEqual({ status: 'tooFew', unhappy: 9, happy: 10, needed: 10, words: [] });
    const last = await contact({ kind: 'complaint', note: 'No seats' });
    const found = await words();
    expect(found).toMatchObject({ status: 'ok', unhappy: 10, happy: 10 });
    expect(found.words.map(({ word, unhappy, happy }) => `${word} ${unhappy} ${happy}`)).toEqual([
      'long 9 0',
      'queue 9 0',
    ]);
    expect(found.words[1]?.comments).toHaveLength(9);
    expect(found.words[1]?.comments.map(({ id }) => id)).not.toContain(last.type);
  });
});
