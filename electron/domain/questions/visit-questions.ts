import { agree5, satisfied10, satisfied7 } from './scale-labels.ts';
import {
  agreement,
  compared,
  ease,
  effort,
  expectationOf,
  quality,
  rating,
  recommend,
  satisfaction,
  words,
  yesOrNo,
} from './question-shapes.ts';

const overall = {
  en: 'Overall, how satisfied are you with your visit?',
  zh: '您对本次服务的总体满意程度如何？',
  bg: 'Доволни ли сте от обслужването като цяло?',
  pl: 'Jak bardzo jest Pan/Pani zadowolony/a z obsługi?',
};

/** Questions about one visit or contact. */
export const visitQuestions = {
  csat: satisfaction(overall),
  csatNeutral: quality({
    en: 'How was our service?',
    zh: '您觉得我们的服务怎么样？',
    bg: 'Как оценявате обслужването?',
    pl: 'Prosimy o ocenę obsługi:',
  }),
  csat7: rating(7, satisfied7, overall),
  csat10: rating(10, satisfied10, {
    en: 'How do you rate the help you received, from 1 to 10?',
    zh: '您给我们提供的帮助打几分（1–10分）？',
    bg: 'Как оценявате оказаната помощ от 1 до 10?',
    pl: 'Jak oceniają Państwo otrzymaną pomoc w skali od 1 do 10?',
  }),
  ces: ease({
    en: 'The shop made it easy for me to handle my request.',
    zh: '这家店让我很轻松地解决了我的问题。',
    bg: 'Магазинът ме улесни да реша въпроса си.',
    pl: 'Sklep ułatwił mi załatwienie sprawy.',
  }),
  ces5: {
    ...agreement({
      en: 'It was easy to get what I came for.',
      zh: '我很轻松地办好了想办的事。',
      bg: 'Лесно получих това, за което дойдох.',
      pl: 'Łatwo było załatwić to, po co się przyszło.',
    }),
    type: 'ease' as const,
    options: agree5,
  },
  effort: effort({
    en: 'How much effort did it take you to get your request handled?',
    zh: '为了解决您的问题，您费了多大力气？',
    bg: 'Колко усилия Ви костваше да решите въпроса си?',
    pl: 'Ile wysiłku kosztowało Państwa załatwienie sprawy?',
  }),
  nps: recommend({
    en: 'How likely are you to recommend us to a friend or colleague?',
    zh: '您有多大可能向朋友或同事推荐我们？',
    bg: 'Колко вероятно е да ни препоръчате на приятел или колега?',
    pl: 'Na ile prawdopodobne jest, że poleci nas Pan/Pani znajomym lub współpracownikom?',
  }),
  why: words({
    en: 'What is the main reason for your score?',
    zh: '您给出该评分的主要原因是？',
    bg: 'Каква е основната причина за Вашата оценка?',
    pl: 'Jaki jest główny powód tej oceny?',
  }),
  improve: words({
    en: 'What should we improve?',
    zh: '您建议我们在哪些方面做出改进？',
    bg: 'Какво да подобрим?',
    pl: 'Co powinniśmy poprawić?',
  }),
  praise: words({
    en: 'What did you like best?',
    zh: '您最喜欢我们的哪一点？',
    bg: 'Какво Ви хареса най-много?',
    pl: 'Co podobało się Państwu najbardziej?',
  }),
  timely: agreement({
    en: 'I was served without waiting too long.',
    zh: '我没有等太久就得到了服务。',
    bg: 'Обслужиха ме без дълго чакане.',
    pl: 'Obsługa nie kazała na siebie długo czekać.',
  }),
  friendly: agreement({
    en: 'Dealing with the shop was easy and friendly.',
    zh: '在这家店办事方便，态度友善。',
    bg: 'Обслужването беше лесно и любезно.',
    pl: 'Obsługa była wygodna i życzliwa.',
  }),
  competent: agreement({
    en: 'The staff knew their job.',
    zh: '店员很专业。',
    bg: 'Служителите си разбират от работата.',
    pl: 'Pracownicy znali się na rzeczy.',
  }),
  quality: quality({
    en: 'How good was the product or service?',
    zh: '产品或服务的质量如何？',
    bg: 'Как оценявате качеството на продукта или услугата?',
    pl: 'Prosimy o ocenę jakości produktu lub usługi:',
  }),
  value: quality({
    en: 'How good was the value for money?',
    zh: '性价比如何？',
    bg: 'Как оценявате съотношението между цена и качество?',
    pl: 'Prosimy o ocenę stosunku ceny do jakości:',
  }),
  clean: quality({
    en: 'How clean and pleasant was the place?',
    zh: '店内的清洁和环境如何？',
    bg: 'Как оценявате чистотата и обстановката?',
    pl: 'Prosimy o ocenę czystości i wystroju:',
  }),
  expectedQuality: expectationOf(
    'quality',
    quality({
      en: 'Before you came: how good did you expect the product or service to be?',
      zh: '来之前，您预期产品或服务的质量如何？',
      bg: 'Преди да дойдете: какво качество очаквахте?',
      pl: 'Jakiej jakości oczekiwali Państwo przed przyjściem?',
    }),
  ),
  compared: compared({
    en: 'How was your visit compared with what you expected?',
    zh: '与您的预期相比，本次到店的感受如何？',
    bg: 'Какво беше посещението спрямо очакванията Ви?',
    pl: 'Jak wypadła wizyta w porównaniu z oczekiwaniami?',
  }),
  helpful: yesOrNo({
    en: 'Was our solution helpful?',
    zh: '我们的解决方案有用吗？',
    bg: 'Полезно ли беше нашето решение?',
    pl: 'Czy nasze rozwiązanie okazało się pomocne?',
  }),
  added: yesOrNo({
    en: 'Did we do more for you than you expected?',
    zh: '我们是否为您做了超出预期的事？',
    bg: 'Направихме ли за Вас повече от очакваното?',
    pl: 'Czy zrobiliśmy dla Państwa więcej, niż można było oczekiwać?',
  }),
};
