import { describe, expect, test } from 'vitest';
import { readImport } from '../../../electron/files/import-result.ts';
import { fatesOf, importOptions, readText, recordsOf, shops } from '../../support/import-file.ts';
import { styled, xlsxOf } from '../../support/workbook-parts.ts';

const responses = { importAs: 'responses' } as const;
const interactions = { importAs: 'interactions' } as const;

describe('answers of form tools need no mapping', () => {
  test('Google Forms in Polish, with the time of the tool and whole answers', async () => {
    const text = [
      'Sygnatura czasowa,Adres e-mail,Jak bardzo jest Pan/Pani zadowolony/a z obsługi?,Na ile prawdopodobne jest polecenie nas znajomym?,Jaki jest główny powód tej oceny?',
      '2025/01/05 2:03:22 PM GMT+1,a@example.pl,Bardzo zadowolony/a,9,Miła obsługa',
      '2025/01/06 9:05:00 AM GMT+1,,2,3,',
    ].join('\n');
    const result = await readText(text, { ...responses, ...shops.polish });
    expect(result.questions).toEqual([]);
    expect(recordsOf(result)).toEqual({
      2: { date: '2025-01-05T14:03:22', email: 'a@example.pl', csat: 5, nps: 9, comment: 'Miła obsługa' },
      3: { date: '2025-01-06T09:05:00', email: null, csat: 2, nps: 3, comment: null },
    });
  });

  test('Microsoft Forms as a workbook, anonymous, in Chinese', async () => {
    const bytes = xlsxOf([
      {
        rows: [
          ['Id', '开始时间', '完成时间', '电子邮件', '名称', '您对服务的满意度如何？', '您会推荐我们吗？', '意见'],
          [1, styled(2, 45662.58), styled(2, 45662.5854166667), 'anonymous', null, '非常满意', 10, '很好'],
          [2, styled(2, 45663.4), styled(2, 45663.41), 'anonymous', null, '不满意', 2, null],
        ],
      },
    ]);
    const result = await readImport(bytes, importOptions({ ...responses, ...shops.chinese }));
    expect(recordsOf(result)[2]).toEqual({
      respondent_id: '1',
      date: '2025-01-05T14:03:00',
      email: null,
      customer: null,
      csat: 5,
      nps: 10,
      comment: '很好',
    });
    expect(recordsOf(result)[3]).toMatchObject({ csat: 2, nps: 2, comment: null });
  });

  test('LimeSurvey: unfinished answers are left out, 1980 means not recorded', async () => {
    const text = [
      '"id","submitdate","lastpage","startlanguage","seed","startdate","csat","nps","comment"',
      '"1","2025-01-05 14:03:22","3","bg","123","2025-01-05 14:00:00","5","10","Супер"',
      '"2","","1","bg","124","2025-01-05 15:00:00","4","",""',
      '"3","1980-01-01 00:00:00","3","pl","125","1980-01-01 00:00:00","2","3",""',
    ].join('\n');
    const result = await readText(`\ufeff${text}`, { ...responses, ...shops.bulgarian });
    expect(fatesOf(result)).toEqual(['2 +', '3 INCOMPLETE_RESPONSE', '4 +']);
    expect(recordsOf(result)[4]).toMatchObject({ respondent_id: '3', date: null, language: 'pl', csat: 2, nps: 3 });
  });

  test('SurveyMonkey: two heading rows, American dates, addresses left out', async () => {
    const text = [
      'Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,How satisfied are you with our shop?,Would you recommend us?,What did you like?,,Anything else?',
      ',,,,,,Response,Response,Price,Staff,Open-Ended Response',
      '118000001,400001,01/05/2025 02:03:22 PM,01/05/2025 02:05:22 PM,192.0.2.7,,Very satisfied,10,Price,,Great',
      '118000002,400001,01/06/2025 09:00:00 AM,01/06/2025 09:01:00 AM,192.0.2.8,x@example.com,Dissatisfied,3,,Staff,',
    ].join('\n');
    const result = await readText(text, { ...responses, ...shops.english });
    expect(result.fileWarnings).toContain('SENSITIVE_COLUMN');
    expect(result.header.slice(8, 10)).toEqual(['What did you like? / Price', 'What did you like? / Staff']);
    expect(result.questions).toEqual([]);
    expect(fatesOf(result)).toEqual(['2 SUBHEADER_ROW', '3 +', '4 +']);
    expect(recordsOf(result)[3]).toEqual({
      respondent_id: '118000001',
      collector: '400001',
      date: '2025-01-05T14:05:22',
      email: null,
      csat: 5,
      nps: 10,
      comment: 'Great',
    });
  });

  test('问卷星 by number: -2 and -3 are no answers', async () => {
    const text = [
      '序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您对本店服务的满意度是？,2(价格),3、您的建议,4、您有多大可能推荐本店？',
      '1,2025/1/5 14:03:22,65,微信,N/A,192.0.2.7(北京-北京),5,1,(空),10',
      '2,2025/1/6 9:00:01,30,链接,x,192.0.2.8(上海-上海),-2,0,排队,-3',
    ].join('\n');
    const result = await readText(text, { ...responses, ...shops.chinese }, 'gb18030');
    expect(recordsOf(result)).toMatchObject({
      2: { respondent_id: '1', date: '2025-01-05T14:03:22', csat: 5, comment: null, nps: 10 },
      3: { csat: null, comment: '排队', nps: null },
    });
  });
});

