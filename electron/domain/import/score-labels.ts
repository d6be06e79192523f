import { foldText, foldWord } from './text.ts';

/**
 * What an answer word says, apart from any scale: how far it is from the middle (-3 to 3), that there is no answer, or that
 * people use it both as the middle and as "no opinion".
 */
export type LabelMeaning = number | 'none' | 'unclear';

const wordsByDegree: Readonly<Record<string, string>> = {
  '-3': `
    very dissatisfied | extremely dissatisfied | completely dissatisfied | totally dissatisfied | very unsatisfied | very poor
    | very bad | terrible | awful | horrible | strongly disagree | completely disagree | totally disagree | very difficult
    | extremely difficult | very hard | not at all likely | extremely unlikely | very unlikely | definitely not
    | not at all satisfied | not satisfied at all
    | 非常不满意 | 很不满意 | 十分不满意 | 极不满意 | 完全不满意 | 特别不满意 | 很差 | 非常差 | 极差 | 非常不同意 | 完全不同意
    | 强烈不同意 | 很不同意 | 非常困难 | 很困难 | 非常难 | 完全不可能 | 非常不可能 | 一定不会 | 绝对不会 | 肯定不会 | 非常不愿意
    | много недоволен | изключително недоволен | напълно недоволен | крайно недоволен | силно недоволен | съвсем недоволен
    | много лошо | много лоша | много лош | ужасно | категорично не | определено не | напълно несъгласен
    | категорично несъгласен | много трудно | изключително трудно | изобщо не е вероятно | никак не е вероятно
    | напълно невероятно | много малко вероятно
    | bardzo niezadowolony | zdecydowanie niezadowolony | całkowicie niezadowolony | skrajnie niezadowolony | bardzo źle
    | bardzo zła | bardzo zły | fatalnie | okropnie | zdecydowanie się nie zgadzam | zdecydowanie nie zgadzam się
    | całkowicie się nie zgadzam | zdecydowanie nie | bardzo trudno | bardzo trudne | zupełnie nieprawdopodobne
    | zupełnie nieprawdopodobnie | bardzo mało prawdopodobne | bardzo nieprawdopodobne | wcale nieprawdopodobne`,
  '-2': `
    dissatisfied | unsatisfied | not satisfied | poor | bad | disagree | difficult | hard | unlikely
    | 不满意 | 不满 | 差 | 不好 | 不同意 | 困难 | 难 | 不可能 | 不愿意
    | недоволен | лошо | лоша | лош | несъгласен | не съм съгласен | трудно | невероятно | малко вероятно
    | niezadowolony | źle | zła | zły | nie zgadzam się | nie zgadzam | trudno | trudne | mało prawdopodobne
    | nieprawdopodobne`,
  '-1': `
    somewhat dissatisfied | slightly dissatisfied | rather dissatisfied | quite dissatisfied | fairly dissatisfied
    | somewhat disagree | slightly disagree | rather disagree | somewhat difficult | rather difficult | slightly difficult
    | below average | rather not | rather unlikely | somewhat unlikely
    | 不太满意 | 不大满意 | 较不满意 | 比较不满意 | 有点不满意 | 不怎么满意 | 较差 | 比较差 | 不太好 | 比较不同意 | 不太同意
    | 有点不同意 | 比较困难 | 有点困难 | 较难 | 不太可能 | 不太愿意
    | по-скоро недоволен | донякъде недоволен | по-скоро не | по-скоро несъгласен | донякъде несъгласен | по-скоро трудно
    | сравнително трудно | по-скоро лошо | под средното | по-скоро малко вероятно
    | raczej niezadowolony | trochę niezadowolony | częściowo niezadowolony | raczej nie | raczej się nie zgadzam
    | raczej nie zgadzam się | raczej trudno | raczej trudne | dość trudno | raczej źle | poniżej oczekiwań
    | raczej mało prawdopodobne | raczej nieprawdopodobne`,
  '0': `
    neither satisfied nor dissatisfied | neutral | average | ok | okay | so-so | so so | neither agree nor disagree
    | neither easy nor difficult | neither good nor bad | neither good nor poor | acceptable | mixed
    | neither likely nor unlikely | undecided
    | 一般 | 中立 | 普通 | 一般般 | 还行 | 还可以 | 中等 | 无所谓 | 中
    | нито доволен, нито недоволен | нито доволен нито недоволен | неутрален | неутрално | средно | средна | среден
    | нито добро, нито лошо | нито добро нито лошо | нито добре, нито зле | нито съгласен, нито несъгласен
    | нито съгласен нито несъгласен | нито да, нито не | нито да нито не | нито лесно, нито трудно | горе-долу | задоволително
    | ani zadowolony, ani niezadowolony | ani zadowolony ani niezadowolony | neutralny | neutralnie | neutralna | średnio
    | średni | średnia | przeciętnie | przeciętny | przeciętna | ani dobrze, ani źle | ani dobrze ani źle
    | ani tak, ani nie | ani tak ani nie | ani się zgadzam, ani nie zgadzam | ani łatwo, ani trudno | ani łatwo ani trudno
    | ani się zgadzam ani nie zgadzam | obojętny | obojętnie | obojętna | dostatecznie`,
  '1': `
    somewhat satisfied | slightly satisfied | rather satisfied | fairly satisfied | quite satisfied | mostly satisfied
    | somewhat agree | slightly agree | rather agree | somewhat easy | rather easy | slightly easy | above average
    | rather yes | rather likely | somewhat likely
    | 比较满意 | 较满意 | 还算满意 | 基本满意 | 有点满意 | 较好 | 比较好 | 比较同意 | 较同意 | 有点同意 | 基本同意 | 比较容易 | 较容易
    | 比较轻松 | 可能 | 比较可能 | 比较愿意
    | по-скоро доволен | донякъде доволен | сравнително доволен | по-скоро да | по-скоро съгласен | донякъде съгласен
    | по-скоро лесно | сравнително лесно | по-скоро добро | по-скоро добре | по-скоро вероятно
    | raczej zadowolony | dość zadowolony | częściowo zadowolony | raczej tak | raczej się zgadzam | raczej zgadzam się
    | raczej łatwo | raczej łatwe | dość łatwo | raczej dobrze | raczej prawdopodobne`,
  '2': `
    satisfied | good | well | agree | easy | likely | pleased
    | 满意 | 好 | 良好 | 良 | 不错 | 同意 | 容易 | 轻松 | 愿意
    | доволен | добро | добре | добра | добър | съгласен | съгласен съм | лесно | вероятно
    | zadowolony | dobrze | dobra | dobry | dobre | zgadzam się | zgadzam | łatwo | łatwe | prawdopodobne`,
  '3': `
    very satisfied | extremely satisfied | completely satisfied | totally satisfied | fully satisfied | very good | excellent
    | great | outstanding | perfect | strongly agree | completely agree | totally agree | very easy | extremely easy
    | extremely likely | very likely | definitely | definitely yes | delighted
    | 非常满意 | 很满意 | 十分满意 | 极其满意 | 完全满意 | 特别满意 | 超级满意 | 很好 | 非常好 | 优秀 | 优 | 非常同意 | 完全同意
    | 强烈同意 | 很同意 | 十分同意 | 非常容易 | 很容易 | 非常轻松 | 很轻松 | 非常可能 | 极有可能 | 一定会 | 肯定会 | 非常愿意 | 很愿意
    | много доволен | изключително доволен | напълно доволен | изцяло доволен | съвсем доволен | силно доволен | много добро
    | много добре | много добра | много добър | отлично | отлична | отличен | отлични | категорично да | определено да
    | напълно съгласен | категорично съгласен | много лесно | изключително лесно | изключително вероятно | напълно вероятно
    | много вероятно
    | bardzo zadowolony | zdecydowanie zadowolony | całkowicie zadowolony | w pełni zadowolony | bardzo dobrze | bardzo dobra
    | bardzo dobry | bardzo dobre | doskonale | doskonała | doskonały | świetnie | znakomicie | celujący
    | zdecydowanie się zgadzam | zdecydowanie zgadzam się | całkowicie się zgadzam | w pełni się zgadzam | zdecydowanie tak
    | bardzo łatwo | bardzo łatwe | bardzo prawdopodobne | zdecydowanie prawdopodobne`,
};

