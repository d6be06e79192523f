import { describe, expect, it } from 'vitest';
import { createCustomerIndex } from '../../../electron/columns/customer-index.ts';
import { foldName } from '../../../electron/domain/name-folding.ts';
import { identityKeys, judgeIdentities } from '../../../electron/domain/customer-likeness.ts';

/** One pair a line: the name as it is stored, then what is typed. */
const found = `
Мария Петрова = maria
Мария Петрова = мария
Мария Петрова = МАРИЯ
Мария Петрова = petrova mar
Мария Петрова = петрова мария
Мария Петрова = ария
Мария Петрова = Maria Petrova
Мариян Колев = мария
Мариян Колев = мариян
Мариян Колев = mariyan
Николай Стоянов = nikolay
Николай Стоянов = nikolai
Николай Стоянов = николай
Димитър Иванов = dimitar
Димитър Иванов = dimitur
Димитър Иванов = димитър
Щерю Щерев = shteryu
Щерю Щерев = sht
Цветелина Жекова = tsvet
Цветелина Жекова = zhek
Цветелина Жекова = жек
Юлия Яначкова = yulia
Юлия Яначкова = юлия
Юлия Яначкова = yanach
Ъглика Ушева = aglika
Ъглика Ушева = uglika
Хаджи Христо = hadzhi
Чавдар Шишков = chav shish
Георги Кьосев = kyosev
Иван П. Иванов = иванов п
Ёлка Эмилова = elka
Łukasz Żółkiewski = lukasz
Łukasz Żółkiewski = łukasz
Łukasz Żółkiewski = zolk
Łukasz Żółkiewski = ŻÓŁ
Łukasz Żółkiewski = zolkiewski luk
Małgorzata Ściegienna = malgorzata
Małgorzata Ściegienna = sciegienna
Zoë Müller = zoe
Zoë Müller = muller
Zoë Müller = müller
Søren Ærø = soren
Søren Ærø = aero
Groß Weiß = gross
Groß Weiß = weiß
José Núñez = nunez jose
Đorđe Đurić = dorde
Çağla Şahin = cagla sahin
Ángel Muñoz = munoz
Krzysztof Brzęczyszczykiewicz = brzecz
Anna Maria Nowak-Kowalska = kowalska nowak
Anna Maria Nowak-Kowalska = nowak-kow
O’Brien Seán = o'brien
O’Brien Seán = obrien sean
D'Angelo Nicolò = dangelo
Jean-Luc Picard = jean luc
Jean-Luc Picard = jeanluc
王芳 = 王
王芳 = 芳
王芳 = 王芳
王芳 = wangfang
王芳 = wang fang
王芳 = fang wang
王芳 = wf
王芳 = ang
张伟 = zhang
张伟 = zw
欧阳娜娜 = ouyang
欧阳娜娜 = oynn
曾志伟 = zeng
单田芳 = shan
仇小明 = qiu
吕布 = lv
吕布 = lu
吕布 = lvbu
司马光 = sima
李小龙 = xiaolong
李小龙 = li long
李小龙 = lxl
䶮龑 = 䶮
𠮷野家 = 𠮷
𠮷野家 = 野家
王芳 Fanny = fanny
王芳 Fanny = 芳 fan
陈　静 = 陈静
陈　静 = chen
Ｔａｎａｋａ = tanaka
Café Ｒｏｓａ = cafe rosa
ИП «Ромашка» = romashka
ИП «Ромашка» = ромашка
<b>Anna</b> = <b>anna
<b>Anna</b> = anna
Anna & Jan = anna jan
Anna  Nowak = anna nowak
👩‍🍳 Zosia = zosia
🎂 = 🎂
\u202eannA\u202c = anna
Али Реза = ali
St. Mary’s = st mary
=SUM(A1) = sum
Robert'); DROP TABLE = drop table
Фотостудио 5+ = 5
Фотостудио 5+ = fotostudio
Kiril i Metodij = metodij
Ivan IV = iv
Ёлка Эмилова = yolka
Ёлка Эмилова = emilova
Жана Йорданова = йорд
Жана Йорданова = iordanova
Жана Йорданова = yordanova
诸葛亮 = zhuge
诸葛亮 = zgl
尉迟恭 = yuchi
Þóra Guðmundsdóttir = thora gud
Nguyễn Thị Hương = nguyen huong`;

