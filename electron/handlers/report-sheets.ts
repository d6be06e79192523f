import { type MonthReport, type ReportCell, type ReportDocument } from '../contract/report-document.ts';
import { type ExportCell } from '../domain/export-cell.ts';
import { sentenceText } from '../../locales/sentences.ts';
import { type ExportSheet } from '../files/xlsx-write.ts';
import { type ReportWords, wordsFor } from './report-frame.ts';

const metrics = ['csat', 'nps', 'ces'] as const;

/** The tables of a report as sheets of a workbook, with numbers and days as such. */
export function reportSheets(document: ReportDocument): ExportSheet[] {
  if ('parts' in document)
    return [
      {
        name: document.title,
        headings: [document.title],
        rows: document.parts.map(({ heading, text }) => [heading ?? '', text]),
      },
    ];
  if (!('tables' in document)) return periodSheets(document, wordsFor(document));
  return document.tables.map(({ title, columns, rows }, index) => ({
    name: `${index + 1} ${title}`,
    headings: columns.map(({ label }) => label),
    rows: rows.map((row) => row.map(exported)),
  }));
}

function exported({ text, number, day }: ReportCell): ExportCell {
  if (day !== undefined) return { kind: 'date', value: day };
  return number ?? text;
}

function periodSheets(report: MonthReport, words: ReportWords): ExportSheet[] {
  const { say } = words;
  return [
    figuresSheet(report, words),
    ...metrics.map((metric) => {
      const { min, counts, unread } = report.distributions[metric];
      return {
        name: say(`figures.${metric}_name`),
        headings: [say('reports.columns.mark'), say('reports.columns.count')],
        rows: [
          ...counts.map((count, index): ExportCell[] => [min + index, count]),
          ...(unread > 0 ? [[say('reports.unread', { count: unread }), unread]] : []),
        ],
      };
    }),
    {
      name: say('reports.trend'),
      headings: [say('reports.month'), ...valueHeadings(words)],
      rows: report.trend.map(({ month, figure }) => [month, figure.value, figure.lo, figure.hi, figure.n]),
    },
    {
      name: say('reports.comments'),
      headings: [
        say('reports.columns.day'),
        say('reports.columns.csat'),
        say('reports.columns.nps'),
        say('reports.columns.comment'),
      ],
      rows: report.comments.map(({ day, csat, nps, text }) => [
        day === null ? say('reports.anonymousWords') : { kind: 'date', value: day },
        csat,
        nps,
        text,
      ]),
    },
  ];
}

function valueHeadings({ say }: ReportWords): string[] {
  return [
    say('reports.columns.valueShort'),
    say('reports.columns.low'),
    say('reports.columns.high'),
    say('reports.columns.n'),
  ];
}

function figuresSheet(report: MonthReport, words: ReportWords): ExportSheet {
  const { say, formats } = words;
  return {
    name: say('reports.columns.figure'),
    headings: [
      say('reports.columns.figure'),
      say('reports.columns.time'),
      ...valueHeadings(words),
      say('reports.columns.verdict'),
    ],
    rows: metrics.flatMap((metric) => {
      const now = report.figures[metric];
      const then = report.sameLastYear[metric];
      const sides = [
        { period: report.period, figure: now, sentence: now.sentence },
        { period: report.previous, figure: now.previous, sentence: now.change },
        { period: report.lastYear, figure: then.figure, sentence: then.change },
      ];
      return sides.map(({ period, figure, sentence }): ExportCell[] => [
        say(`figures.${metric}_name`),
        formats.period(period),
        figure.value,
        figure.lo,
        figure.hi,
        figure.n,
        sentenceText(say, sentence, metric),
      ]);
    }),
  };
}
