const bulgarianLetters: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'y',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
  },
  ...{ о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sht', ъ: 'a' },
  ...{ ь: 'y', ю: 'yu', я: 'ya' },
  ...{
    ё: 'yo',
    ы: 'y',
    э: 'e',
    і: 'i',
    ї: 'yi',
    є: 'ye',
    ґ: 'g',
    ў: 'u',
    ј: 'y',
    љ: 'ly',
    њ: 'ny',
    џ: 'dz',
    ћ: 'ch',
    ђ: 'dj',
  },
};

const letters: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŧ: 't' },
  ...bulgarianLetters,
};

const plain = /^[a-z0-9 ]*$/;
const han = /\p{Script=Han}/u;

/**
 * A name or search word made comparable: lower case, without accents (ł becomes l), Cyrillic in the official Bulgarian
 * transliteration (2009 act), signs as spaces. Chinese characters stay.
 */
export function foldName(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower.replace(/ +/g, ' ').trim();
  let folded = '';
  const whole = lower
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ия(?=[^\p{L}]|$)/gu, 'ia');
  for (const sign of whole) folded += letters[sign] ?? sign;
  return folded
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a text holds Chinese characters. */
export function hasHanzi(text: string): boolean {
  return han.test(text);
}

/** The words of a folded name in alphabetical order, so that `Петров, Иван` equals `Иван Петров`. */
export function sortedName(folded: string): string {
  return folded.split(' ').sort().join(' ');
}

/** A folded name with the spelling variants of Latin transcriptions made equal: Shtiliyan, Shtilian, Stilyan; Wojcik, Voycik. */
export function nameSkeleton(folded: string): string {
  return folded
    .replace(/sht|sch|sz|sh/g, 's')
    .replace(/tch|cz|ch/g, 'c')
    .replace(/ts|tz/g, 'c')
    .replace(/zh|rz/g, 'z')
    .replace(/kh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/x/g, 'ks')
    .replace(/ck|q/g, 'k')
    .replace(/ou/g, 'u')
    .replace(/[jy]/g, 'i')
    .replace(/ii+/g, 'i')
    .replace(/\bi(?=[aeou])/g, '')
    .replace(/([a-z])\1+/g, '$1');
}
