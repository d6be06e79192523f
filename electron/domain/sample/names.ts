import { type Language } from '../../contract/settings.ts';

const words = (text: string): readonly string[] => text.split(' ');

type Names = { readonly given: readonly string[]; readonly family: readonly string[] };

/** Made-up people of the sample shop: given and family names that agree in gender, women first. */
const people: Readonly<Record<Language, readonly [Names, Names]>> = {
  bg: [
    {
      given: words('Мария Елена Петя Ъглика Юлия Жана Десислава Калина Радка Цветелина'),
      family: words(
        'Иванова Петрова Димитрова Щерева Николова Хаджиева Георгиева Стоянова Йорданова Тодорова Ангелова Маринова Костова Василева Попова Илиева Русева Колева Манолова Янева',
      ),
    },
    {
      given: words('Иван Георги Димитър Николай Стефан Цветан Красимир Любомир Явор Тодор'),
      family: words(
        'Иванов Петров Димитров Щерев Николов Хаджиев Георгиев Стоянов Йорданов Тодоров Ангелов Маринов Костов Василев Попов Илиев Русев Колев Манолов Янев',
      ),
    },
  ],
  pl: [
    {
      given: words('Anna Zofia Małgorzata Agnieszka Łucja Katarzyna Bożena Elżbieta Jadwiga Róża'),
      family: words(
        'Nowak Kowalska Wiśniewska Żółkiewska Dąbrowska Szymańska Wójcik Zielińska Kamińska Gęśla Lewandowska Woźniak Kozłowska Jankowska Mazur Krawczyk Piotrowska Grabowska Pawłowska Król',
      ),
    },
    {
      given: words('Jan Piotr Łukasz Krzysztof Paweł Michał Stanisław Grzegorz Błażej Wojciech'),
      family: words(
        'Nowak Kowalski Wiśniewski Żółkiewski Dąbrowski Szymański Wójcik Zieliński Kamiński Kiełbasa Lewandowski Woźniak Kozłowski Jankowski Mazur Krawczyk Piotrowski Grabowski Pawłowski Król',
      ),
    },
  ],
  en: [
    {
      given: words('Emma Sophie Grace Charlotte Siobhán Alice Zoë Hannah Renée Margaret'),
      family: words(
        'Smith Taylor Brown O’Brien Hughes Walker Evans Clarke Patel Müller Wright Green Hall Wood Turner Hill Cooper Ward Morris Khan',
      ),
    },
    {
      given: words('Oliver Thomas Harry Seán George Liam Jürgen Arthur Noah Samuel'),
      family: words(
        'Smith Taylor Brown O’Brien Hughes Walker Evans Clarke Patel Müller Wright Green Hall Wood Turner Hill Cooper Ward Morris Khan',
      ),
    },
  ],
  zh: [
    {
      given: words('芳 娜 敏 静 丽娟 秀英 桂兰 雨桐 思琪 玉华'),
      family: words('王 李 张 刘 陈 杨 赵 欧阳 单 仇 黄 周 吴 徐 孙 朱 马 胡 郭 林'),
    },
    {
      given: words('伟 强 磊 军 志明 建国 浩然 子轩 海波 文斌'),
      family: words('王 李 张 刘 陈 杨 赵 欧阳 曾 解 黄 周 吴 徐 孙 朱 马 胡 郭 林'),
    },
  ],
};

/** A made-up name as it is written in a language. `chance` gives numbers from 0 up to 1. */
export function sampleName(language: Language, chance: () => number): string {
  const { given, family } = people[language][chance() < 0.6 ? 0 : 1];
  const one = (from: readonly string[]) => from[Math.floor(chance() * from.length)];
  const first = one(given);
  const last = one(family);
  return language === 'zh' ? `${last}${first}` : `${first} ${last}`;
}

/** A number of a range that no customer has, as people of the country write it. */
export function samplePhone(country: string, chance: () => number): string {
  const end = String(Math.floor(chance() * 1000)).padStart(3, '0');
  if (country === 'CN') return `131 0000 0${end}`;
  if (country === 'BG') return `088 000 0${end}`;
  if (country === 'PL') return `500 000 ${end}`;
  return `07700 900${end}`;
}
