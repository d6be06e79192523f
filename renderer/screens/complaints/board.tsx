import { useLocation } from 'wouter';
import { type ComplaintLine } from '../../../electron/contract/complaints.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { DueChip } from '../../components/due-chip.tsx';
import css from './complaints.module.css';

const lanes = ['listen', 'apologise', 'solve', 'followUp', 'closed'] as const;

/** The cases in lanes by the step that is due; lanes without cases stay, so that the way is in sight. */
export function Board({ cases }: { readonly cases: readonly ComplaintLine[] }) {
  const { t } = useWords();
  const [, go] = useLocation();
  const inLane = (lane: (typeof lanes)[number]) => cases.filter(({ step }) => (step ?? 'closed') === lane);
  return (
    <div className={css.board}>
      {lanes
        .filter((lane) => lane !== 'closed' || inLane(lane).length > 0)
        .map((lane) => (
          <Card key={lane} title={t(`complaints.step_${lane}`)}>
            <ul className={css.lane}>
              {inLane(lane).map(({ id, customer, note, daysLeft }) => (
                <li key={id} className={css.card}>
                  <strong>
                    <bdi>{customer?.fullName ?? t('feedback.anonymous')}</bdi>
                  </strong>
                  <bdi>{note}</bdi>
                  <div className={css.row}>
                    <DueChip daysLeft={daysLeft} />
                    <Button
                      look="quiet"
                      label={t('complaints.openCase', { name: customer?.fullName ?? t('feedback.anonymous') })}
                      onClick={() => go(`/complaints/${id}`)}
                    >
                      {t('complaints.open')}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          </Card>
        ))}
    </div>
  );
}
