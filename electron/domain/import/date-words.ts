import { foldWord } from './text.ts';

const namesByMonth: readonly (readonly string[])[] = [
  ['january', 'jan', 'януари', 'яну', 'ян', 'stycznia', 'styczeń', 'sty'],
  ['february', 'feb', 'февруари', 'фев', 'lutego', 'luty', 'lut'],
  ['march', 'mar', 'март', 'мар', 'marca', 'marzec'],
  ['april', 'apr', 'април', 'апр', 'kwietnia', 'kwiecień', 'kwi'],
  ['may', 'май', 'maja', 'maj'],
  ['june', 'jun', 'юни', 'юн', 'czerwca', 'czerwiec', 'cze'],
  ['july', 'jul', 'юли', 'юл', 'lipca', 'lipiec', 'lip'],
  ['august', 'aug', 'август', 'авг', 'sierpnia', 'sierpień', 'sie'],
  ['september', 'sept', 'sep', 'септември', 'септ', 'сеп', 'września', 'wrzesień', 'wrz'],
  ['october', 'oct', 'октомври', 'окт', 'października', 'październik', 'paź'],
  ['november', 'nov', 'ноември', 'ное', 'ноем', 'listopada', 'listopad', 'lis'],
  ['december', 'dec', 'декември', 'дек', 'grudnia', 'grudzień', 'gru'],
];

const romanMonths = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

const months = new Map<string, number>();
namesByMonth.forEach((names, index) => names.forEach((name) => months.set(foldWord(name), index + 1)));
romanMonths.forEach((name, index) => months.set(name, index + 1));

const weekdays = [
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['mon', 'tues', 'tue', 'wed', 'thurs', 'thur', 'thu', 'fri', 'sat', 'sun'],
  ...['понеделник', 'вторник', 'сряда', 'четвъртък', 'петък', 'събота', 'неделя'],
  ...['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'нд'],
  ...['poniedziałek', 'wtorek', 'środa', 'czwartek', 'piątek', 'sobota', 'niedziela'],
  ...['pon', 'wt', 'śr', 'czw', 'pt', 'sob', 'ndz', 'niedz', 'nd'],
].map(foldWord);

const weekdayPrefix = new RegExp(`^(?:${weekdays.join('|')})(?:\\.,|\\.|,|(?=\\s))\\s*`, 'u');
const weekdayInBrackets = /\s*\((?:周|星期|礼拜)?[一二三四五六日天]\)|\s*(?:周|星期|礼拜)[一二三四五六日天]/u;

/** The month a word names in one of four languages (also genitive, shortened, Roman), 1 to 12, or null. */
export function monthOfWord(word: string): number | null {
  return months.get(foldWord(word).replace(/\.$/, '')) ?? null;
}

/** A folded date text without its day of the week. */
export function withoutWeekday(folded: string): string {
  return folded.replace(weekdayPrefix, '').replace(weekdayInBrackets, '');
}
