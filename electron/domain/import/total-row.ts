import { type Cell, cellText, isBlank } from './cell.ts';
import { foldWord } from './text.ts';

const totalWords = [
  ...['total', 'totals', 'grand total', 'subtotal', 'sub-total', 'sum', 'average', 'avg', 'mean', 'count', 'sum total'],
  ...['razem', 'suma', 'średnia', 'ogółem', 'łącznie', 'podsumowanie', 'w sumie', 'suma częściowa', 'do przeniesienia'],
  ...['z przeniesienia', 'liczba', 'w tym', 'suma końcowa', 'srednia', 'ogolem', 'lacznie'],
  ...[
    'общо',
    'всичко',
    'всичко общо',
    'средно',
    'брой',
    'сума',
    'крайна сума',
    'междинна сума',
    'в т.ч',
    'в това число',
  ],
  ...['обща сума', 'итого', 'тотал', 'крайно'],
  ...['合计', '小计', '总计', '平均', '共计', '总额', '总和', '平均值', '累计', '均值', '汇总', '总数', '计数'],
  ...['本页合计', '本页小计', '本日合计', '当日合计', '本月合计', '今日合计', '当日小计', '本日小计'],
];

const escaped = [...totalWords].sort((a, b) => b.length - a.length).map((word) => word.replace('.', '\\.'));
const wholeWords = new Set(totalWords.map(foldWord));
const hanziWords = /^(?:本页|本日|当日|本月|今日)?(?:合计|小计|总计|共计)/u;
const startsWithWord = new RegExp(`^\\s*(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

const footerStart =
  /^(?:[-=_*#~]{3,}|#|generated|printed|exported|report|page \d|end of|created (?:on|by)|wygenerowan|wydrukowan|drukowan|sporzadz|strona \d|koniec|raport|eksport|генериран|отпечатан|разпечатан|съставил|страница \d|стр\. ?\d|справка|край на|експорт|导出|打印|制表|生成时间|第\s?\d+\s?页|共\s?\d+|注[:：]|说明[:：])/u;

/** A word of summing up found in a row. */
export interface TotalWord {
  /** Whether a cell is only such a word, or begins with one. */
  readonly strength: 'whole' | 'start';
  readonly column: number;
  /** Whether the cell goes on with a colon or a number, as in `Razem: 2`. */
  readonly isCounting: boolean;
}

/** The first cell of a row that speaks of a sum, a mean or a count, or null. */
export function totalWordOf(cells: readonly Cell[]): TotalWord | null {
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column];
    if (cell === undefined || typeof cell === 'number' || isBlank(cell)) continue;
    const text = cellText(cell);
    if (text.length > 80) continue;
    if (!startsWithWord.test(text) && !hanziWords.test(text.trimStart())) continue;
    const folded = foldWord(text);
    const isWhole = wholeWords.has(folded.replace(/[\s:.=]+$/u, ''));
    return { strength: isWhole ? 'whole' : 'start', column, isCounting: /[:\d]/u.test(folded) };
  }
  return null;
}

/** Whether a lone cell reads like what programs print under a table: a line, a page number, who made it and when. */
export function isFooterText(text: string): boolean {
  return footerStart.test(foldWord(text));
}
