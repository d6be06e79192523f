import { type ImportLanguage, type ImportTarget } from '../../contract/import-result.ts';
import { exportHeading } from './export-headings.ts';
import { type FieldName, fieldsOf } from './fields.ts';
import { foldHeading } from './text.ts';

type Words = Readonly<Partial<Record<FieldName, string>>>;

const personWords: Words = {
  phone: `phone | telephone | mobile | phone number | mobile number | mobile phone | tel | cell | cell phone | contact number | tel no
    | phone no | contact phone | telefon | nr telefonu | numer telefonu | telefon komórkowy | komórka | tel. | tel.: | nr tel. | nr tel
    | telefon kontaktowy | kom. | телефон | тел. | тел | телефонен номер | мобилен | мобилен телефон | gsm | джиесем | телефон за връзка | 电话
    | 手机 | 手机号 | 手机号码 | 电话号码 | 联系电话 | 联系方式 | 移动电话 | 会员手机 | 会员手机号 | 客户电话 | 顾客电话 | 会员电话`,
  email: `email | e-mail | mail | email address | e-mail address | adres email | adres e-mail | adres poczty elektronicznej
    | имейл | имейл адрес | ел. поща | електронна поща | емайл | e-поща | е-мейл | мейл | и-мейл | 邮箱 | 电子邮箱 | 电子邮件 | 邮件 | 邮件地址
    | 电子邮件地址 | 邮箱地址 | 客户邮箱 | email klienta | customer email | respondent email | nazwa użytkownika | username | потребителско име | 用户名`,
};

const customerWords: Words = {
  ...personWords,
  full_name: `name | full name | customer | customer name | client | client name | contact | contact name | buyer | member | member name
    | imię i nazwisko | nazwisko i imię | imie i nazwisko | klient | nazwa klienta | nazwa | kontrahent | nazwa kontrahenta | nabywca | odbiorca
    | име и фамилия | име | имена | трите имена | име на клиент | клиент | име на клиента | наименование | контрагент | име, фамилия
    | име презиме фамилия | 姓名 | 名字 | 名称 | 客户 | 客户姓名 | 客户名称 | 会员姓名 | 顾客 | 顾客姓名 | 会员名称 | 会员名 | 联系人 | 联系人姓名 | 真实姓名`,
  given_name: `first name | given name | forename | firstname | imię | imiona | pierwsze imię | собствено име | първо име | лично име | 名`,
  family_name: `last name | surname | family name | lastname | nazwisko | фамилия | фамилно име | 姓 | 姓氏`,
  reading: `reading | pinyin | pronunciation | wymowa | произношение | четене | 拼音 | 姓名拼音 | 读音`,
  city: `city | town | place | miasto | miejscowość | град | населено място | 城市 | 所在城市 | 市 | 地区 | 所在地`,
  code: `code | customer code | customer no | customer number | client id | customer id | member no | member number | member id | card | card no
    | card number | loyalty card | membership number | id | no. | kod | kod klienta | nr klienta | numer klienta | id klienta | nr karty
    | numer karty | karta | kod kontrahenta | symbol | akronim | код | код на клиент | клиентски номер | клиентски код | номер на клиент | карта
    | номер на карта | карта № | № на карта | клиент № | 会员号 | 会员编号 | 会员卡号 | 卡号 | 客户编号 | 编号 | 客户代码 | 顾客编号 | 会员id | 客户号`,
  birthday: `birthday | birth date | date of birth | dob | birthdate | born | data urodzenia | urodziny | data ur. | ur. | дата на раждане | рожден ден
    | рождена дата | роден | родена | 生日 | 出生日期 | 出生年月 | 会员生日`,
  since: `since | customer since | member since | registered | registration date | created | created at | created on | date added | joined | join date
    | signup date | klient od | od | data rejestracji | data utworzenia | data dodania | utworzono | data założenia | клиент от | от дата
    | дата на регистрация | регистриран | създаден | дата на създаване | дата на добавяне | 注册日期 | 注册时间 | 开卡日期 | 开卡时间 | 入会日期
    | 入会时间 | 创建时间 | 创建日期 | 加入日期 | 建档日期 | 办卡日期 | 办卡时间`,
  source: `source | lead source | referral | how found | źródło | skąd | pozyskanie | източник | откъде | 来源 | 客户来源 | 渠道来源 | 会员来源`,
  group: `group | segment | category | tag | tags | type | level | tier | grupa | kategoria | typ | poziom | etykieta | rabat grupa | група | категория
    | сегмент | тип | ниво | етикет | 分组 | 客户分组 | 会员等级 | 等级 | 标签 | 类别 | 客户类型 | 会员类型 | 会员级别 | 客户等级`,
  language: `language | preferred language | język | jezyk | език | предпочитан език | 语言 | 首选语言`,
  channel: `preferred channel | contact channel | preferred contact | kanał kontaktu | preferowany kontakt | предпочитан канал
    | предпочитан контакт | канал за връзка | 首选渠道 | 联系渠道 | 首选联系方式`,
  consent: `consent | marketing consent | newsletter | marketing | opt in | opt-in | accepts marketing | gdpr | subscribed | zgoda
    | zgoda marketingowa | zgoda na marketing | zgody | rodo | newsletter zgoda | съгласие | съгласие за маркетинг | маркетингово съгласие | бюлетин
    | абонамент | 同意 | 营销同意 | 是否同意 | 同意营销 | 同意接收 | 接收短信 | 是否订阅 | 同意营销联系`,
  note: `note | notes | comment | comments | remark | remarks | description | additional info | uwagi | notatka | notatki | opis | komentarz
    | adnotacje | dodatkowe informacje | бележка | бележки | забележка | забележки | коментар | описание | допълнителна информация | 备注 | 说明
    | 附注 | 客户备注 | 会员备注 | 备注信息`,
};

