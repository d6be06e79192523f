import { type ScoreFilter } from '../../../electron/contract/score-filter.ts';
import { useMay, useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { PointsChart } from './points-chart.tsx';
import css from './scores.module.css';

/** Unusually many top marks by person, for the owner who asked to see it; otherwise nothing at all. */
export function StaffPart({ filter }: { readonly filter: ScoreFilter }) {
  const { t, tSentence } = useWords();
  const { staffCheck } = useApi().scores;
  const { data } = useRead(staffCheck, filter, { isEnabled: useMay(staffCheck) });
  if (!data || data.lines === null || data.lines.length === 0) return null;
  const found = data.sentences.map((sentence) => tSentence(sentence)).join(' ');
  return (
    <Card>
      <div className={css.stack}>
        <PointsChart
          title={t('scores.staffCheck')}
          reading={found || t('scores.staffNone')}
          measure="share"
          points={data.lines}
        />
        <p className={css.note}>{t('scores.staffCheckNote')}</p>
      </div>
    </Card>
  );
}
