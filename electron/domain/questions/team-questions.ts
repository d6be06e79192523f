import { agreement, recommend, words, yesOrNo } from './question-shapes.ts';

/** The pulse of the team: staying, engagement, the shop as a place to work, support. */
export const teamQuestions = {
  teamEngaged: agreement({
    en: 'I am happy to give my best at work.',
    zh: '我愿意在工作中尽自己最大的努力。',
    bg: 'С желание давам най-доброто от себе си на работа.',
    pl: 'Chętnie daję w pracy z siebie wszystko.',
  }),
  teamRecommend: recommend({
    en: 'How likely are you to recommend this shop as a place to work?',
    zh: '您有多大可能推荐别人来本店工作？',
    bg: 'Колко вероятно е да препоръчате магазина като място за работа?',
    pl: 'Na ile prawdopodobne jest polecenie tego sklepu jako miejsca pracy?',
  }),
  teamSupport: agreement({
    en: 'When work weighs on me, I get support here.',
    zh: '工作压力大时，我在这里能得到支持。',
    bg: 'Когато работата ми тежи, тук получавам подкрепа.',
    pl: 'Kiedy praca mnie przytłacza, dostaję tu wsparcie.',
  }),
  teamStay: yesOrNo({
    en: 'Do you expect to be working here a year from now?',
    zh: '您预计一年后还会在这里工作吗？',
    bg: 'Очаквате ли да работите тук и след една година?',
    pl: 'Czy spodziewają się Państwo pracować tu za rok?',
  }),
  teamImprove: words({
    en: 'What would make your work here better?',
    zh: '怎样能让您的工作更好？',
    bg: 'Какво би подобрило работата Ви тук?',
    pl: 'Co poprawiłoby Państwa pracę tutaj?',
  }),
};
