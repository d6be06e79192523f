import { useMemo } from 'react';
import { type Money } from '../../../electron/contract/score-tabs.ts';
import { type ScoreFilter } from '../../../electron/contract/score-filter.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { type CurveSpec } from '../../components/charts/chart-spec.ts';
import { ScoreChart } from '../../components/charts/score-chart.tsx';
import { KeepingClaim } from '../../components/claim.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { TabFigure } from './tab-figure.tsx';
import css from './scores.module.css';

function Concentration({ sentence, points }: Money['concentration']) {
  const { t, tSentence, formats } = useWords();
  const spec = useMemo<CurveSpec>(
    () => ({
      kind: 'curve',
      xTitle: t('scores.customersShare'),
      yTitle: t('scores.salesShare'),
      isStepped: false,
      series: [
        {
          name: t('scores.salesShare'),
          points: points.map(({ customers, revenue }) => ({ x: Math.round(100 * customers), y: revenue })),
        },
      ],
    }),
    [points, t],
  );
  return points.length > 0 ? (
    <Card>
      <ScoreChart
        title={t('scores.concentration')}
        reading={tSentence(sentence, 'annualValue')}
        spec={spec}
        t={t}
        formats={formats}
      />
    </Card>
  ) : (
    <Card title={t('scores.concentration')}>
      <p className={css.note}>{tSentence(sentence, 'annualValue')}</p>
    </Card>
  );
}

/** What customers bring in a year, how much the best of them do, and what more of them coming back would be worth. */
export function MoneyTab({ filter }: { readonly filter: ScoreFilter }) {
  const { t, tSentence, formats } = useWords();
  const api = useApi();
  const { data, failure } = useRead(api.scores.money, filter);
  const rules = useRead(api.definitions.get, {});
  if (!data) return <Failed failure={failure} />;
  if (data.annualValue.n === 0) return <EmptyState>{t('scores.noVisits')}</EmptyState>;
  return (
    <>
      <Failed failure={failure ?? rules.failure} />
      {data.otherCurrencySales > 0 && (
        <Notice tone="warn">
          {t('scores.otherCurrencies', { currency: data.currency, n: data.otherCurrencySales })}
        </Notice>
      )}
      <div className={css.cards}>
        <TabFigure name="annualValue" figure={data.annualValue} period={data.year} currency={data.currency} />
      </div>
      <div className={css.parts}>
        <Concentration {...data.concentration} />
        <Card title={t('scores.whatIf')}>
          <div className={css.stack}>
            <h3 className={css.part}>{t('scores.ownFigures')}</h3>
            {data.margin && <p className={css.note}>{tSentence(data.margin)}</p>}
            {data.whatIf.map((sentence) => (
              <p key={sentence.key} className={css.note}>
                {tSentence(sentence)}
              </p>
            ))}
            <p className={css.note}>{t('scores.year', { period: formats.period(data.year) })}</p>
            {rules.data && (
              <div className={css.claim}>
                <h3 className={css.part}>{t('scores.claimTitle')}</h3>
                <KeepingClaim values={rules.data.definitions} />
              </div>
            )}
          </div>
        </Card>
      </div>
    </>
  );
}
