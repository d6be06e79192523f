import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Host, PrintJob } from '../../electron/hosts/host.ts';

type Print = Host['printPdf'];

/** A sheet in three scripts, for the pages of `testPages`. */
export const job: PrintJob = {
  document: { lines: ['Доволни клиенти', '满意的顾客', '<script>alert(1)</script>'] },
  title: 'Юни & "friends" <2026>',
  language: 'bg',
};

function read(pdf: Uint8Array, tool: 'pdfinfo' | 'pdftotext'): string {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-pdf-'));
  const file = join(folder, 'sheet.pdf');
  try {
    writeFileSync(file, pdf);
    return execFileSync(tool, tool === 'pdftotext' ? [file, '-'] : [file], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What printing promises, whichever host prints. */
export const printingCases: readonly { readonly says: string; readonly proves: (print: Print) => Promise<void> }[] = [
  {
    says: 'a sheet holds the words in every script, its page numbers, its title and its tags',
    async proves(print) {
      const { pdf, measured } = await print(job);
      expect(measured).toEqual({ lines: 3, language: 'bg', refused: null });
      const words = read(pdf, 'pdftotext');
      for (const word of ['Доволни клиенти', '满意的顾客', '<script>alert(1)</script>', '3/3'])
        expect(words).toContain(word);
      const title = /Title: +Юни & "friends" <2026>\n/;
      expect(read(pdf, 'pdfinfo')).toMatch(new RegExp(`${title.source}[^]*Tagged: +yes\n[^]*Pages: +3\n[^]*\\(A4\\)`));
    },
  },
  {
    says: 'a page that reports an error is refused with its own words',
    async proves(print) {
      const printing = print({ ...job, document: { lines: [], fail: 'no such survey' } });
      const reason = 'the page could not be laid out: no such survey';
      await expect(printing).rejects.toMatchObject({ data: { code: 'printFailed', params: { reason } } });
    },
  },
  {
    says: 'the sheet reaches nothing outside',
    async proves(print) {
      const reach = ['https://example.org/', 'http://127.0.0.1:1/', '/..%2f..%2fetc%2fpasswd'];
      const { measured } = await print({ ...job, document: { lines: ['x'], reach } });
      expect(measured).toMatchObject({ refused: ['refused', 'refused', 'refused'] });
    },
  },
];
