import { type SheetReport } from '../../electron/contract/report-document.ts';
import { bindSingleLetters } from '../../locales/polish.ts';
import { DocumentHead } from './document-head.tsx';
import { type DocumentWords } from './words.ts';
import css from './sheet-report.module.css';

type SheetReportProps = { readonly report: SheetReport; readonly words: DocumentWords };

/** Cards on one sheet, to be cut apart. */
const cardsOn = { A4: 8, Letter: 8, A5: 4 } as const;

/** A sheet for the counter: a poster, cards to be handed out, or a text with its headings. */
export function SheetReportView({ report, words }: SheetReportProps) {
  const said = (text: string) => (words.language === 'pl' ? bindSingleLetters(text) : text);
  if (report.kind === 'poster') return <Poster report={report} said={said} />;
  if (report.kind === 'thanks')
    return (
      <div className={css.cards}>
        {Array.from({ length: cardsOn[report.paper] }, (_, index) => (
          <ThanksCard key={index} report={report} said={said} />
        ))}
      </div>
    );
  return (
    <>
      <DocumentHead report={report} words={words} title={said(report.title)} notes={[]} />
      {report.lead !== null && <p className={css.lead}>{said(report.lead)}</p>}
      {report.parts.map(({ heading, text }, index) => (
        <section key={index} className={css.part}>
          {heading !== null && <h2>{said(heading)}</h2>}
          <p>{said(text)}</p>
        </section>
      ))}
    </>
  );
}

type SaidProps = { readonly report: SheetReport; readonly said: (text: string) => string };

function Poster({ report, said }: SaidProps) {
  return (
    <div className={css.poster} data-paper={report.paper}>
      {report.logo !== null && <img className={css.logo} src={report.logo} alt="" />}
      <p className={css.shop}>
        <bdi>{report.shopName}</bdi>
      </p>
      <h1>{said(report.title)}</h1>
      {report.lead !== null && <p className={css.call}>{said(report.lead)}</p>}
      <ul>
        {report.parts.map(({ text }) => (
          <li key={text}>{said(text)}</li>
        ))}
      </ul>
    </div>
  );
}

function ThanksCard({ report, said }: SaidProps) {
  return (
    <section className={css.card}>
      {report.logo !== null && <img className={css.logo} src={report.logo} alt="" />}
      <h2>{said(report.title)}</h2>
      <p>{said(report.lead ?? '')}</p>
      <p className={css.shop}>
        <bdi>{report.shopName}</bdi>
      </p>
    </section>
  );
}
