/** Letters and digits that cannot be taken for one another when copied by hand: no 0, O, 1, I, L, U. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 6;
const groupLength = 4;

/** A code of 24 characters in groups of four, drawn by chance: about 117 bits, more than anybody can guess. */
export function newRecoveryCode(
  draw: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes),
): string {
  const letters: string[] = [];
  while (letters.length < groups * groupLength) {
    for (const byte of draw(new Uint8Array(64))) {
      // Bytes above the last whole multiple would make the first letters likelier.
      if (byte < 240 && letters.length < groups * groupLength) letters.push(alphabet[byte % alphabet.length] ?? '');
    }
  }
  return Array.from({ length: groups }, (_, group) =>
    letters.slice(group * groupLength, (group + 1) * groupLength).join(''),
  ).join('-');
}
