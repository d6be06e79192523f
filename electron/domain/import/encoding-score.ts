import { type ImportLanguage } from '../../contract/import-result.ts';

/** Encodings that text files of the four countries come in, by the names they are shown with. */
export const textEncodings = [
  ...['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1251', 'windows-1250', 'iso-8859-2', 'windows-1252'],
  ...['cp866', 'cp852', 'mik', 'big5'],
] as const;

/** One-byte and Chinese encodings among which the letters decide. */
export const scoredEncodings = [
  ...(['gb18030', 'windows-1251', 'windows-1250', 'iso-8859-2', 'windows-1252', 'cp866', 'cp852'] as const),
] as const;

/** An encoding that is told by its letters. */
export type ScoredEncoding = (typeof scoredEncodings)[number];

const usualOfLanguage: Readonly<Record<ImportLanguage, readonly ScoredEncoding[]>> = {
  zh: ['gb18030'],
  bg: ['windows-1251', 'cp866'],
  pl: ['windows-1250', 'iso-8859-2', 'cp852'],
  en: ['windows-1252'],
};

const usualOfCountry: Readonly<Record<string, ScoredEncoding>> = {
  ...{
    CN: 'gb18030',
    BG: 'windows-1251',
    PL: 'windows-1250',
    GB: 'windows-1252',
    IE: 'windows-1252',
    US: 'windows-1252',
  },
};

const languageBonus = 0.35;
const dosBonus = 0.15;
const countryBonus = 0.25;
const commonCyrillic = 'аиоетнрсвдлк';
const usualCyrillic = 'пмзябъгу';
const rareCyrillic = 'чжйшцхщюф';
const polish = 'ąćęłńóśźż';
const western = 'éèêëàâäáåãæçìîïíñòôöõøùûüúýÿßœ';
const centralEuropean = 'áéíúýčďěňřšťůžäöüőűâăîșşțţđ';
const signs = '„“”‘’‚–—…•«»№§°·€£©®™½¼¾²³×';

/** The encodings worth scoring: DOS pages only where they were in use. */
export function candidatesFor(uiLanguage: ImportLanguage, country: string): readonly ScoredEncoding[] {
  const hasDos = uiLanguage === 'bg' || uiLanguage === 'pl' || country === 'BG' || country === 'PL';
  return scoredEncodings.filter((encoding) => hasDos || !encoding.startsWith('cp'));
}

/**
 * How well decoded lines read as text of a shop in the encoding's language: about 1 for good text, below 0 for noise, with a
 * bonus for the language of the screens and the country of the shop. `bytes` are the same lines undecoded.
 */
export function scoreDecoding(
  encoding: ScoredEncoding,
  text: string,
  bytes: Uint8Array,
  uiLanguage: ImportLanguage,
  country: string,
): number {
  const isUsual = usualOfLanguage[uiLanguage].includes(encoding);
  const bonus = isUsual ? (encoding.startsWith('cp') ? dosBonus : languageBonus) : 0;
  const local = usualOfCountry[country] === encoding ? countryBonus : 0;
  return Math.max(bonus, local) + (encoding === 'gb18030' ? scoreChinese(bytes) : scoreLetters(encoding, text));
}

function scoreChinese(bytes: Uint8Array): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    count += 1;
    if (isFourBytes(bytes, at)) {
      sum -= 0.2;
      at += 3;
    } else if (lead === 0x80 || lead === 0xff || trail < 0x40 || trail === 0x7f || trail === 0xff) {
      sum -= 3;
    } else {
      sum += hanziQuality(lead, trail);
      at += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}

function isFourBytes(bytes: Uint8Array, at: number): boolean {
  const [second = 0, third = 0, fourth = 0] = bytes.subarray(at + 1, at + 4);
  return second >= 0x30 && second <= 0x39 && third >= 0x81 && third <= 0xfe && fourth >= 0x30 && fourth <= 0x39;
}

