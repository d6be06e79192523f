import { type ReportDocument } from '../../electron/contract/report-document.ts';
import { htmlLang } from '../i18n/language.ts';
import { ListReportView } from './list-report-view.tsx';
import { MonthReportView } from './month-report-view.tsx';
import { type DocumentWords } from './words.ts';
import css from './paper.module.css';

/** What is printed: one document in its own language and ink, as wide as its paper leaves room for. */
export function Paper({ document, words }: { readonly document: ReportDocument; readonly words: DocumentWords }) {
  return (
    <article className={css.paper} lang={htmlLang[document.language]} data-look="paper" data-ink={document.ink}>
      {'tables' in document ? (
        <ListReportView report={document} words={words} />
      ) : (
        <MonthReportView report={document} words={words} />
      )}
    </article>
  );
}
