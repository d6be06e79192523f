import { spawnSync } from 'node:child_process';
import { type CDPSession, type Page } from 'playwright-core';
import { endHost, preparedShop, removeShop, startBrowser, startHost } from '../../test/support/running-shop.ts';

const minutesAsked = process.argv.find((argument) => argument.startsWith('--minutes='))?.slice('--minutes='.length);
const minutes = Number(minutesAsked ?? 1);

type Memory = { readonly hostMB: number; readonly pageMB: number; readonly nodes: number };

async function memoryOf(host: number, session: CDPSession): Promise<Memory> {
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  const kilobytes = Number(spawnSync('ps', ['-o', 'rss=', '-p', String(host)], { encoding: 'utf8' }).stdout);
  return { hostMB: kilobytes / 1000, pageMB: usedSize / 1_000_000, nodes };
}

/** What somebody at a counter does in between: every place of the sidebar, a search, a feedback that is taken back. */
async function oneRound(page: Page): Promise<void> {
  for (const digit of ['2', '3', '4', '5', '6', '7', '1']) {
    await page.keyboard.press(`Control+Digit${digit}`);
    await page.waitForTimeout(400);
  }
  await page.keyboard.press('Control+KeyK');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('ann');
  await page.waitForTimeout(400);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+KeyN');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Digit5');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+KeyZ');
  await page.waitForTimeout(400);
}

/** Memory of the host and of the window after a few rounds of use, and after so many minutes (`--minutes=10`). */
export async function benchMemory(): Promise<string> {
  const { dataFolder } = await preparedShop([['sample.fill', { language: 'en' }]]);
  const host = await startHost(dataFolder);
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1366, height: 768 } });
    const session = await page.context().newCDPSession(page);
    await page.goto(host.address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (let round = 0; round < 3; round += 1) await oneRound(page);
    const first = await memoryOf(host.process.pid ?? 0, session);
    const endsAt = performance.now() + minutes * 60_000;
    let rounds = 0;
    for (; performance.now() < endsAt; rounds += 1) await oneRound(page);
    const last = await memoryOf(host.process.pid ?? 0, session);
    const line = (name: string, key: keyof Memory, unit: string) =>
      `  ${name.padEnd(40)} ${first[key].toFixed(1).padStart(9)} ${last[key].toFixed(1).padStart(9)} ${unit}`;
    return [
      `Memory after 3 rounds through the sample shop, and after ${minutes} minutes (${rounds} rounds more)`,
      line('host: server, database, columns', 'hostMB', 'MB'),
      line('window: values in JavaScript', 'pageMB', 'MB'),
      line('window: nodes of the document', 'nodes', ''),
    ].join('\n');
  } finally {
    await browser.close();
    await endHost(host, 'SIGTERM');
    removeShop(dataFolder);
  }
}
