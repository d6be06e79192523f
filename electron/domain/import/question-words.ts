import { foldHeading } from './text.ts';

/** The named score a question asks for, judged by its words in four languages, or null. */
export function scoreOfQuestion(heading: string): 'csat' | 'ces' | 'nps' | null {
  const folded = foldHeading(heading);
  if (/nps|recommend|polec|rekomend|препоръча|препоръка|推荐|推薦/u.test(folded)) return 'nps';
  if (/\bces\b|how easy|made it easy|effort|latw|wysil|улесн|лесно|усили|轻松|容易|费力|省力/u.test(folded))
    return 'ces';
  if (/csat|satisf|zadowol|satysf|доволн|удовлетв|满意|滿意|rate |rating|ocen|оцен|评价|评分|打分/u.test(folded))
    return 'csat';
  return null;
}

/** Whether a question asks for the whole visit rather than one side of it. */
export function isOverallQuestion(heading: string): boolean {
  return /overall|general|in total|ogoln|calosc|като цяло|обща|цялостн|总体|整体|总的/u.test(foldHeading(heading));
}

/** Whether a question asks for words: a comment, a reason, a suggestion. */
export function isCommentQuestion(heading: string): boolean {
  return /comment|suggest|improve|anything else|feedback|reason|why\b|tell us|uwag|koment|sugesti|dlaczego|powod|co mozemy|коментар|предлож|мнение|защо|причина|какво можем|споделете|意见|建议|评论|原因|为什么|留言|其他想/u.test(
    foldHeading(heading),
  );
}

const bestWords =
  'best|excellent|very good|very satisfied|najlep|bardzo dobr|bardzo zadowol|swietn|най-добр|отлич|много добр|много довол|最好|非常满意|很好|最满意';
const worstWords =
  'worst|poor|very bad|very dissatisfied|najgor|bardzo zl|bardzo niezadowol|най-лош|много лош|много недовол|最差|非常不满意|很差|最不满意';
const markBeforeWord = '(\\d{1,2})\\s*[-–—=:(]*\\s*';

/** Whether a heading says that the lowest mark is the best one, such as `1 = best, 5 = worst`. */
export function saysLowestIsBest(heading: string): boolean {
  const folded = foldHeading(heading).normalize('NFC');
  const best = new RegExp(`${markBeforeWord}(?:${bestWords})`, 'u').exec(folded);
  const worst = new RegExp(`${markBeforeWord}(?:${worstWords})`, 'u').exec(folded);
  if (best && worst) return Number(best[1]) < Number(worst[1]);
  if (best) return Number(best[1]) <= 1;
  return worst ? Number(worst[1]) >= 4 : false;
}

/** The scale a heading names, such as `(1-10)`, `0 do 10`, `от 1 до 5`, or null. */
export function scaleOfHeading(heading: string): { min: number; max: number } | null {
  const match = /(?:^|[^\d])([01])\s*(?:-|–|—|to|do|до|至|到|~|\.\.\.?)\s*(3|4|5|6|7|10)(?!\d)/u.exec(
    foldHeading(heading),
  );
  return match ? { min: Number(match[1]), max: Number(match[2]) } : null;
}
