import { type DateOrder, type ImportTarget } from '../../contract/import-result.ts';
import { type FieldName } from './fields.ts';
import { headingKey } from './table-layout.ts';

/** A file layout that a well-known tool writes, and what is special about it. */
export interface KnownShape {
  readonly name: ShapeName;
  /** The date order the tool always writes, null where it follows the person's settings. */
  readonly dateOrder: DateOrder | null;
  /** Whether `-2` and `-3` stand for "no answer". */
  readonly hasNegativeGaps: boolean;
  /** Whether 1980-01-01 stands for "not recorded". */
  readonly hasUnrecordedDates: boolean;
  /** The fields of the columns that are not questions; null leaves a column out. */
  readonly fields: ReadonlyMap<string, FieldName | null>;
  /** The column whose emptiness marks an unfinished answer, else null. */
  readonly completionColumn: number | null;
}

/** Tools whose files are recognised. */
export type ShapeName =
  'google-forms' | 'microsoft-forms' | 'limesurvey' | 'surveymonkey' | 'wenjuanxing' | 'wechat' | 'alipay';

interface ShapeRule {
  readonly name: ShapeName;
  readonly target: ImportTarget;
  /** Groups of headings of which one each must be there. */
  readonly signs: readonly string[];
  readonly fields: Readonly<Record<string, FieldName | null>>;
  readonly dateOrder?: DateOrder;
  readonly hasNegativeGaps?: boolean;
  readonly hasUnrecordedDates?: boolean;
  readonly isFirstColumn?: boolean;
  readonly completion?: string;
}

const emailHeadings =
  'email address|username|adres e-mail|nazwa użytkownika|имейл адрес|потребителско име|电子邮件地址|用户名|电子邮件|邮箱';

const rules: readonly ShapeRule[] = [
  {
    name: 'microsoft-forms',
    target: 'responses',
    signs: [
      'id|identyfikator|ид|идентификатор',
      'start time|godzina rozpoczęcia|开始时间|начален час|време на започване',
      'completion time|godzina ukończenia|完成时间|час на завършване|време на завършване',
    ],
    fields: {
      'id|identyfikator|ид|идентификатор': 'respondent_id',
      'start time|godzina rozpoczęcia|开始时间|начален час|време на започване': null,
      'completion time|godzina ukończenia|完成时间|час на завършване|време на завършване': 'date',
      'email|adres e-mail|email2|电子邮件|имейл|e-mail': 'email',
      'name|nazwa|imię i nazwisko|名称|姓名|име': 'customer',
      'last modified time|godzina ostatniej modyfikacji|上次修改时间|最后修改时间|час на последна промяна': null,
      'language|język|语言|език': 'language',
    },
  },
  {
    name: 'wenjuanxing',
    target: 'responses',
    signs: ['序号', '提交答卷时间', '所用时间'],
    fields: {
      序号: 'respondent_id',
      提交答卷时间: 'date',
      '所用时间|来源详情|来自ip|来源ip|总分': null,
      来源: 'collector',
    },
    hasNegativeGaps: true,
  },
  {
    name: 'limesurvey',
    target: 'responses',
    signs: ['submitdate|date submitted', 'lastpage|last page|startlanguage|start language|seed'],
    fields: {
      'id|response id': 'respondent_id',
      'submitdate|date submitted': 'date',
      'startlanguage|start language': 'language',
      'lastpage|last page|seed|startdate|date started|datestamp|date last action|ipaddr|ip address|refurl|referrer url|token':
        null,
    },
    hasUnrecordedDates: true,
    completion: 'submitdate|date submitted',
  },
  {
    name: 'surveymonkey',
    target: 'responses',
    signs: ['respondent id', 'collector id', 'end date|date modified|start date|date created'],
    fields: {
      'respondent id': 'respondent_id',
      'collector id': 'collector',
      'end date|date modified': 'date',
      'start date|date created|ip address|custom data 1|custom data': null,
      'email address': 'email',
      'first name|last name': null,
    },
    dateOrder: 'mdy',
  },
  {
    name: 'google-forms',
    target: 'responses',
    signs: ['timestamp|sygnatura czasowa|клеймо за време|клеймо за дата и час|时间戳记|时间戳'],
    fields: {
      'timestamp|sygnatura czasowa|клеймо за време|клеймо за дата и час|时间戳记|时间戳': 'date',
      [emailHeadings]: 'email',
      'score|wynik|резултат|得分': null,
    },
    isFirstColumn: true,
  },
  {
    name: 'wechat',
    target: 'interactions',
    signs: ['交易时间', '交易对方', '金额(元)', '支付方式', '收/支'],
    fields: {
      交易时间: 'date',
      '收/支': 'kind',
      交易对方: 'customer',
      商品: 'product',
      '金额(元)': 'amount',
      交易单号: 'code',
      备注: 'note',
      '交易类型|支付方式|当前状态|商户单号': null,
    },
  },
  {
    name: 'alipay',
    target: 'interactions',
    signs: ['交易时间|交易创建时间|付款时间', '交易对方', '金额|金额(元)', '收/支', '交易订单号|交易号|交易状态'],
    fields: {
      '交易时间|交易创建时间': 'date',
      '收/支': 'kind',
      交易对方: 'customer',
      '商品说明|商品名称': 'product',
      '金额|金额(元)': 'amount',
      '交易订单号|交易号': 'code',
      备注: 'note',
      '交易分类|对方账号|收/付款方式|交易状态|商家订单号|付款时间|最近修改时间|交易来源地|类型|服务费(元)|成功退款(元)|资金状态':
        null,
    },
  },
];

/** The tool that wrote a file with these headings, or null. */
export function knownShape(target: ImportTarget, headings: readonly string[]): KnownShape | null {
  const keys = headings.map(headingKey);
  const present = new Set(keys);
  const rule = rules.find(({ target: ruleTarget, signs, isFirstColumn }) => {
    if (ruleTarget !== target) return false;
    const found = signs.every((sign) => alternatives(sign).some((key) => present.has(key)));
    return found && (!isFirstColumn || alternatives(signs[0] ?? '').includes(keys[0] ?? ''));
  });
  if (!rule) return null;
  return {
    name: rule.name,
    dateOrder: rule.dateOrder ?? null,
    hasNegativeGaps: rule.hasNegativeGaps === true,
    hasUnrecordedDates: rule.hasUnrecordedDates === true,
    fields: fieldMap(rule.fields),
    completionColumn: columnOf(keys, rule.completion),
  };
}

function columnOf(keys: readonly string[], heading: string | undefined): number | null {
  if (heading === undefined) return null;
  const column = keys.findIndex((key) => alternatives(heading).includes(key));
  return column < 0 ? null : column;
}

function fieldMap(fields: ShapeRule['fields']): ReadonlyMap<string, FieldName | null> {
  const map = new Map<string, FieldName | null>();
  for (const [headings, field] of Object.entries(fields)) {
    for (const key of alternatives(headings)) map.set(key, field);
  }
  return map;
}

function alternatives(headings: string): string[] {
  return headings.split('|').map(headingKey);
}
