type Branch = Map<string, Branch | true>;

const end = '';

/**
 * Tells whether a text contains any of some words, letter by letter as they stand. Takes time by the length of the text,
 * not by the number of words: thousands of people can be looked for at once.
 */
export function wordFinder(words: readonly string[]): (text: string) => boolean {
  const root: Branch = new Map();
  for (const word of words) {
    if (word === '') continue;
    let branch = root;
    for (const letter of word) {
      const known = branch.get(letter);
      const next: Branch = known instanceof Map ? known : new Map();
      if (known !== next) branch.set(letter, next);
      branch = next;
    }
    branch.set(end, true);
  }

  return (text) => {
    const letters = [...text];
    return letters.some((_, start) => {
      let branch: Branch | true | undefined = root;
      for (let at = start; branch instanceof Map; at++) {
        if (branch.has(end)) return true;
        branch = at < letters.length ? branch.get(letters[at]) : undefined;
      }
      return false;
    });
  };
}