const noAnswerWords = `
  - | -- | --- | – | — | . | x | n/a | n.a. | na | n/d | n.d. | nd | b/d | b.d. | bd | brak | dk | d/k | none | null | nil
  | not applicable | don't know | dont know | do not know | i don't know | not sure | no answer | no opinion | no response
  | prefer not to say | prefer not to answer | no comment | skipped | can't say | cannot say | unable to judge | not answered
  | (空) | (跳过) | 空 | 跳过 | 无 | 没有 | 不适用 | 不清楚 | 不知道 | 不了解 | 未作答 | 未填 | 未填写 | 未回答 | 不便评价 | 没有意见
  | 无意见 | 不想回答
  | не мога да преценя | не знам | нямам мнение | няма мнение | без мнение | неприложимо | без отговор | няма отговор
  | не е приложимо | не се отнася | няма | не желая да отговоря | не отговаря
  | nie dotyczy | nie mam zdania | nie wiem | brak zdania | brak odpowiedzi | bez odpowiedzi | brak opinii
  | nie potrafię ocenić | odmowa odpowiedzi | odmowa`;

const unclearWords = `
  hard to say | difficult to say | it depends | 难说 | 说不清 | 说不好 | 不好说 | 不确定 | 很难说
  | трудно ми е да кажа | трудно е да се каже | трудно да се каже | трудно ми е да преценя | зависи | не съм сигурен
  | trudno powiedzieć | trudno ocenić | ciężko powiedzieć | zależy | nie jestem pewien`;

