import { type ReactNode } from 'react';
import { type MonthReport } from '../../electron/contract/report-document.ts';
import { CommentsTable } from './comments-table.tsx';
import { ComparedTable } from './compared-table.tsx';
import { DocumentHead } from './document-head.tsx';
import { FigureCard } from './figure-card.tsx';
import { MonthCharts } from './month-charts.tsx';
import { metrics } from './metrics.ts';
import { type DocumentWords } from './words.ts';
import css from './month-report.module.css';

type MonthReportProps = { readonly report: MonthReport; readonly words: DocumentWords };

/** The report on a month or another time: what can be said first, then the figures, their pictures, the comparison, and the customers' own words. */
export function MonthReportView({ report, words }: MonthReportProps) {
  const { t, formats } = words;
  const ways = report.collected.map(({ mode, count }) => t('reports.way', { mode: t(`reports.mode_${mode}`), count }));
  return (
    <>
      <DocumentHead
        report={report}
        words={words}
        title={t(`reports.title_${report.kind}`)}
        notes={ways.length > 0 ? [t('reports.collected', { ways: formats.list(ways) })] : []}
      />
      <Part title={t('reports.summary')}>
        <ul className={css.findings}>
          {findingsOf(report, words).map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      </Part>
      <div className={css.cards}>
        {metrics.map((metric) => (
          <FigureCard
            key={metric}
            metric={metric}
            figure={report.figures[metric]}
            definition={report.definitions[metric]}
            report={report}
            words={words}
          />
        ))}
      </div>
      <MonthCharts report={report} words={words} />
      <Part title={t('reports.compared', { period: formats.period(report.previous) })}>
        <ComparedTable report={report} words={words} period={report.previous} then={previousOf(report)} />
      </Part>
      {metrics.some((metric) => report.sameLastYear[metric].figure.n > 0) && (
        <Part title={t('reports.compared', { period: formats.period(report.lastYear) })}>
          <ComparedTable report={report} words={words} period={report.lastYear} then={report.sameLastYear} />
        </Part>
      )}
      <Part title={t('reports.comments')}>
        {report.comments.length === 0 ? (
          <p>{t('reports.noComments')}</p>
        ) : (
          <>
            <p className={css.note}>{t('reports.commentsNote')}</p>
            <CommentsTable report={report} words={words} />
          </>
        )}
        {report.commentsLeftOut > 0 && (
          <p className={css.note}>{t('reports.moreComments', { count: report.commentsLeftOut })}</p>
        )}
      </Part>
      <Part title={t('reports.counting')}>
        <p className={css.note}>
          {words.paragraph([t('figures.rangeHelp'), t('reports.levelHelp'), t('figures.npsNotice')])}
        </p>
      </Part>
    </>
  );
}

/** A heading and what belongs under it, kept together at the foot of a page. */
function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={css.part}>
      <h2 className={css.heading}>{title}</h2>
      {children}
    </section>
  );
}

/** The figures of the period before, as those of the year before are given. */
function previousOf({ figures: { csat, nps, ces } }: MonthReport): MonthReport['sameLastYear'] {
  return {
    csat: { figure: csat.previous, change: csat.change },
    nps: { figure: nps.previous, change: nps.change },
    ces: { figure: ces.previous, change: ces.change },
  };
}

/** What the period says: each figure in a sentence, changes that can be told, and which cannot. */
function findingsOf({ figures, previous, distributions }: MonthReport, words: DocumentWords): string[] {
  const { t, formats, sentence, paragraph } = words;
  const answered = metrics.filter((metric) => figures[metric].n > 0);
  if (answered.length === 0) return [t('reports.noAnswers')];
  const [lowest = 0, low = 0] = distributions.csat.counts;
  const without = (key: string) =>
    formats.list(
      answered.filter((metric) => figures[metric].change.key === key).map((metric) => t(`reports.topic_${metric}`)),
    );
  const [unclear, tooFew] = [without('cannot_tell'), without('too_few')];
  const period = formats.period(previous);
  return [
    ...answered.map((metric) => {
      const { level, sentence: state, change } = figures[metric];
      const said = sentence(state, metric);
      // Bare counts already say what they count.
      const named =
        level === 'counts_only' ? said : t('reports.finding', { name: t(`figures.${metric}_name`), sentence: said });
      const isCalled = change.key === 'higher' || change.key === 'lower';
      return paragraph([named, isCalled ? sentence(change, metric) : '']);
    }),
    unclear && t('reports.unclear', { period, topics: unclear }),
    tooFew && t('reports.notCompared', { period, topics: tooFew }),
    lowest + low > 0 ? t('reports.low', { count: lowest + low }) : '',
  ].filter((finding) => finding !== '');
}
