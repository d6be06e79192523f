/**
 * A name as two spellings of one and the same are equal: composed (NFC), without regard to case, white space as one space.
 * Letters stay what they are: Мария is not Maria, and Łucja is not Lucja.
 */
export function exactName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
