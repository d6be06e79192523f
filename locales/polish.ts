/** Ties single-letter Polish words (i, w, z, o, u, a) to the next word, as print wants them: never alone at a line's end. */
export function bindSingleLetters(text: string): string {
  return text.replaceAll(/(?<=^|[\s(„"])([aiouwz]) (?=\S)/giu, '$1\u00a0');
}
