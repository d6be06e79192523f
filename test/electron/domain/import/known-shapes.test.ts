import { expect, test } from 'vitest';
import { knownShape } from '../../../../electron/domain/import/known-shapes.ts';

test.each([
  ['google-forms', 'responses', 'Timestamp,Email Address,How was it?'],
  ['google-forms', 'responses', 'Sygnatura czasowa,Ocena'],
  ['google-forms', 'responses', 'Клеймо за време,Оценка'],
  ['google-forms', 'responses', '时间戳记,评分'],
  ['microsoft-forms', 'responses', 'Id,Start time,Completion time,Email,Name,Q'],
  ['microsoft-forms', 'responses', 'Id,开始时间,完成时间,电子邮件,名称,Q'],
  ['microsoft-forms', 'responses', 'Identyfikator,Godzina rozpoczęcia,Godzina ukończenia,Adres e-mail,Nazwa,Q'],
  ['limesurvey', 'responses', 'id,submitdate,lastpage,startlanguage,q1'],
  ['limesurvey', 'responses', 'Response ID,Date submitted,Last page,Start language,Q'],
  ['surveymonkey', 'responses', 'Respondent ID,Collector ID,Start Date,End Date,IP Address,Q'],
  ['wenjuanxing', 'responses', '序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、Q'],
  ['wechat', 'interactions', '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注'],
  [
    'alipay',
    'interactions',
    '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注',
  ],
] as const)('%s is told by its headings', (name, target, headings) => {
  expect(knownShape(target, headings.split(','))?.name).toBe(name);
});

test.each([
  ['responses', 'Date,Timestamp,CSAT'],
  ['responses', 'Name,Phone'],
  ['customers', 'Timestamp,Name'],
] as const)('%s with %s is no known tool', (target, headings) => {
  expect(knownShape(target, headings.split(','))).toBeNull();
});

test('what is special about a tool is known', () => {
  const lime = knownShape('responses', ['id', 'submitdate', 'lastpage']);
  expect(lime).toMatchObject({
    completionColumn: 1,
    hasUnrecordedDates: true,
    hasNegativeGaps: false,
    dateOrder: null,
  });
  expect(knownShape('responses', ['Respondent ID', 'Collector ID', 'End Date'])?.dateOrder).toBe('mdy');
});