describe('bills of payment apps', () => {
  test('WeChat Pay: the heading is far down, numbers are protected, a slash is nothing', async () => {
    const preamble = [
      '微信支付账单明细',
      '微信昵称：[小店]',
      '起始时间：[2025-01-01 00:00:00]',
      '',
      '共2笔记录',
      '----微信支付账单明细列表----',
    ];
    const text = [
      ...preamble.map((line) => `${line},,,,,,,,,,`),
      '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注',
      '2025-01-05 14:03:22,二维码收款,张敏,"收款",收入,¥58.00,零钱,已收钱,1000050001202501050012345678901234\t,"10000\t","/"',
      '2025-01-07 10:00:00,二维码收款,/,"收款",收入,"¥1,042.00",/,已收钱,1000050001202501070012345678909999\t,"/","老客户"',
    ].join('\n');
    const result = await readText(`\ufeff${text}`, { ...interactions, ...shops.chinese });
    expect(result.detected.headerRow).toBe(7);
    expect(recordsOf(result)).toMatchObject({
      8: {
        date: '2025-01-05T14:03:22',
        customer: '张敏',
        kind: '收入',
        amount: '58.00',
        currency: 'CNY',
        code: '1000050001202501050012345678901234',
        note: null,
      },
      9: { customer: null, amount: '1042.00', note: '老客户' },
    });
  });

  test('Alipay: cells padded with spaces, lines above and below', async () => {
    const text = [
      '支付宝交易记录明细查询',
      '账号:[abc@example.com]',
      '---------------------------------交易记录明细列表------------------------------------',
      '交易号                  ,商家订单号  ,交易创建时间         ,付款时间  ,交易对方     ,商品名称  ,金额（元）   ,收/支   ,交易状态  ,备注  ,资金状态  ,',
      '2025010522001412345678901234\t,T200P1\t    ,2025-01-05 14:03:22 ,2025-01-05 14:03:23 ,张敏       ,衬衫   ,58.00   ,收入    ,交易成功  ,    ,已收入   ,',
      '------------------------------------------------------------------------------------',
      '共1笔记录',
      '已收入:1笔,58.00元',
      '导出时间:[2025-02-01 10:00:00]    用户:小店',
    ].join('\n');
    const result = await readText(text, { ...interactions, ...shops.chinese }, 'gb18030');
    expect(fatesOf(result)).toEqual([
      '1 TITLE_ROW',
      '2 TITLE_ROW',
      '3 TITLE_ROW',
      '5 +',
      '6 FOOTER_ROW',
      '7 FOOTER_ROW',
      '8 FOOTER_ROW',
      '9 FOOTER_ROW',
    ]);
    expect(recordsOf(result)[5]).toMatchObject({
      date: '2025-01-05T14:03:22',
      customer: '张敏',
      product: '衬衫',
      amount: '58.00',
      code: '2025010522001412345678901234',
    });
  });
});

