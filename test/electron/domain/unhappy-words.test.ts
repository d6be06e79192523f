import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../electron/domain/random.ts';
import { type SidedComment, unhappyWords } from '../../../electron/domain/unhappy-words.ts';

const side = (isHappy: boolean, texts: readonly string[]): SidedComment[] =>
  texts.map((text, index) => ({ text, person: `${isHappy} ${index}`, isHappy }));
const repeated = (text: string, times: number) => Array.from({ length: times }, () => text);

describe('words of unhappy people', () => {
  it('are named when they use them more than happy ones, with the people of each side and the corrected exact p', () => {
    const found = unhappyWords([
      ...side(false, [...repeated('the queue', 9), 'the door']),
      ...side(true, [...repeated('the smile', 11), 'the queue']),
    ]);
    expect(found).toMatchObject({
      status: 'ok',
      unhappy: 10,
      happy: 12,
      words: [{ word: 'queue', unhappy: 9, happy: 1 }],
    });
    // Fisher's p of 9 of 10 against 1 of 12, the second smallest of the three words tried, times 3 / 2: reckoned apart, with exact fractions.
    expect(found.words[0]?.p).toBeCloseTo(0.00043377675, 10);
  });

  it('are not compared with fewer than ten people on a side', () => {
    const nine = [...side(false, repeated('queue', 9)), ...side(true, repeated('smile', 50))];
    expect(unhappyWords(nine)).toEqual({ status: 'tooFew', unhappy: 9, happy: 50, words: [] });
    expect(
      unhappyWords([...nine, { text: 'queue', person: 'x', isHappy: false }]).words.map(({ word }) => word),
    ).toEqual(['queue']);
  });

  it('count a person once, however often they wrote', () => {
    const often = repeated('music', 12).map((text) => ({ text, person: 'customer 1', isHappy: false }));
    const others = [...side(false, repeated('hello', 12)), ...side(true, repeated('hello', 12))];
    expect(unhappyWords([...often, ...others])).toMatchObject({ status: 'ok', unhappy: 13, words: [] });
  });

  it('work in Chinese and Cyrillic as well', () => {
    const found = unhappyWords([
      ...side(false, [...repeated('排队不好', 8), ...repeated('дълга опашка', 8)]),
      ...side(true, repeated('味道很好', 16)),
    ]);
    expect(found.words.map(({ word }) => word).sort()).toEqual(['排队', '不好', 'дълга', 'опашка'].sort());
  });

  it('that are as clear as each other stand in one order on every computer, whatever its language', () => {
    const found = unhappyWords([...side(false, repeated('œuf zoo', 12)), ...side(true, repeated('smile', 12))]);
    expect(found.words.map(({ word }) => word)).toEqual(['zoo', 'œuf']);
  });

  it('are rarely named where both sides talk alike', () => {
    const random = seededRandom(11);
    const vocabulary = Array.from(
      { length: 60 },
      (_, index) => `word${String.fromCharCode(97 + (index % 26))}${index > 25 ? 'x' : 'y'}${index > 51 ? 'q' : 'k'}`,
    );
    const text = () => Array.from({ length: 8 }, () => vocabulary[Math.floor(random() * 60)]).join(' ');
    const tries = Array.from({ length: 100 }, () =>
      unhappyWords([...side(false, Array.from({ length: 30 }, text)), ...side(true, Array.from({ length: 30 }, text))]),
    );
    const wrong = tries.filter(({ words }) => words.length > 0).length;
    expect(wrong).toBeLessThanOrEqual(8);
  });
});
