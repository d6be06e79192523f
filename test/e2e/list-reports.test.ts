import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { ListItem } from '../../electron/contract/lists.ts';
import { ListReport } from '../../electron/contract/report-document.ts';
import { type Language } from '../../electron/contract/settings.ts';
import { type PrintedPdf } from '../../electron/handlers/context.ts';
import { findBrowser } from '../../electron/hosts/browser/browser-finder.ts';
import { createPrinter } from '../../electron/hosts/browser/printer.ts';
import { rendererFolder } from '../../electron/hosts/renderer-folder.ts';
import { colouredShare, type PdfReading, readPdf } from '../support/pdf.ts';
import { missingGlyphs } from '../support/pdf-drawing.ts';
import { openReportShop, reportShops, usualComments } from '../support/report-shop.ts';
import { everyAnswer, openedSurvey } from '../support/surveys.ts';

const program = findBrowser({ platform: process.platform, env: process.env, home: homedir(), exists: existsSync });
const printer = createPrinter(program, rendererFolder);
const october = { from: '2026-10-01', to: '2026-11-01' } as const;

/** A printer may have to wait for a busy machine. */
const timeoutMs = 180_000;

const kinds = ['survey', 'complaints', 'case', 'area', 'person'] as const;
const Id = z.object({ id: z.int() });
type Printed = { readonly document: ListReport; readonly measured: unknown; readonly pdf: Uint8Array };

async function printAll(language: Language): Promise<Record<(typeof kinds)[number], Printed>> {
  const jobs: PrintedPdf[] = [];
  const app = await openReportShop(language, {
    printPdf: async (job) => {
      const done = await printer(job);
      jobs.push(done);
      return done;
    },
  });
  const { id } = await openedSurvey(app);
  const { id: areaId } = ListItem.parse(await app.ask('lists.create', { list: 'area', name: '收银台 Каса Żółw' }));
  for (let n = 0; n < 12; n++) {
    const answers = { ...everyAnswer, why: usualComments[n % usualComments.length] ?? '' };
    await app.ask('responses.submit', { surveyId: id, mode: 'paper', language, day: '2026-10-12', answers });
    const note = usualComments[n % usualComments.length];
    const contact = { kind: 'complaint', day: '2026-10-13', note, areaId, newCustomerName: `Ł ${n}` };
    const { id: interactionId } = Id.parse(await app.ask('interactions.create', contact));
    const more = { surveyId: id, mode: 'phone', language, day: '2026-10-14', interactionId };
    await app.ask('responses.submit', { ...more, answers: { csat: 1 + (n % 5), why: note } });
  }
  const print = async (request: object): Promise<Printed> => {
    const asked = { ...october, language, ink: 'black', ...request };
    await app.ask('reports.print', asked);
    const document = ListReport.parse(await app.ask('reports.preview', asked));
    const { pdf, measured } = jobs.at(-1) ?? { pdf: new Uint8Array(), measured: null };
    return { document, measured, pdf };
  };
  const printed = {
    survey: await print({ kind: 'survey', subjectId: id }),
    complaints: await print({ kind: 'complaints' }),
    case: await print({ kind: 'case', subjectId: 1 }),
    area: await print({ kind: 'area', subjectId: areaId }),
    person: await print({ kind: 'person', subjectId: 1 }),
  };
  await app.close();
  return printed;
}

function without(spaces: string): string {
  return spaces.replaceAll(/\s/gu, '');
}

const tags = { zh: 'zh-CN', bg: 'bg', pl: 'pl', en: 'en' } as const;

describe.each(['zh', 'bg', 'pl', 'en'] as const)('reports of tables in %s', (language) => {
  let printed: Awaited<ReturnType<typeof printAll>>;
  const read = new Map<string, PdfReading>();

  beforeAll(async () => {
    printed = await printAll(language);
    for (const kind of kinds) read.set(kind, readPdf(printed[kind].pdf));
  }, timeoutMs);

  const each = (look: (pdf: PdfReading, one: Printed) => void) => {
    for (const kind of kinds) {
      const pdf = read.get(kind);
      if (!pdf) throw new Error(`${kind} was not printed`);
      look(pdf, printed[kind]);
    }
  };

  test('have their letters with them as bundled fonts, no bitmap, tags, title and language', () => {
    each(({ fonts, imageCount, isTagged, language: said, title, tags: kindsOfTags }, { document }) => {
      expect(
        fonts.filter(
          ({ name, type, isEmbedded }) =>
            !/^(SourceSans3|NotoSansSC)/.test(name) || type !== 'CID TrueType' || !isEmbedded,
        ),
      ).toEqual([]);
      expect([imageCount, isTagged, said]).toEqual([0, true, tags[language]]);
      expect(without(title)).toContain(without(document.title));
      for (const tag of ['H1', 'H2', 'Table', 'TH', 'L']) expect(kindsOfTags).toContain(tag);
    });
  });

  test('give back every finding, heading and cell word for word, on a footer with shop and page', () => {
    each(({ pages }, { document }) => {
      const text = without(pages.join(''));
      const { title, notes, findings, tables } = document;
      const cells = tables.flatMap((table) => [
        table.title,
        table.note ?? '',
        ...table.rows.flat().map((cell) => cell.text),
      ]);
      for (const words of [title, ...notes, ...findings, ...cells]) expect(text).toContain(without(words));
      expect(text).not.toContain('\ufffd');
      for (const page of pages) expect(without(page)).toContain(without(reportShops[language].name));
    });
  });

  test('keep inside their sheets, without a heading alone at a foot, and without colour where black was asked for', () => {
    each(({ pages, words, widthPoints }, { document, measured, pdf }) => {
      expect(measured).toEqual({ overflowing: [], charts: [] });
      expect(missingGlyphs(pdf).missing).toBe(0);
      const margin = (12 / 25.4) * 72;
      expect(words.filter(({ left, right }) => left < margin - 1 || right > widthPoints - margin + 1)).toEqual([]);
      const endings = pages.map((page) => without(page.slice(0, page.lastIndexOf(reportShops[language].name))));
      for (const { title, note, rows } of document.tables)
        for (const lead of rows.length > 0 ? [title, note ?? title] : [title])
          expect(endings.filter((ending) => ending.endsWith(without(lead)))).toEqual([]);
      expect(colouredShare(pdf, 1)).toBe(0);
    });
  });
});
