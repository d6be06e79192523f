import { type ListReport, type ReportCell, type ReportTable } from '../../electron/contract/report-document.ts';
import { bindSingleLetters } from '../../locales/polish.ts';
import { DocumentHead } from './document-head.tsx';
import { type DocumentWords } from './words.ts';
import month from './month-report.module.css';
import table from './table.module.css';
import css from './list-report.module.css';

type ListReportProps = { readonly report: ListReport; readonly words: DocumentWords };

/** Letters from which a row may run over two sheets instead of moving to the next as a whole. */
const longRow = 600;

/** A report of findings and tables: what can be said first, then table after table with its heading. */
export function ListReportView({ report, words }: ListReportProps) {
  const { t, language } = words;
  const said = (text: string) => (language === 'pl' ? bindSingleLetters(text) : text);
  return (
    <>
      <DocumentHead report={report} words={words} title={said(report.title)} notes={report.notes.map(said)} />
      {report.findings.length > 0 && (
        <section className={month.part}>
          <h2 className={month.heading}>{t('reports.summary')}</h2>
          <ul className={month.findings}>
            {report.findings.map((finding) => (
              <li key={finding}>{said(finding)}</li>
            ))}
          </ul>
        </section>
      )}
      {report.tables.map((one, index) => (
        <section key={index} className={month.part}>
          <h2 className={`${month.heading} ${css.heading}`}>{said(one.title)}</h2>
          {one.note !== null && <p className={month.note}>{said(one.note)}</p>}
          {one.rows.length > 0 && <PrintedTable table={one} />}
        </section>
      ))}
    </>
  );
}

function PrintedTable({ table: { columns, rows } }: { readonly table: ReportTable }) {
  return (
    <table className={`${table.table} ${css.table}`}>
      <thead>
        <tr>
          {columns.map(({ label, look }) => (
            <th key={label} scope="col" data-look={look}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index} data-long={row.some(({ text }) => text.length > longRow) || undefined}>
            {row.map((cell, at) => (
              <td key={at} data-look={columns[at]?.look}>
                <CellContent cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CellContent({ cell: { text, share } }: { readonly cell: ReportCell }) {
  if (share === undefined) return <bdi className={table.comment}>{text}</bdi>;
  return (
    <span className={css.shared}>
      <svg className={css.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
        <rect width={100 * share} height="10" />
      </svg>
      {text}
    </span>
  );
}