const yesNoWords = ['yes | 是 | да | tak', 'no | 否 | не | nie | 不是'] as const;

const masculineByEnding: ReadonlyMap<string, string> = new Map(
  [
    ...['zadowolona', 'zadowoleni', 'zadowolone'].map((word) => [word, 'zadowolony'] as const),
    ...['niezadowolona', 'niezadowoleni', 'niezadowolone'].map((word) => [word, 'niezadowolony'] as const),
    ...['доволна', 'доволни', 'доволно'].map((word) => [word, 'доволен'] as const),
    ...['недоволна', 'недоволни', 'недоволно'].map((word) => [word, 'недоволен'] as const),
    ...['съгласна', 'съгласни'].map((word) => [word, 'съгласен'] as const),
    ...['несъгласна', 'несъгласни'].map((word) => [word, 'несъгласен'] as const),
    ...['неутрална', 'неутрални'].map((word) => [word, 'неутрален'] as const),
    ...['сигурна', 'сигурни'].map((word) => [word, 'сигурен'] as const),
    ...['pewna', 'pewni'].map((word) => [word, 'pewien'] as const),
    ['neutralni', 'neutralny'] as const,
  ].map(([from, to]) => [foldWord(from), foldWord(to)]),
);

const letters = '[\\p{L}\\p{M}]';
const genderEnding = new RegExp(
  `(?<=${letters}{3})\\s*(?:/\\s*-?${letters}+|\\(\\s*[-/]?\\s*${letters}{1,4}\\s*\\))`,
  'gu',
);

const meanings = new Map<string, LabelMeaning>();
for (const [degree, words] of Object.entries(wordsByDegree)) addAll(words, Number(degree));
addAll(noAnswerWords, 'none');
addAll(unclearWords, 'unclear');

const yesNo = new Map<string, number>();
yesNoWords.forEach((words, index) =>
  splitWords(words).forEach((word) => yesNo.set(foldLabel(word), index === 0 ? 2 : -2)),
);

/** An answer word made comparable: width, case, accents, gender endings (`/a`, `(a)`, `/на`) and plurals folded. */
export function foldLabel(text: string): string {
  const bare = foldText(text)
    .replace(/^["'„“”‘’]+|["'„“”‘’]+$/g, '')
    .replace(/(?<=\S)[.!。,;]+$/u, '')
    .replace(genderEnding, '')
    .replace(/’/g, "'");
  return foldWord(bare).replace(/[\p{L}\p{M}]+/gu, (word) => masculineByEnding.get(word) ?? word);
}

/** What a whole answer text means, or null for a text that is in no list. Parts of a text never count. */
export function labelMeaning(text: string): LabelMeaning | null {
  return meanings.get(foldText(text)) ?? meanings.get(foldLabel(text)) ?? null;
}

/** The degree (2 or -2) of a plain yes or no, which counts only among stronger answers of the same column, or null. */
export function yesNoDegree(text: string): number | null {
  return yesNo.get(foldLabel(text)) ?? null;
}

function addAll(words: string, meaning: LabelMeaning): void {
  for (const word of splitWords(words)) {
    meanings.set(foldText(word), meaning);
    const folded = foldLabel(word);
    if (folded !== '' && !meanings.has(folded)) meanings.set(folded, meaning);
  }
}

function splitWords(words: string): string[] {
  return words
    .split('|')
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '');
}
