import { type ReportDocument } from '../../electron/contract/report-document.ts';
import { type DocumentWords } from './words.ts';
import css from './document-head.module.css';

type DocumentHeadProps = {
  readonly report: ReportDocument;
  readonly words: DocumentWords;
  readonly title: string;
  readonly notes: readonly string[];
};

/** Whose document it is, what it is, about which time, and when it was made. */
export function DocumentHead({ report, words: { t, formats }, title, notes }: DocumentHeadProps) {
  return (
    <header className={css.head}>
      <div>
        <p className={css.shop}>
          <bdi>{report.shopName}</bdi>
        </p>
        <h1 className={css.title}>
          {title} {report.period && <span className={css.period}>{formats.period(report.period)}</span>}
        </h1>
        {[...notes, t('reports.madeOn', { day: formats.day(report.madeOn) })].map((note) => (
          <p key={note} className={css.note}>
            {note}
          </p>
        ))}
      </div>
      {report.logo !== null && <img className={css.logo} src={report.logo} alt="" />}
    </header>
  );
}
