import { describe, expect, it } from 'vitest';
import { readRowsApart } from '../../../electron/files/import-session.ts';

const shop = { uiLanguage: 'en', country: 'GB', today: '2026-11-21' } as const;
const signal = new AbortController().signal;

async function targetOf(text: string): Promise<string> {
  return (await readRowsApart(new Uint8Array(Buffer.from(text)), shop, signal)).importAs;
}

describe('what the rows of a file are is told by its headings', () => {
  it.each([
    ['customers', 'Name,Phone,City\nAnn,020 7946 0018,Ely\n'],
    ['customers', 'Imię i nazwisko;Telefon;Data urodzenia\nAnna Nowak;601 234 567;12.03.1990\n'],
    ['customers', 'Name,Phone,Since,Amount,Note\nAnn,020 7946 0018,2025-01-05,12.50,x\n'],
    ['interactions', 'When was it,Customer,Amount,Product\n2026-11-01,Ann,12.50,Bread\n'],
    ['interactions', 'Date,Customer,Amount\n2026-11-01,Ann,12.50\n'],
    ['interactions', '日期,客户,金额\n2026-11-01,王芳,12.50\n'],
    ['responses', 'Date,CSAT,NPS,Comment\n2026-11-01,5,9,fine\n'],
    ['responses', 'Timestamp,How satisfied are you?\n2026-11-01 10:00:00,5\n'],
    ['customers', 'A,B\nx,y\n'],
  ])('%s: %s', async (target, text) => {
    expect(await targetOf(text)).toBe(target);
  });

  it('a reading that the person cancels is not a damaged file', async () => {
    const abort = new AbortController();
    const reading = readRowsApart(new Uint8Array(Buffer.from('Name\nAnn\n')), shop, abort.signal);
    abort.abort();
    await expect(reading).rejects.toThrow(/abort/i);
  });
});
