import { useMemo } from 'react';
import { type Drivers } from '../../../electron/contract/score-tabs.ts';
import { type ScoreFilter } from '../../../electron/contract/score-filter.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { type PlacesSpec } from '../../components/charts/chart-spec.ts';
import { ScoreChart } from '../../components/charts/score-chart.tsx';
import { Failed } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { PointsChart } from './points-chart.tsx';
import css from './scores.module.css';

const correlations = { min: -1, max: 1 };

/** What each question's marks are in, by how much may be said. */
function DriverChart({ title, drivers }: { readonly title: string; readonly drivers: Drivers }) {
  const { tSentence } = useWords();
  const { level, items, sentence, scale } = drivers;
  if (level === 'none' || items.length === 0) {
    return (
      <Card title={title}>
        <p className={css.note}>{tSentence(sentence)}</p>
      </Card>
    );
  }
  const scales = { means_only: scale ?? undefined, correlations_only: correlations, shares: undefined };
  return (
    <Card>
      <PointsChart
        title={title}
        reading={tSentence(sentence)}
        measure={level === 'shares' ? 'share' : 'mean'}
        scale={scales[level]}
        points={items}
      />
    </Card>
  );
}

function PlacesChart({ places }: { readonly places: Drivers['places'] }) {
  const { t, formats } = useWords();
  const spec = useMemo<PlacesSpec>(
    () => ({
      kind: 'places',
      xMax: 1,
      xTitle: t('scores.importance'),
      yTitle: t('scores.performance'),
      points: places.map(({ key, label, performance, importance }) => ({ key, label, x: importance, y: performance })),
    }),
    [places, t],
  );
  return (
    <Card>
      <ScoreChart title={t('scores.places')} reading={t('scores.placesNote')} spec={spec} t={t} formats={formats} />
    </Card>
  );
}

/** What goes together with the overall mark, how each stands, and what was expected. */
export function DriversPart({ filter }: { readonly filter: ScoreFilter }) {
  const { t, tSentence } = useWords();
  const { data, failure } = useRead(useApi().scores.drivers, filter);
  if (!data) return <Failed failure={failure} />;
  const title = data.surveyName === null ? t('scores.drivers') : t('scores.driversIn', { survey: data.surveyName });
  const points = data.gaps.map(({ point }) => point);
  return (
    <>
      <DriverChart title={title} drivers={data} />
      {data.places.length > 1 && <PlacesChart places={data.places} />}
      {points.length > 0 && (
        <Card>
          <div className={css.stack}>
            <PointsChart
              title={t('scores.gaps')}
              reading={t('scores.gapsNote')}
              measure="mean"
              scale={{ min: -9, max: 9 }}
              points={points}
            />
            {data.gaps.map(({ point, sentence }) => (
              <p key={point.key} className={css.note}>
                {tSentence(sentence)}
              </p>
            ))}
          </div>
        </Card>
      )}
    </>
  );
}
