import { type MonthReport, type ReportComment } from '../../electron/contract/report-document.ts';
import { bindSingleLetters } from '../../locales/polish.ts';
import { htmlLang } from '../i18n/language.ts';
import { type DocumentWords } from './words.ts';
import css from './table.module.css';

/** Letters from which a comment may run over two sheets instead of moving to the next as a whole. */
const longComment = 600;

/** What customers wrote, each text in its own language and direction, with the marks it came with. */
export function CommentsTable({ report, words }: { readonly report: MonthReport; readonly words: DocumentWords }) {
  const { t, formats } = words;
  const { csat, nps } = report.definitions;
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('reports.columns.day')}</th>
          <th scope="col" className={css.number}>
            {t('reports.columns.csat')} <span className={css.scale}>{t('reports.columns.scale', csat)}</span>
          </th>
          <th scope="col" className={css.number}>
            {t('reports.columns.nps')} <span className={css.scale}>{t('reports.columns.scale', nps)}</span>
          </th>
          <th scope="col" className={css.words}>
            {t('reports.columns.comment')}
          </th>
        </tr>
      </thead>
      <tbody>
        {report.comments.map((comment, index) => (
          <tr key={index} data-long={comment.text.length > longComment || undefined}>
            <td className={css.day}>
              {comment.day === null ? t('reports.anonymousWords') : formats.shortDay(comment.day)}
            </td>
            <td className={css.number}>{markOf(comment.csat, words)}</td>
            <td className={css.number}>{markOf(comment.nps, words)}</td>
            <td className={css.words}>
              <Comment comment={comment} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Comment({ comment: { text, language } }: { readonly comment: ReportComment }) {
  return (
    <bdi lang={language === null ? '' : htmlLang[language]} className={css.comment}>
      {language === 'pl' ? bindSingleLetters(text) : text}
    </bdi>
  );
}

function markOf(mark: number | null, { formats }: DocumentWords): string {
  return mark === null ? '–' : formats.number(mark);
}
