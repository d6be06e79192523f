const prefixWeight = 0.1;
const longestPrefix = 4;

/** How alike two texts are, from 0 to 1 (Jaro 1989, with Winkler's 1990 bonus for a common beginning). */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const jaro = jaroSimilarity(a, b);
  let prefix = 0;
  while (prefix < longestPrefix && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * prefixWeight * (1 - jaro);
}

function jaroSimilarity(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const isUsedInB = new Uint8Array(b.length);
  const matchedInA: number[] = [];
  for (let place = 0; place < a.length; place += 1) {
    const end = Math.min(b.length, place + reach + 1);
    for (let other = Math.max(0, place - reach); other < end; other += 1) {
      if (isUsedInB[other] === 1 || a[place] !== b[other]) continue;
      isUsedInB[other] = 1;
      matchedInA.push(place);
      break;
    }
  }
  const matches = matchedInA.length;
  if (matches === 0) return 0;
  let swapped = 0;
  let index = 0;
  for (let other = 0; other < b.length; other += 1) {
    if (isUsedInB[other] !== 1) continue;
    if (a[matchedInA[index] ?? 0] !== b[other]) swapped += 1;
    index += 1;
  }
  return (matches / a.length + matches / b.length + (matches - swapped / 2) / matches) / 3;
}
