// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Exported } from '../../../../electron/contract/exports.ts';
import { openTestShop, type TestApp } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

const files = [
  {
    tool: 'Google Forms',
    becomes: 'responses',
    text: [
      'Timestamp,Email Address,How satisfied are you with our service?,How likely are you to recommend us?,What is the main reason?',
      '2026/11/05 2:03:22 PM GMT+1,a@example.com,5,9,Kind staff',
      '2026/11/06 9:05:00 AM GMT+1,,2,3,',
    ],
  },
  {
    tool: '问卷星',
    becomes: 'responses',
    text: [
      '序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您对我们的服务满意吗？,2、您有什么建议？,3、您会推荐我们吗？',
      '1,2026/11/5 14:03:22,65,微信,N/A,192.0.2.7(北京-北京),5,(空),10',
      '2,2026/11/6 9:00:01,30,链接,x,192.0.2.8(上海-上海),3,排队,7',
    ],
  },
  {
    tool: '微信支付',
    becomes: 'interactions',
    text: [
      '微信支付账单明细,,,,,,,,,,',
      '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注',
      '2026-11-05 14:03:22,二维码收款,张敏,收款,收入,¥58.00,零钱,已收钱,1000050001\t,/,/',
      '2026-11-07 10:00:00,二维码收款,/,收款,收入,"¥1,042.00",/,已收钱,1000050002\t,/,老客户',
    ],
  },
] as const;

/** Chooses a file, waits for what is said of it, and presses the one button; nothing else is touched between. */
async function importInOneClick(app: TestApp, file: File, saying = ''): Promise<void> {
  const person = openWindow(app, { at: '/import' });
  await person.upload(await screen.findByLabelText(/Choose a file/), file);
  const button = await screen.findByRole('button', { name: 'Import 2 rows' });
  if (saying) expect(screen.getByText(`Recognised: ${saying}`)).toBeDefined();
  expect(button).toHaveProperty('disabled', false);
  await person.click(button);
  await screen.findByRole('button', { name: 'Undo this import' });
}

test.each(files)('a file of $tool needs no mapping: one click imports it', async ({ tool, becomes, text }) => {
  const app = await openTestShop();
  await importInOneClick(app, new File([text.join('\n')], 'file.csv'), tool);
  expect(await app.ask('imports.list', {})).toMatchObject([{ importAs: becomes, imported: 2, rejected: 0 }]);
});

test('our own export needs no mapping: one click imports it into another shop', async () => {
  const [from, to] = [await openTestShop({ language: 'pl' }), await openTestShop()];
  for (const [index, fullName] of ['Łucja Żółć', '王芳'].entries()) {
    await from.ask('customers.create', { fullName, phones: [`+35988812345${index}`], code: `K${index}`, note: '=1+2' });
  }
  const { files: written } = Exported.parse(await from.ask('exports.write', { list: 'customers' }));
  const folder = join(from.dataFolder, 'staging', written[0]?.fileId ?? '');
  const bytes = readFileSync(join(folder, readdirSync(folder)[0] ?? ''));
  await importInOneClick(to, new File([new Uint8Array(bytes)], 'klienci.csv'));
  expect(await to.ask('customers.get', { id: 1 })).toMatchObject({ fullName: 'Łucja Żółć', code: 'K0', note: '=1+2' });
});
