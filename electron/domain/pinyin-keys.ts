import { hanziReading } from './hanzi-reading.ts';

const hanzi = /^\p{Script=Han}$/u;

const compoundSurnames = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 歐陽 司馬 東方 獨孤 南宮 諸葛 尉遲 鍾離 長孫'.split(
    ' ',
  ),
);

/** Readings that were looked up once: names repeat the same few thousand characters. */
const readings = new Map<string, string>();

function readingOf(characters: string): string {
  const known = readings.get(characters);
  if (known !== undefined) return known;
  const read = hanziReading(characters);
  readings.set(characters, read);
  return read;
}

/** How a Chinese name is typed in Latin letters: all syllables in one word, the same with u for ü, and their initials. */
export function pinyinKeys(name: string): string[] {
  const characters = [...name].filter((character) => hanzi.test(character));
  const surname = characters.slice(0, 2).join('');
  const parts = compoundSurnames.has(surname) ? [surname, ...characters.slice(2)] : characters;
  const syllables = parts.flatMap((part) => readingOf(part).split(' '));
  const full = syllables.join('');
  return [full, full.replaceAll('v', 'u'), syllables.map((syllable) => syllable[0] ?? '').join('')];
}
