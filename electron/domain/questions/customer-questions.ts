import { amount, choice, quality, words } from './question-shapes.ts';

/** Questions about the customer rather than one visit. */
export const customerQuestions = {
  walletShare: amount({
    en: 'Of ten such purchases, how many do you make with us?',
    zh: '每十次此类购买中，有几次是在我们这里？',
    bg: 'От десет такива покупки колко правите при нас?',
    pl: 'Na dziesięć takich zakupów: ile robią Państwo u nas?',
  }),
  payMore: choice(
    'single',
    {
      en: 'How much more would you pay for service that never lets you down?',
      zh: '如果服务始终让您放心，您愿意多付多少？',
      bg: 'Колко повече бихте платили за обслужване, на което винаги може да се разчита?',
      pl: 'Ile więcej zapłaciliby Państwo za obsługę, na której zawsze można polegać?',
    },
    {
      nothing: { en: 'Nothing more', zh: '不愿多付', bg: 'Нищо повече', pl: 'Nic więcej' },
      upTo5: { en: 'Up to 5% more', zh: '最多多付5%', bg: 'До 5% повече', pl: 'Do 5% więcej' },
      upTo10: { en: 'Up to 10% more', zh: '最多多付10%', bg: 'До 10% повече', pl: 'Do 10% więcej' },
      over10: { en: 'More than 10%', zh: '10%以上', bg: 'Над 10%', pl: 'Ponad 10%' },
    },
  ),
  contactBy: choice(
    'single',
    {
      en: 'How should we contact you?',
      zh: '您希望我们如何联系您？',
      bg: 'Как предпочитате да се свързваме с Вас?',
      pl: 'Jak mamy się z Państwem kontaktować?',
    },
    {
      inPerson: { en: 'In person', zh: '当面', bg: 'Лично', pl: 'Osobiście' },
      phone: { en: 'By phone', zh: '电话', bg: 'По телефона', pl: 'Telefonicznie' },
      message: { en: 'By text message', zh: '短信或微信', bg: 'Със съобщение', pl: 'SMS-em lub w komunikatorze' },
      email: { en: 'By e-mail', zh: '电子邮件', bg: 'По имейл', pl: 'E-mailem' },
      never: {
        en: 'Please do not contact me',
        zh: '请不要联系我',
        bg: 'Не желая контакт',
        pl: 'Proszę o brak kontaktu',
      },
    },
  ),
  foundBy: choice(
    'several',
    {
      en: 'How did you hear about us?',
      zh: '您是如何知道我们的？（可多选）',
      bg: 'Откъде научихте за нас? (може повече от един отговор)',
      pl: 'Skąd dowiedzieli się Państwo o nas? (można zaznaczyć kilka)',
    },
    {
      recommendation: { en: 'Somebody recommended you', zh: '别人推荐', bg: 'По препоръка', pl: 'Z polecenia' },
      passing: { en: 'I was passing by', zh: '路过', bg: 'Минавах наблизо', pl: 'Przechodząc obok' },
      internet: { en: 'On the internet', zh: '网络', bg: 'В интернет', pl: 'W internecie' },
      advert: { en: 'An advertisement', zh: '广告', bg: 'От реклама', pl: 'Z reklamy' },
      other: { en: 'Another way', zh: '其他', bg: 'По друг начин', pl: 'Inaczej' },
    },
  ),
  wish: words({
    en: 'What would you like to find here that we do not have?',
    zh: '您希望我们增加哪些商品或服务？',
    bg: 'Какво бихте искали да намерите при нас, което липсва?',
    pl: 'Czego u nas brakuje?',
  }),
  taste: quality({
    en: 'How good were the food and drinks?',
    zh: '餐点和饮品的味道如何？',
    bg: 'Как оценявате храната и напитките?',
    pl: 'Prosimy o ocenę jedzenia i napojów:',
  }),
  fresh: quality({
    en: 'How fresh were our goods?',
    zh: '商品的新鲜程度如何？',
    bg: 'Как оценявате свежестта на продуктите?',
    pl: 'Prosimy o ocenę świeżości produktów:',
  }),
  range: quality({
    en: 'How good was the choice of goods?',
    zh: '商品种类是否齐全？',
    bg: 'Как оценявате избора на стоки?',
    pl: 'Prosimy o ocenę wyboru towarów:',
  }),
  result: quality({
    en: 'How good is the result?',
    zh: '您觉得效果怎么样？',
    bg: 'Как оценявате резултата?',
    pl: 'Prosimy o ocenę efektu:',
  }),
  repaired: quality({
    en: 'How good was the repair?',
    zh: '维修质量如何？',
    bg: 'Как оценявате ремонта?',
    pl: 'Prosimy o ocenę naprawy:',
  }),
  interviewStory: words({
    en: 'Please tell me about your last visit, from the beginning.',
    zh: '请从头说说您上一次来店的经过。',
    bg: 'Разкажете за последното си посещение от самото начало.',
    pl: 'Proszę opowiedzieć o ostatniej wizycie od samego początku.',
  }),
  interviewAlmostLeft: words({
    en: 'Was there a moment when you nearly went elsewhere? What happened?',
    zh: '有没有哪一刻您差点去了别家？发生了什么？',
    bg: 'Имаше ли момент, в който за малко да отидете другаде? Какво се случи?',
    pl: 'Czy był moment, w którym niewiele brakowało, by pójść gdzie indziej? Co się stało?',
  }),
};
