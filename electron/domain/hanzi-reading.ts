import { pinyin } from 'pinyin-pro';

/** The reading of a Chinese name in pinyin without tones, with the special readings of surnames (曾 zeng, 单 shan, 仇 qiu). */
export function hanziReading(name: string): string {
  return pinyin(name, { toneType: 'none', surname: 'head', type: 'array', nonZh: 'consecutive', v: true })
    .join(' ')
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/\s+/g, ' ')
    .trim();
}