const interactionWords: Words = {
  ...personWords,
  customer: `customer | customer name | client | client name | name | full name | buyer | member | member name | contact | klient | nazwa klienta
    | kontrahent | nazwa kontrahenta | nabywca | odbiorca | imię i nazwisko | клиент | име на клиент | име на клиента | купувач | контрагент | получател
    | име | име и фамилия | 客户 | 客户姓名 | 客户名称 | 顾客 | 顾客姓名 | 会员 | 会员姓名 | 姓名 | 交易对方 | 买家 | 买家昵称 | 收货人 | 对方名称`,
  date: `date | sale date | order date | date of sale | invoice date | issue date | transaction date | visit date | datetime | date and time | timestamp
    | date/time | posted | when | data | data sprzedaży | data wyst. | data wystawienia | data transakcji | data zakupu | data zamówienia
    | data wizyty | data operacji | data i godzina | data dokumentu | data faktury | termin | data kontaktu | дата | дата на продажба
    | дата на издаване | дата на покупка | дата на посещение | дата и час | дата на поръчка | дата на документа | дата на фактура | дата/час
    | дата на плащане | дата на контакт | 日期 | 时间 | 交易时间 | 交易日期 | 销售日期 | 下单时间 | 订单日期 | 消费时间 | 消费日期 | 付款时间
    | 开票日期 | 到店日期 | 交易创建时间 | 到店时间 | 单据日期 | 业务日期 | 订单创建时间 | 互动日期 | 联系日期`,
  time: `time | hour | godzina | godz. | czas | час | часа | 时刻 | 时间点 | 交易时刻`,
  amount: `amount | total | sum | price | value | gross | amount paid | order total | total amount | net amount | sales | revenue | kwota | wartość
    | brutto | kwota brutto | wartość brutto | razem | suma | cena | kwota zakupu | do zapłaty | wartość sprzedaży | zapłacono | сума | стойност | цена
    | обща сума | общо | сума с ддс | стойност с ддс | крайна сума | платено | всичко | оборот | крайна цена | 金额 | 总额 | 实付金额 | 消费金额 | 应收金额
    | 实收金额 | 合计 | 销售额 | 价格 | 总价 | 金额(元) | 金额（元） | 交易金额 | 支付金额 | 订单金额 | 价税合计 | 实收 | 应收 | 付款金额`,
  currency: `currency | waluta | валута | 币种 | 货币 | 币别`,
  code: `code | receipt | receipt no | invoice | invoice no | invoice number | order no | order number | order id | document | transaction id
    | reference | numer | nr | numer faktury | nr faktury | nr paragonu | numer paragonu | paragon | dokument | nr dokumentu | numer dokumentu
    | numer zamówienia | nr zamówienia | faktura | номер | фактура № | номер на фактура | фактура | документ | № документ | номер на документ | бележка № | касов бон
    | номер на поръчка | поръчка | № | 单号 | 订单号 | 交易单号 | 发票号 | 流水号 | 交易号 | 交易流水号 | 小票号 | 订单编号 | 单据编号 | 发票号码 | 商户单号
    | 交易订单号 | 商家订单号 | 销售单号`,
  customer_code: `customer code | customer no | customer number | customer id | client id | member no | card no | card number | kod klienta
    | nr klienta | id klienta | nr karty | numer karty | код на клиент | клиентски номер | номер на карта | клиентски код | 会员号 | 会员编号 | 会员卡号 | 卡号
    | 客户编号 | 会员id | 客户号`,
  kind: `kind | type | interaction | interaction type | transaction type | event | typ | rodzaj | typ kontaktu | rodzaj kontaktu | typ dokumentu
    | rodzaj dokumentu | вид | тип | вид взаимодействие | вид документ | вид контакт | 类型 | 交易类型 | 互动类型 | 业务类型 | 单据类型 | 收/支`,
  touchpoint: `touchpoint | point of contact | location | branch | shop | store | outlet | punkt styku | sklep | oddział | placówka | lokal
    | допирна точка | обект | магазин | търговски обект | клон | 触点 | 门店 | 所属门店 | 店铺 | 分店 | 消费门店 | 门店名称`,
  staff: `staff | employee | seller | salesperson | cashier | served by | user | pracownik | sprzedawca | kasjer | obsługa | obsługiwał | wystawił
    | служител | продавач | касиер | обслужил | оператор | съставил | 员工 | 店员 | 收银员 | 导购 | 服务人员 | 经办人 | 营业员 | 操作员 | 业务员`,
  channel: `channel | sales channel | order channel | kanał | kanał sprzedaży | канал | канал на продажба | 渠道 | 销售渠道 | 订单渠道 | 订单来源`,
  product: `product | item | goods | service | article | product name | item name | produkt | towar | usługa | nazwa towaru | asortyment
    | nazwa produktu | продукт | стока | услуга | артикул | наименование на стоката | 商品 | 商品名称 | 产品 | 服务项目 | 品名 | 项目 | 货品名称 | 商品说明`,
  note: `note | notes | comment | comments | remark | remarks | description | details | uwagi | notatka | opis | komentarz | tytuł | szczegóły
    | бележка | бележки | забележка | коментар | описание | основание | 备注 | 说明 | 附注 | 摘要 | 交易说明`,
};

