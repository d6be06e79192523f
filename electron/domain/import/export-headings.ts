import { type ImportLanguage, type ImportTarget } from '../../contract/import-result.ts';
import { type FieldName } from './fields.ts';

type Headings = Readonly<Record<ImportLanguage, string>>;

const words = {
  full_name: { en: 'Name', zh: '姓名', bg: 'Име', pl: 'Imię i nazwisko' },
  given_name: { en: 'Given name', zh: '名', bg: 'Собствено име', pl: 'Imię' },
  family_name: { en: 'Family name', zh: '姓', bg: 'Фамилия', pl: 'Nazwisko' },
  reading: { en: 'Reading', zh: '拼音', bg: 'Произношение', pl: 'Wymowa' },
  phone: { en: 'Phone', zh: '电话', bg: 'Телефон', pl: 'Telefon' },
  more_phones: { en: 'More phones', zh: '其他电话', bg: 'Други телефони', pl: 'Inne telefony' },
  email: { en: 'E-mail', zh: '电子邮箱', bg: 'Имейл', pl: 'E-mail' },
  city: { en: 'City', zh: '城市', bg: 'Град', pl: 'Miasto' },
  code: { en: 'Customer code', zh: '客户编号', bg: 'Код на клиент', pl: 'Kod klienta' },
  birthday: { en: 'Birthday', zh: '生日', bg: 'Рожден ден', pl: 'Urodziny' },
  since: { en: 'Customer since', zh: '加入日期', bg: 'Клиент от', pl: 'Klient od' },
  source: { en: 'Source', zh: '来源', bg: 'Източник', pl: 'Źródło' },
  referred_by: { en: 'Referred by', zh: '推荐人', bg: 'Препоръчан от', pl: 'Z polecenia' },
  group: { en: 'Group', zh: '分组', bg: 'Група', pl: 'Grupa' },
  language: { en: 'Language', zh: '语言', bg: 'Език', pl: 'Język' },
  channel: { en: 'Preferred channel', zh: '首选渠道', bg: 'Предпочитан канал', pl: 'Preferowany kontakt' },
  consent: { en: 'Marketing consent', zh: '营销同意', bg: 'Съгласие за маркетинг', pl: 'Zgoda na marketing' },
  survey_consent: {
    ...{ en: 'Consent to surveys', zh: '同意接受调查', bg: 'Съгласие за анкети', pl: 'Zgoda na ankiety' },
  },
  amount: { en: 'Amount', zh: '金额', bg: 'Сума', pl: 'Kwota' },
  currency: { en: 'Currency', zh: '币种', bg: 'Валута', pl: 'Waluta' },
  note: { en: 'Note', zh: '备注', bg: 'Бележка', pl: 'Uwagi' },
  customer: { en: 'Customer', zh: '客户', bg: 'Клиент', pl: 'Klient' },
  date: { en: 'Date', zh: '日期', bg: 'Дата', pl: 'Data' },
  time: { en: 'Time', zh: '时刻', bg: 'Час', pl: 'Godzina' },
  customer_code: { en: 'Customer code', zh: '客户编号', bg: 'Код на клиент', pl: 'Kod klienta' },
  kind: { en: 'Kind', zh: '类型', bg: 'Вид', pl: 'Rodzaj' },
  touchpoint: { en: 'Touchpoint', zh: '触点', bg: 'Допирна точка', pl: 'Punkt styku' },
  staff: { en: 'Staff', zh: '员工', bg: 'Служител', pl: 'Pracownik' },
  product: { en: 'Product', zh: '商品', bg: 'Продукт', pl: 'Produkt' },
  area: { en: 'Area', zh: '部门', bg: 'Област', pl: 'Obszar' },
  cause: { en: 'Reason', zh: '原因', bg: 'Причина', pl: 'Powód' },
  was_opened: { en: 'Was opened', zh: '已拆封', bg: 'Беше отворено', pl: 'Było otwarte' },
  was_used: { en: 'Was used', zh: '已使用', bg: 'Беше използвано', pl: 'Było używane' },
  cost: { en: 'Cost to us', zh: '本店成本', bg: 'Разход за нас', pl: 'Koszt dla nas' },
  cost_currency: { en: 'Currency of the cost', zh: '成本币种', bg: 'Валута на разхода', pl: 'Waluta kosztu' },
  place: { en: 'Where it can be read', zh: '发布位置', bg: 'Къде може да се прочете', pl: 'Gdzie można to przeczytać' },
  tone: { en: 'Tone', zh: '语气', bg: 'Тон', pl: 'Ton' },
  level: { en: 'Service level', zh: '服务等级', bg: 'Ниво на обслужване', pl: 'Poziom obsługi' },
  settled_at_once: { en: 'Settled at once', zh: '当场解决', bg: 'Уредено веднага', pl: 'Załatwione od razu' },
  minutes: { en: 'Minutes', zh: '用时（分钟）', bg: 'Минути', pl: 'Minuty' },
  wish: {
    en: 'Asked for, and we did not have it',
    zh: '想要但本店没有',
    bg: 'Търсено, а го нямахме',
    pl: 'Pytano, a nie mieliśmy',
  },
  respondent_id: { en: 'Response ID', zh: '答卷编号', bg: 'Номер на отговор', pl: 'Numer odpowiedzi' },
  csat: { en: 'CSAT', zh: 'CSAT', bg: 'CSAT', pl: 'CSAT' },
  ces: { en: 'CES', zh: 'CES', bg: 'CES', pl: 'CES' },
  nps: { en: 'NPS', zh: 'NPS', bg: 'NPS', pl: 'NPS' },
  comment: { en: 'Comment', zh: '意见', bg: 'Коментар', pl: 'Komentarz' },
  mode: { en: 'Mode', zh: '填写方式', bg: 'Начин на попълване', pl: 'Tryb' },
  collector: { en: 'Collector', zh: '收集器', bg: 'Канал за събиране', pl: 'Kolektor' },
} as const satisfies Partial<Record<FieldName, Headings>>;

const byTarget: Partial<Record<ImportTarget, Partial<Record<FieldName, Headings>>>> = {
  interactions: {
    code: { en: 'Receipt no', zh: '单号', bg: 'Номер на документ', pl: 'Numer dokumentu' },
    channel: { en: 'Channel', zh: '渠道', bg: 'Канал', pl: 'Kanał' },
  },
  responses: {
    channel: { en: 'Channel', zh: '渠道', bg: 'Канал', pl: 'Kanał' },
    language: { en: 'Survey language', zh: '问卷语言', bg: 'Език на анкетата', pl: 'Język ankiety' },
  },
};

const everywhere: Partial<Record<FieldName, Headings>> = words;

/** The heading our own exports give a field; importing it again needs no mapping. Fields without one show their own name. */
export function exportHeading(target: ImportTarget, field: FieldName, language: ImportLanguage): string {
  return byTarget[target]?.[field]?.[language] ?? everywhere[field]?.[language] ?? field;
}