const notFound = `
Мария Петрова = mira
Мария Петрова = petrov mario
Николай Стоянов = nikita
Łukasz Żółkiewski = lucas
Zoë Müller = mueller
王芳 = 方
王芳 = 旺
王芳 = wg
王芳 = fw
张伟 = chang
单田芳 = dan
仇小明 = chou
曾志伟 = ceng
欧阳娜娜 = nana ou zhang
Anna Nowak = annanowak x
Anna Nowak = nowak anna jan
Jan Nowak = jana
<b>Anna</b> = script
🎂 = 🍳
𠮷野家 = 吉
Ivan = иванка
Georgi = георгиев
诸葛亮 = zhl
Nguyễn Thị Hương = nguen`;

const same = `
Мария Петрова = Maria Petrova
Мария Петрова = Петрова Мария
Мария Петрова = Mariya Petrova
Мария Петрова = МАРИЯ ПЕТРОВА
Николай Стоянов = Nikolai Stoyanov
Щилиян Цанев = Shtiliyan Tsanev
Юлия Жекова = Julia Zhekova
Димитър Иванов = Dimitar Ivanov
Красимир Христов = Krassimir Hristov
Чавдар Шишков = Chavdar Shishkov
Łukasz Żółkiewski = Lukasz Zolkiewski
Łukasz Żółkiewski = Żółkiewski Łukasz
Małgorzata Wójcik = Malgorzata Wojcik
Anna Nowak = anna  nowak
Anna Nowak = Nowak, Anna
Jean-Luc Picard = Jean Luc Picard
O’Brien Seán = Sean O'Brien
Zoë Müller = Zoe Muller
José Núñez = Jose Nunez
Søren Kjær = Soren Kjaer
Groß Anna = Gross Anna
王芳 = 王芳
王芳 = Wang Fang
王芳 = Fang Wang
欧阳娜娜 = Ouyang Nana
单田芳 = Shan Tianfang
曾志伟 = Zeng Zhiwei
李小龙 = Xiaolong Li
Krzysztof Nowak = Krzystof Nowak
Elizabeth Taylor = Elisabeth Taylor
Ｔａｎａｋａ Ken = Tanaka Ken`;

const different = `
Мария Иванова = Иван Иванов
Мария Петрова = Георги Петров
Мария Петрова = Стефан Петров
Мария Петрова = Maria
Елена Димитрова = Димитър Димитров
Николай Стоянов = Стоян Николов
Anna Nowak = Tomasz Nowak
Anna Nowak = Piotr Nowak
Anna Nowak = Katarzyna Nowak
Anna Nowak = Anna Kowalska
Jan Kowalski = Adam Kowalski
John Smith = Jane Smith
John Smith = Emma Smith
Oliver Brown = Sophie Brown
Thomas Müller = Petra Müller
王芳 = 王伟
王芳 = 王方
张伟 = 章伟
张伟 = 张玮
李娜 = 李静
王芳 = 李芳
王芳 = Li Na
欧阳娜娜 = Wang Fang
Иван Иванов = Петър Иванов
Георги Георгиев = Стоян Георгиев
Пекарна Роза = Мария Роза
Łukasz Wójcik = Ewa Wójcik
Zofia Lis = Adam Lis
Seán O’Brien = Mary O’Brien
José García = Lucía García`;

const pairs = (table: string): [string, string][] =>
  table
    .replaceAll(String.raw`\u202e`, '\u202e')
    .replaceAll(String.raw`\u202c`, '\u202c')
    .trim()
    .split('\n')
    .map((line) => {
      const at = line.lastIndexOf(' = ');
      return [line.slice(0, at), line.slice(at + 3)];
    });

const finds = (name: string, query: string) =>
  createCustomerIndex([{ id: 1, fullName: name, folded: foldName(name), others: [], phones: [] }]).find(query).all
    .length === 1;

/** Two records with the same number: is it the same person, or another one of the family? */
function certainty(first: string, second: string) {
  const keys = (name: string) => identityKeys({ id: 1, name, phones: ['+359888123456'], email: null, code: null });
  return judgeIdentities(keys(first), keys(second))?.certainty;
}

describe('names of three scripts', () => {
  it('are at least two hundred pairs', () => {
    expect([found, notFound, same, different].flatMap(pairs).length).toBeGreaterThanOrEqual(200);
  });
  it.each(pairs(found))('%s is found by %s', (name, query) => {
    expect(finds(name, query)).toBe(true);
  });
  it.each(pairs(notFound))('%s is not found by %s', (name, query) => {
    expect(finds(name, query)).toBe(false);
  });
  it.each(pairs(same))('%s and %s with one number are certainly the same', (first, second) => {
    expect(certainty(first, second)).toBe('certain');
  });
  it.each(pairs(different))('%s and %s with one number may be two people', (first, second) => {
    expect(certainty(first, second)).toBe('possible');
  });
});
