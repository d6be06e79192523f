import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FilePreview, ImportOutcome } from '../../../electron/contract/imports.ts';
import { openStaging } from '../../../electron/files/staging.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';

const wechat = '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注';
const alipay = '交易时间,交易分类,交易对方,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注';

function wechatBill(rows: readonly (readonly [time: string, amount: string, number: string])[]): string {
  const lines = rows.map(
    ([time, amount, number]) => `${time},二维码收款,张敏,收款,收入,¥${amount},零钱,已收钱,${number}\t,/,/`,
  );
  return ['微信支付账单明细,,,,,,,,,,', wechat, ...lines].join('\n');
}

async function brought(app: TestApp, text: string) {
  const { fileId } = await openStaging(join(app.dataFolder, 'staging')).write(
    'bill.csv',
    new TextEncoder().encode(text),
  );
  const preview = FilePreview.parse(await app.ask('imports.preview', { fileId, choices: {} }));
  const outcome = ImportOutcome.parse(await app.ask('imports.run', { fileId, choices: preview.choices }));
  return { shape: preview.shape, shown: preview.known, outcome };
}

function amounts(app: TestApp): unknown[] {
  return app.database.connection.raw.prepare('SELECT amount_minor FROM interactions ORDER BY id').pluck().all();
}

const first = ['2025-01-05 14:03:22', '58.00', '100005000120250105'] as const;
const second = ['2025-01-31 09:00:00', '12.50', '100005000120250131'] as const;
const third = ['2025-02-02 09:00:00', '7.00', '100005000120250202'] as const;

describe('two bills of a payment app that overlap', () => {
  it('count each payment once, and say so before and after', async () => {
    const app = await openTestShop({ language: 'zh' });
    expect((await brought(app, wechatBill([first, second]))).outcome).toMatchObject({ imported: 2, known: 0 });
    const again = await brought(app, wechatBill([second, third]));
    expect(again).toMatchObject({ shape: 'wechat', shown: 1, outcome: { imported: 1, known: 1 } });
    expect(amounts(app)).toEqual([5800, 1250, 700]);
  });

  it('a refund that keeps the number of its payment is another payment', async () => {
    const app = await openTestShop({ language: 'zh' });
    await brought(app, wechatBill([first]));
    const refund = ['2025-01-06 10:00:00', '58.00', first[2]] as const;
    expect((await brought(app, wechatBill([refund]))).outcome).toMatchObject({ imported: 1, known: 0 });
  });

  it('of Alipay are recognised in the same way', async () => {
    const app = await openTestShop({ language: 'zh' });
    const row = '2025-01-05 14:03:22,餐饮,张敏,面包,收入,58.00,余额,交易成功,2025010522001\t,/,';
    const other = '2025-01-06 14:03:22,餐饮,张敏,面包,收入,58.00,余额,交易成功,2025010622002\t,/,';
    await brought(app, `${alipay}\n${row}\n`);
    const again = await brought(app, `${alipay}\n${row}\n${other}\n`);
    expect(again).toMatchObject({ shape: 'alipay', shown: 1, outcome: { imported: 1, known: 1 } });
  });

  it('but the rows of a till with the same receipt stay, because a receipt has several', async () => {
    const app = await openTestShop();
    const row = '2025-01-05,Ann,5.00,R-1\n';
    await brought(app, `Date,Customer,Amount,Receipt no\n${row}`);
    const again = await brought(app, `Date,Customer,Amount,Receipt no\n${row}2025-01-06,Ann,1.00,R-2\n`);
    expect(again.outcome).toMatchObject({ imported: 2, known: 0 });
  });
});