function hanziQuality(lead: number, trail: number): number {
  if (trail < 0xa1) return -0.6;
  if (lead >= 0xb0 && lead <= 0xd7) return 1;
  if (lead >= 0xd8 && lead <= 0xf7) return 0.2;
  if (lead === 0xa1 || lead === 0xa3) return 0.7;
  if (lead === 0xa7 && isCyrillicTrail(trail)) return 0.8;
  return lead < 0xa1 ? -0.6 : -1;
}

/** GB encodings hold the Cyrillic letters in a row of their own. */
function isCyrillicTrail(trail: number): boolean {
  return (trail >= 0xa1 && trail <= 0xc1) || (trail >= 0xd1 && trail <= 0xf1);
}

function scoreLetters(encoding: ScoredEncoding, text: string): number {
  const quality = qualityTables[encoding];
  let sum = 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    count += 1;
    const letter = text[at] ?? '';
    const before = text[at - 1] ?? '';
    const after = text[at + 1] ?? '';
    sum += quality.get(letter.toLowerCase()) ?? strangerQuality(letter, before, after);
    sum += neighbourQuality(letter, before, after);
    if (isCrowded(encoding, text, at)) sum -= 0.6;
  }
  return count === 0 ? 0 : sum / count;
}

/** Accented Latin letters seldom stand side by side: two in Western words, three in Polish ones, speak of another script. */
function isCrowded(encoding: ScoredEncoding, text: string, at: number): boolean {
  const isHigh = (place: number): boolean => text.charCodeAt(place) >= 0xc0 && isLatin(text[place] ?? '');
  if (!isHigh(at) || !isHigh(at - 1)) return false;
  return encoding === 'windows-1252' || isHigh(at - 2);
}

function strangerQuality(letter: string, before: string, after: string): number {
  if (letter === '\ufffd') return -3;
  if (letter < '\u00a0') return -2;
  if (letter === '\u00a0') return /\d/.test(before) || /\d/.test(after) ? 0.5 : 0;
  if (letter === '£' || letter === '€') return /\d/.test(before + after) ? 1 : 0.2;
  if (letter === '’' || letter === '‘') return isLatin(before) && isLatin(after) ? 1 : 0.3;
  if (letter === '§' && isLetter(after)) return -1;
  return signs.includes(letter) ? 0.3 : -1;
}

function neighbourQuality(letter: string, before: string, after: string): number {
  if (!isLetter(letter)) return 0;
  let sum = 0;
  const isCyrillicLetter = isCyrillic(letter);
  if (isCyrillicLetter ? isLatin(before) || isLatin(after) : isCyrillic(before) || isCyrillic(after)) sum -= 1.5;
  if (isCapital(letter) && isLetter(before) && !isCapital(before)) sum -= 1;
  if (!isCyrillicLetter && !isLetter(before) && !isLetter(after)) sum -= 1;
  if (/\d/.test(before) || /\d/.test(after)) sum -= 0.5;
  return sum;
}

function isLetter(sign: string): boolean {
  return sign !== '' && sign.toLowerCase() !== sign.toUpperCase();
}

function isCapital(sign: string): boolean {
  return sign !== sign.toLowerCase();
}

function isCyrillic(sign: string): boolean {
  return sign >= '\u0400' && sign <= '\u04ff';
}

function isLatin(sign: string): boolean {
  return isLetter(sign) && sign < '\u0250';
}

function table(...groups: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const qualities = new Map<string, number>();
  for (const [letters, quality] of groups) {
    for (const letter of letters) if (!qualities.has(letter)) qualities.set(letter, quality);
  }
  return qualities;
}

const bulgarianTable = table([commonCyrillic, 1], [usualCyrillic, 0.8], [rareCyrillic, 0.4], ['ь', 0.1]);
const polishTable = table([polish, 1], [centralEuropean, 0.2]);
const westernTable = table([western, 0.6]);

const qualityTables: Readonly<Record<ScoredEncoding, ReadonlyMap<string, number>>> = {
  gb18030: new Map(),
  'windows-1251': bulgarianTable,
  'windows-1250': polishTable,
  'iso-8859-2': polishTable,
  'windows-1252': westernTable,
  cp866: bulgarianTable,
  cp852: polishTable,
};