describe('lists of tills and programs, guessed from their headings', () => {
  test('a Bulgarian sales list in capitals, in windows-1251, with a subtotal for each day', async () => {
    const text = [
      'СПРАВКА ЗА ПРОДАЖБИТЕ;;;',
      'ДАТА;КЛИЕНТ;СУМА;БЕЛЕЖКА',
      '05.01.2026 г.;ИВАН ПЕТРОВ;12,50;',
      '05.01.2026 г.;ОБЩОВО ЕООД;1 234,50;в брой',
      'Всичко за 05.01.2026;;1 247,00;',
      'ДАТА;КЛИЕНТ;СУМА;БЕЛЕЖКА',
      '06.01.2026 г.;МАРИЯ ИЛИЕВА;-5,00;връщане',
      ';ОБЩО:;1 242,00;',
    ].join('\r\n');
    const result = await readText(text, { ...interactions, ...shops.bulgarian }, 'windows-1251');
    expect(result.detected).toMatchObject({ encoding: 'windows-1251', delimiter: ';', headerRow: 2 });
    expect(fatesOf(result)).toEqual([
      '1 TITLE_ROW',
      '3 +',
      '4 +',
      '5 TOTAL_ROW',
      '6 HEADER_REPEAT',
      '7 +',
      '8 TOTAL_ROW',
    ]);
    expect(recordsOf(result)[7]).toMatchObject({
      date: '2026-01-06',
      customer: 'МАРИЯ ИЛИЕВА',
      amount: '-5.00',
      currency: 'EUR',
    });
  });

  test('a member list with identity numbers leaves them out', async () => {
    const text =
      'Imię i nazwisko;PESEL;Telefon;Klient od;Zgoda marketingowa\nJan Nowak;44051401359;600 100 200;03.2023;tak\nEwa Lis;02070803628;;1.03.2023;\n';
    const result = await readText(text, shops.polish);
    expect(result.fileWarnings).toEqual(['SENSITIVE_COLUMN']);
    expect(recordsOf(result)).toEqual({
      2: { full_name: 'Jan Nowak', phone: '+48600100200', since: null, consent: 'yes' },
      3: { full_name: 'Ewa Lis', phone: null, since: '2023-03-01', consent: null },
    });
    expect(result.warnings).toEqual([{ row: 2, reason: 'DATE_INVALID', column: 'Klient od' }]);
  });

  test('given and family name in two columns make one name, in the order of the script', async () => {
    expect(recordsOf(await readText('First name,Last name\nAnn,Poe\n', {}))[2]).toMatchObject({ full_name: 'Ann Poe' });
    expect(recordsOf(await readText('姓,名\n欧阳,娜娜\n', shops.chinese))[2]).toMatchObject({ full_name: '欧阳娜娜' });
  });

  test('a list without headings is understood by its values', async () => {
    const result = await readText(
      'Иван Петров;0888 123 456;i@example.bg\nМария Илиева;0899 123 457;m@example.bg\n',
      shops.bulgarian,
    );
    expect(result.detected.headerRow).toBeNull();
    expect(recordsOf(result)[1]).toEqual({ full_name: 'Иван Петров', phone: '+359888123456', email: 'i@example.bg' });
  });

  test('a separate column with the time completes the date', async () => {
    const result = await readText('Data;Godzina;Klient;Kwota\n05.01.2025;14:03;Nowak;5,00\n06.01.2025;;Lis;7,00\n', {
      ...interactions,
      ...shops.polish,
      currency: 'PLN',
    });
    expect(recordsOf(result)).toEqual({
      2: { date: '2025-01-05T14:03:00', customer: 'Nowak', amount: '5.00', currency: 'PLN' },
      3: { date: '2025-01-06', customer: 'Lis', amount: '7.00', currency: 'PLN' },
    });
  });

  test('a file with nothing known in it says so and imports nothing', async () => {
    const result = await readText('Foo,Bar\nx,y\n', { importAs: 'interactions' });
    expect([result.accepted, fatesOf(result)]).toEqual([[], ['2 REQUIRED_MISSING']]);
  });
});
