/** How a question was asked and on which occasion: answers that differ in it are never pooled. */
export type Asked = {
  readonly surveyKind: string;
  readonly type: string;
  readonly min: number;
  readonly max: number;
  readonly favourableFrom: number;
};

/** Whether a mark is on the good side of its cut: at or above it, and for effort at or below. */
export function isFavourable({ type, favourableFrom }: Asked, score: number): boolean {
  return type === 'effort' ? score <= favourableFrom : score >= favourableFrom;
}

/** A question as the versions of its surveys ask it: which slot holds its marks, and how each version asks. */
export type AskedQuestion = {
  readonly slot: string;
  readonly ways: readonly Asked[];
  /** The place in `ways` of each version of a survey that asks it. */
  readonly wayOf: ReadonlyMap<number, number>;
};

/** The same ways of asking made one, whichever version uses them. */
export function askedQuestion(
  slot: string,
  versions: readonly (Asked & { readonly versionId: number })[],
): AskedQuestion {
  const places = new Map<string, number>();
  const ways: Asked[] = [];
  const wayOf = new Map<number, number>();
  for (const { versionId, surveyKind, type, min, max, favourableFrom } of versions) {
    const key = [surveyKind, type, min, max, favourableFrom].join(' ');
    const known = places.get(key) ?? ways.push({ surveyKind, type, min, max, favourableFrom }) - 1;
    places.set(key, known);
    wayOf.set(versionId, known);
  }
  return { slot, ways, wayOf };
}
