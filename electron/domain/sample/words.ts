import { type Language } from '../../contract/settings.ts';

/** Everything the sample shop says in one language. */
export type SampleWords = {
  readonly shop: string;
  readonly products: readonly string[];
  readonly areas: readonly string[];
  readonly staff: readonly string[];
  readonly sources: readonly string[];
  readonly groups: readonly string[];
  /** What satisfied customers write. */
  readonly praise: readonly string[];
  /** What unsatisfied customers write in an ordinary month. */
  readonly blame: readonly string[];
  /** What they write while the new flour makes everything dry. */
  readonly dry: readonly string[];
  /** What comments are about, in the order of `sampleThemes`. */
  readonly themes: readonly string[];
  /** What was done about a complaint, step by step. */
  readonly steps: Readonly<Record<'listen' | 'apologise' | 'solve' | 'followUp', string>>;
};

/** Which themes each comment speaks of, by its place in the list; the lists say the same in every language. */
export const sampleThemes: Readonly<Record<'praise' | 'blame' | 'dry', readonly (readonly number[])[]>> = {
  praise: [[0], [1], [1, 2], [0], [1, 3], [4], [0, 5], [0]],
  blame: [[2], [3], [4], [0], [1], [1]],
  dry: [[0], [0], [0], [0, 5]],
};

