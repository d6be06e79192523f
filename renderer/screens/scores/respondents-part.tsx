import { type ScoreFilter } from '../../../electron/contract/score-filter.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Failed } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { PointsChart } from './points-chart.tsx';
import css from './scores.module.css';

/** Who answered, against all who could have: the share of each group that did, and what that does to the score. */
export function RespondentsPart({ filter }: { readonly filter: ScoreFilter }) {
  const { t, tSentence, formats } = useWords();
  const { data, failure } = useRead(useApi().scores.respondents, filter);
  if (!data) return <Failed failure={failure} />;
  return (
    <Card title={t('scores.respondents')}>
      <div className={css.stack}>
        {data.attributes.length === 0 && <p className={css.note}>{t('scores.respondentsEmpty')}</p>}
        {data.attributes.map(({ attribute, groups, sentences }) => (
          <PointsChart
            key={attribute}
            title={t(`scores.attribute_${attribute}`)}
            reading={sentences.map((sentence) => tSentence(sentence)).join(' ')}
            measure="share"
            unit="customers"
            points={groups}
          />
        ))}
        {data.reweighted && <p className={css.note}>{tSentence(data.reweighted)}</p>}
        {data.attributes.length > 0 && (
          <p className={css.note}>
            {formats.list(data.attributes[0]?.groups.map(({ label, n }) => `${label}: ${formats.number(n)}`) ?? [])}
          </p>
        )}
      </div>
    </Card>
  );
}