const responseWords: Words = {
  ...personWords,
  respondent_id: `id | response id | respondent id | respondent | submission id | answer id | no. | no | # | respondentid | responseid | id odpowiedzi
    | numer odpowiedzi | nr ankiety | identyfikator odpowiedzi | id na odgovor | номер на отговор | ид на отговора | анкета № | № на анкета
    | id на отговор | 序号 | 答卷编号 | 答卷序号 | 编号 | 答题序号 | id отговор`,
  date: `date | timestamp | completion time | date submitted | submitted | submit date | end date | response date | submitdate | datestamp
    | submitted at | date completed | answered on | survey date | sygnatura czasowa | data | godzina ukończenia | data przesłania | data wypełnienia
    | czas ukończenia | data odpowiedzi | data ankiety | data wysłania | клеймо за време | клеймо за дата и час | дата | час на завършване
    | време на завършване | дата на попълване | дата на изпращане | дата на анкетата | дата на отговора | 时间戳记 | 时间戳 | 提交答卷时间 | 提交时间 | 完成时间
    | 日期 | 填写时间 | 答题时间 | 结束答题时间 | 答卷时间`,
  csat: `csat | satisfaction | overall satisfaction | satisfaction score | score | rating | overall rating | satysfakcja | zadowolenie | ocena
    | ogólna ocena | ocena obsługi | wskaźnik satysfakcji | wskaźnik satysfakcji (csat) | удовлетвореност | обща оценка | оценка | доволство
    | индекс на удовлетвореност | индекс на удовлетвореност (csat) | 满意度 | 总体满意度 | 评分 | 总体评价 | 满意度评分 | 整体满意度
    | 客户满意度评分 | 客户满意度评分 (csat)`,
  ces: `ces | effort | effort score | customer effort score | customer effort score (ces) | ease | wysiłek | łatwość | wskaźnik wysiłku klienta
    | wskaźnik wysiłku klienta (ces) | усилие | леснота | оценка на усилията | оценка на усилията (ces) | 费力度 | 费力程度 | 客户费力度
    | 客户费力度 (ces)`,
  nps: `nps | recommend | recommendation | likelihood to recommend | net promoter score | net promoter score (nps) | polecenie | rekomendacja
    | skłonność do polecenia | препоръка | вероятност за препоръка | нетен индекс на препоръките | 推荐度 | 推荐意愿 | 净推荐值 | 净推荐值 (nps) | 推荐`,
  comment: `comment | comments | reason | feedback | suggestions | suggestion | remarks | note | notes | why | opinion | additional comments
    | komentarz | uwagi | sugestie | sugestia | opinia | uzasadnienie | dlaczego | powód oceny | коментар | коментари | бележки | бележка | мнение
    | предложения | предложение | причина | защо | забележки | 意见 | 建议 | 您的建议 | 意见和建议 | 评论 | 原因 | 备注 | 反馈 | 意见建议 | 留言`,
  customer: `customer | customer name | client | name | full name | your name | klient | imię i nazwisko | nazwa klienta | imię | клиент | име
    | име и фамилия | вашето име | 客户 | 姓名 | 顾客 | 名称 | 客户姓名 | 您的姓名 | 顾客姓名 | 会员姓名`,
  time: `time | hour | godzina | godz. | czas | час`,
  customer_code: `customer code | customer no | customer id | card number | member no | kod klienta | nr klienta | numer karty | код на клиент
    | клиентски номер | номер на карта | 会员号 | 会员卡号 | 客户编号 | 会员编号`,
  touchpoint: `touchpoint | location | branch | shop | store | punkt styku | sklep | oddział | допирна точка | обект | магазин | 触点 | 门店 | 店铺
    | 分店`,
  staff: `staff | employee | served by | cashier | pracownik | obsługiwał | kasjer | sprzedawca | служител | обслужил | касиер | продавач | 员工 | 店员
    | 收银员 | 服务人员 | 导购`,
  channel: `channel | kanał | канал | 渠道`,
  mode: `mode | survey mode | tryb | начин | начин на попълване | 方式 | 填写方式`,
  collector: `collector | collector id | collectorid | source | kolektor | źródło | източник | 来源 | 收集器`,
  language: `language | survey language | startlanguage | język | język ankiety | език | език на анкетата | 语言 | 问卷语言`,
};