export const sampleWords: Readonly<Record<Language, SampleWords>> = {
  en: {
    shop: 'Rose’s Bakery Café',
    products: ['Bread', 'Croissant', 'Cake', 'Coffee', 'Sandwich'],
    areas: ['Shop', 'Café tables', 'Terrace'],
    staff: ['Ivy', 'Daniel', 'Moira'],
    sources: ['Word of mouth', 'Walk-in', 'Online map'],
    groups: ['Breakfast', 'Offices nearby'],
    praise: [
      'The best bread in the street.',
      'Friendly as always, thank you!',
      'Quick and kind, even on a Saturday.',
      'The walnut cake was wonderful.',
      'They remembered how I take my coffee.',
      'Lovely terrace in the morning sun.',
      'Fresh, warm and not expensive.',
      'My daughter loves the croissants.',
    ],
    blame: [
      'Waited ten minutes although nobody was in front of me.',
      'The coffee was cold.',
      'The table was sticky.',
      'Out of rye bread again at noon.',
      'Nobody looked up when I came in.',
      'I was given the wrong change.',
    ],
    dry: [
      'The cake was dry.',
      'The bread was hard the same evening.',
      'The croissant tasted like yesterday’s.',
      'Dry cake, and dear for what it was.',
    ],
    themes: ['Baking', 'Service', 'Waiting', 'Coffee', 'The place', 'Prices'],
    steps: {
      listen: 'Called and let them tell the whole story.',
      apologise: 'Said sorry, without excuses.',
      solve: 'A new cake, fresh, on us.',
      followUp: 'Asked a few days later how it was.',
    },
  },
  bg: {
    shop: 'Пекарна-кафе „Роза“',
    products: ['Хляб', 'Кроасан', 'Торта', 'Кафе', 'Сандвич'],
    areas: ['Магазин', 'Маси вътре', 'Тераса'],
    staff: ['Виолета', 'Даниел', 'Мая'],
    sources: ['По препоръка', 'Мина оттук', 'Карта в интернет'],
    groups: ['Закуска', 'Офисите наблизо'],
    praise: [
      'Най-хубавият хляб в квартала.',
      'Мили както винаги, благодаря!',
      'Бързо и любезно, дори в събота.',
      'Ореховата торта беше прекрасна.',
      'Помнят как пия кафето си.',
      'Чудесна тераса на сутрешното слънце.',
      'Прясно, топло и не е скъпо.',
      'Дъщеря ми обожава кроасаните.',
    ],
    blame: [
      'Чаках десет минути, а пред мен нямаше никого.',
      'Кафето беше студено.',
      'Масата лепнеше.',
      'Пак нямаше ръжен хляб на обед.',
      'Никой не вдигна поглед, когато влязох.',
      'Върнаха ми грешно ресто.',
    ],
    dry: [
      'Тортата беше суха.',
      'Хлябът стана твърд още вечерта.',
      'Кроасанът беше като вчерашен.',
      'Суха торта, а и скъпа за това, което беше.',
    ],
    themes: ['Печива', 'Обслужване', 'Чакане', 'Кафе', 'Мястото', 'Цени'],
    steps: {
      listen: 'Обадихме се и изслушахме цялата история.',
      apologise: 'Извинихме се, без оправдания.',
      solve: 'Нова прясна торта за наша сметка.',
      followUp: 'След няколко дни попитахме как е било.',
    },
  },
  pl: {
    shop: 'Piekarnia-kawiarnia „Róża”',
    products: ['Chleb', 'Rogalik', 'Tort', 'Kawa', 'Kanapka'],
    areas: ['Sklep', 'Stoliki w środku', 'Ogródek'],
    staff: ['Wioletta', 'Daniel', 'Maja'],
    sources: ['Z polecenia', 'Przechodził obok', 'Mapa w internecie'],
    groups: ['Śniadania', 'Biura w okolicy'],
    praise: [
      'Najlepszy chleb na tej ulicy.',
      'Miło jak zawsze, dziękuję!',
      'Szybko i uprzejmie, nawet w sobotę.',
      'Tort orzechowy był cudowny.',
      'Pamiętają, jaką kawę piję.',
      'Piękny ogródek w porannym słońcu.',
      'Świeże, ciepłe i niedrogie.',
      'Córka uwielbia rogaliki.',
    ],
    blame: [
      'Czekałem dziesięć minut, choć nikogo przede mną nie było.',
      'Kawa była zimna.',
      'Stolik się lepił.',
      'W południe znowu nie było chleba żytniego.',
      'Nikt nie spojrzał, kiedy wszedłem.',
      'Źle wydano mi resztę.',
    ],
    dry: [
      'Tort był suchy.',
      'Chleb stwardniał jeszcze tego samego wieczoru.',
      'Rogalik smakował jak wczorajszy.',
      'Suchy tort, a do tego drogi.',
    ],
    themes: ['Wypieki', 'Obsługa', 'Czekanie', 'Kawa', 'Lokal', 'Ceny'],
    steps: {
      listen: 'Telefon i cała historia opowiedziana do końca.',
      apologise: 'Przeprosiny, bez wymówek.',
      solve: 'Nowy, świeży tort na nasz koszt.',
      followUp: 'Po kilku dniach pytanie, jak było.',
    },
  },
  zh: {
    shop: '玫瑰面包咖啡馆',
    products: ['面包', '可颂', '蛋糕', '咖啡', '三明治'],
    areas: ['店面', '店内座位', '露台'],
    staff: ['小薇', '阿丹', '梅姐'],
    sources: ['朋友推荐', '路过进店', '网上地图'],
    groups: ['早餐客人', '附近公司'],
    praise: [
      '这条街上最好吃的面包。',
      '一如既往地热情，谢谢！',
      '周六人多也很快，态度好。',
      '核桃蛋糕特别好吃。',
      '他们记得我喝什么咖啡。',
      '早上坐在露台晒太阳很舒服。',
      '新鲜、热乎，价格也不贵。',
      '女儿最喜欢这里的可颂。',
    ],
    blame: [
      '前面没有人，还是等了十分钟。',
      '咖啡是凉的。',
      '桌子黏黏的。',
      '中午黑麦面包又卖完了。',
      '进门时没有人理我。',
      '找错钱了。',
    ],
    dry: ['蛋糕有点干。', '面包当天晚上就硬了。', '可颂像是昨天做的。', '蛋糕又干又贵。'],
    themes: ['烘焙', '服务', '等候', '咖啡', '环境', '价格'],
    steps: {
      listen: '打电话听客户把事情说完。',
      apologise: '诚恳道歉，没有找借口。',
      solve: '免费送上新做的蛋糕。',
      followUp: '几天后回访，问是否满意。',
    },
  },
};
