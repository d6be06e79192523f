import { describe, expect, it } from 'vitest';
import { foldWord, wordsOf } from '../../../electron/domain/comment-words.ts';
import { themeHints } from '../../../electron/domain/theme-hints.ts';

describe('the words of a comment', () => {
  it.each([
    ['Чаках 20 минути на опашката, а чаках и вчера!', ['чаках', 'минути', 'на', 'опашката', 'вчера']],
    ['Kolejka DŁUGA, długa i wolna', ['kolejka', 'dluga', 'wolna']],
    ["The queue — I didn't like the QUEUE", ['the', 'queue', "didn't", 'like']],
    ['排队不好，态度不好', ['排队', '不好', '态度']],
  ])('are each named once, in the four languages: %s', (text, expected) => {
    expect([...wordsOf(text).keys()]).toEqual(expected);
  });

  it('are compared without Latin accents and capitals, but й is not и', () => {
    expect(foldWord('ŻÓŁĆ')).toBe('zolc');
    expect(foldWord('КРАЙ')).toBe('край');
  });

  it('are shown as they were written', () => {
    expect(wordsOf('Żółty').get('zolty')).toBe('żółty');
  });
});

const waiting = 1;
const bread = 2;

/** Comments of one language: three about waiting, three about bread, six about neither; all share one filler word. */
function known(about: { waiting: string; bread: string; filler: string; other: string }) {
  return [
    ...[1, 2, 3].map((n) => ({ text: `${about.filler} ${about.waiting} a${n}z`, themeIds: [waiting] })),
    ...[1, 2, 3].map((n) => ({ text: `${about.filler} ${about.bread} b${n}z`, themeIds: [bread] })),
    ...[1, 2, 3, 4, 5, 6].map(() => ({ text: `${about.filler} ${about.other}`, themeIds: [] })),
  ];
}

describe('suggested themes', () => {
  it.each([
    ['en', { waiting: 'queue', bread: 'loaf', filler: 'the', other: 'fine' }, 'the Queue again', 'queue'],
    ['bg', { waiting: 'опашка', bread: 'хляб', filler: 'имаше', other: 'добре' }, 'Имаше голяма ОПАШКА', 'опашка'],
    ['pl', { waiting: 'dłużyło', bread: 'chleb', filler: 'się', other: 'miło' }, 'Znów się dłużyło', 'dłużyło'],
    ['zh', { waiting: '排队', bread: '面包', filler: '今天', other: '很好' }, '今天又要排队', '排队'],
  ])(
    'come from the words a theme was given before (%s), and words that stand everywhere suggest nothing',
    (_, words, text, because) => {
      expect(themeHints({ text, themeIds: [] }, known(words))).toEqual([{ themeId: waiting, words: [because] }]);
    },
  );

  it('leave out what was given already, and need two comments with the word', () => {
    const words = { waiting: 'queue', bread: 'loaf', filler: 'the', other: 'fine' };
    expect(themeHints({ text: 'queue', themeIds: [waiting] }, known(words))).toEqual([]);
    const once = known(words).filter(({ text }) => !text.includes('a1z') && !text.includes('a2z'));
    expect(themeHints({ text: 'queue', themeIds: [] }, once)).toEqual([]);
    expect(themeHints({ text: 'queue', themeIds: [] }, [])).toEqual([]);
  });

  it('name several themes, the clearest first, with the words that speak for them', () => {
    const words = { waiting: 'queue', bread: 'loaf', filler: 'the', other: 'fine' };
    const more = [...known(words), { text: 'queue slow', themeIds: [waiting] }, { text: 'loaf stale', themeIds: [] }];
    expect(themeHints({ text: 'loaf queue', themeIds: [] }, more)).toEqual([
      { themeId: waiting, words: ['queue'] },
      { themeId: bread, words: ['loaf'] },
    ]);
  });
});