const wordsByTarget: Readonly<Record<ImportTarget, Words>> = {
  customers: customerWords,
  interactions: interactionWords,
  responses: responseWords,
};

/** Fields that only our own exports write: their short names mean other things in other people's files. */
const exportedOnly: ReadonlySet<FieldName> = new Set<FieldName>(['cause', 'cost', 'place', 'level', 'wish']);

const languages: readonly ImportLanguage[] = ['en', 'zh', 'bg', 'pl'];
const fieldByHeading: Readonly<Record<ImportTarget, ReadonlyMap<string, FieldName>>> = {
  customers: headingTable('customers'),
  interactions: headingTable('interactions'),
  responses: headingTable('responses'),
};

const numbering = /^(?:q?\d{1,3}\s*[.、)）:：-]\s*)+/u;
const brackets = /\s*[([（【<][^()[\]（）【】<>]*[)\]）】>]\s*/gu;

/** The field a heading names as a whole in one of four languages, or null. */
export function fieldOfHeading(target: ImportTarget, heading: string): FieldName | null {
  const table = fieldByHeading[target];
  const folded = foldHeading(heading);
  const own = table.get(folded);
  if (own) return own;
  const bare = foldHeading(folded.replace(numbering, '').replace(brackets, ' '));
  return bare === '' ? null : (table.get(bare) ?? null);
}

/** How many of the cells are headings known for a target. */
export function countKnownHeadings(target: ImportTarget, texts: readonly string[]): number {
  const fields = new Set<FieldName>();
  for (const text of texts) {
    const field = text === '' || text.length > 200 ? null : fieldOfHeading(target, text);
    if (field) fields.add(field);
  }
  return fields.size;
}

function headingTable(target: ImportTarget): ReadonlyMap<string, FieldName> {
  const table = new Map<string, FieldName>();
  for (const field of fieldsOf(target)) {
    if (isNeverGuessed(target, field)) continue;
    const own = languages.map((language) => exportHeading(target, field, language));
    const bare = exportedOnly.has(field) ? [] : [field];
    for (const word of [...bare, ...own, ...(wordsByTarget[target][field] ?? '').split('|')]) {
      const folded = foldHeading(word);
      if (folded !== '' && !table.has(folded)) table.set(folded, field);
    }
  }
  return table;
}

/** Amounts say nothing about a customer, and `r1` to `r12` are names for the mapping, not headings. */
function isNeverGuessed(target: ImportTarget, field: FieldName): boolean {
  return /^r\d/.test(field) || (target === 'customers' && (field === 'amount' || field === 'currency'));
}
