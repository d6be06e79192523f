import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { openPipe } from '../../../../electron/hosts/browser/pipe.ts';

function browser() {
  const [toBrowser, fromBrowser] = [new PassThrough(), new PassThrough()];
  const pipe = openPipe(toBrowser, fromBrowser);
  const heard = () =>
    String(toBrowser.read())
      .split('\0')
      .slice(0, -1)
      .map((message) => JSON.parse(message));
  return { pipe, heard, fromBrowser, say: (value: unknown) => fromBrowser.write(`${JSON.stringify(value)}\0`) };
}

describe('the pipe to the browser', () => {
  test('answers find their questions in any order', async () => {
    const { pipe, heard, say } = browser();
    const first = pipe.send('Page.enable', {}, 'page');
    const second = pipe.send('Target.createTarget', { url: 'about:blank' });
    expect(heard()).toEqual([
      { id: 1, method: 'Page.enable', params: {}, sessionId: 'page' },
      { id: 2, method: 'Target.createTarget', params: { url: 'about:blank' } },
    ]);
    say({ id: 2, result: { targetId: 'x' } });
    say({ id: 1, result: {} });
    expect(await Promise.all([first, second])).toEqual([{}, { targetId: 'x' }]);
  });

  test('a message may come in pieces, even within a letter, and several in one', async () => {
    const { pipe, fromBrowser } = browser();
    const seen: string[] = [];
    pipe.listen(({ params }) => seen.push(String(params.title)));
    const bytes = Buffer.from(
      ['Днес', '今天'].map((title) => JSON.stringify({ method: 'x', params: { title } }) + '\0').join(''),
    );
    for (const piece of [bytes.subarray(0, 32), bytes.subarray(32, 33), bytes.subarray(33)]) fromBrowser.write(piece);
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen).toEqual(['Днес', '今天']);
  });

  test('a refusal names what was asked', async () => {
    const { pipe, say } = browser();
    const asked = pipe.send('Page.printToPDF');
    say({ id: 1, error: { code: -32000, message: 'Printing failed' } });
    await expect(asked).rejects.toThrow('Page.printToPDF: Printing failed');
  });

  test('a browser that is gone refuses what waits and what comes', async () => {
    const { pipe, fromBrowser } = browser();
    const asked = pipe.send('Page.enable');
    fromBrowser.destroy();
    await expect(asked).rejects.toThrow('the browser has closed');
    await pipe.closed;
    await expect(pipe.send('Page.enable')).rejects.toThrow('the browser has closed');
  });
});
