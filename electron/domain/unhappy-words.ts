import { wordsOf } from './comment-words.ts';
import { adjustP } from './p-adjust.ts';
import { fisherTwoSided } from './two-shares.ts';

/** People that each side needs before words are compared. */
export const fewestPeople = 10;

/** A comment on one side; `person` is the same for all comments of one customer. */
export type SidedComment = { readonly text: string; readonly person: string; readonly isHappy: boolean };

/** A word that unhappy people use more; how many people of each side used it, and the corrected p. */
export type UnhappyWord = {
  readonly folded: string;
  readonly word: string;
  readonly unhappy: number;
  readonly happy: number;
  readonly p: number;
};

/** What was compared: people with an unhappy and with a happy comment; too few for words under ten on either side. */
export type WordComparison = {
  readonly status: 'ok' | 'tooFew';
  readonly unhappy: number;
  readonly happy: number;
  readonly words: readonly UnhappyWord[];
};

const fewestUses = 3;
const falseShare = 0.05;

type Side = Map<string, Map<string, string>>;

/** The words of each person, so that one who writes often counts once. */
function peopleOf(comments: readonly SidedComment[], isHappy: boolean): Side {
  const people: Side = new Map();
  for (const { text, person } of comments.filter((comment) => comment.isHappy === isHappy)) {
    const words = people.get(person) ?? new Map<string, string>();
    for (const [folded, word] of wordsOf(text)) words.set(folded, words.get(folded) ?? word);
    people.set(person, words);
  }
  return people;
}

function countWords(people: Side): Map<string, { count: number; word: string }> {
  const counts = new Map<string, { count: number; word: string }>();
  for (const words of people.values())
    for (const [folded, word] of words) {
      const known = counts.get(folded);
      counts.set(folded, { count: (known?.count ?? 0) + 1, word: known?.word ?? word });
    }
  return counts;
}

/**
 * Words that unhappy people use more than happy ones, the clearest first. Words used by three people or more are tried,
 * Fisher's exact p is corrected for all of them, and at most one in twenty of the listed is expected to be chance
 * (Benjamini & Hochberg 1995). Nothing is compared with fewer than ten people on either side.
 */
export function unhappyWords(comments: readonly SidedComment[]): WordComparison {
  const [angry, glad] = [peopleOf(comments, false), peopleOf(comments, true)];
  const sizes = { unhappy: angry.size, happy: glad.size };
  if (Math.min(angry.size, glad.size) < fewestPeople) return { status: 'tooFew', ...sizes, words: [] };
  const [ofAngry, ofGlad] = [countWords(angry), countWords(glad)];
  const tried = [...new Set([...ofAngry.keys(), ...ofGlad.keys()])].flatMap((folded) => {
    const unhappy = ofAngry.get(folded)?.count ?? 0;
    const happy = ofGlad.get(folded)?.count ?? 0;
    if (unhappy + happy < fewestUses) return [];
    return [{ folded, word: ofAngry.get(folded)?.word ?? folded, unhappy, happy }];
  });
  const raw = tried.map(({ unhappy, happy }) => fisherTwoSided(unhappy, angry.size, happy, glad.size));
  const adjusted = adjustP(raw, 'bh');
  const words = tried
    .map((word, index) => ({ ...word, p: adjusted[index] ?? 1 }))
    .filter(({ unhappy, happy, p }) => p <= falseShare && unhappy / angry.size > happy / glad.size)
    .sort((a, b) => a.p - b.p || b.unhappy - a.unhappy || (a.folded < b.folded ? -1 : 1));
  return { status: 'ok', ...sizes, words };
}
