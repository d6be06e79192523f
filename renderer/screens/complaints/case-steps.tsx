import { type ComplaintCase } from '../../../electron/contract/complaints.ts';
import { complaintSteps } from '../../../electron/domain/complaint-case.ts';
import { useWords } from '../../i18n/use-words.ts';
import css from './complaints.module.css';

/** The four steps with the day each was taken, and the one that is due. */
export function CaseSteps({ whole }: { readonly whole: ComplaintCase }) {
  const { t, formats } = useWords();
  return (
    <ol className={css.steps} aria-label={t('complaints.steps')}>
      {complaintSteps.map((step) => {
        const done = whole.done.find((each) => each.step === step);
        return (
          <li
            key={step}
            className={css.stepItem}
            data-is={done && 'done'}
            aria-current={whole.step === step ? 'step' : undefined}
          >
            {done
              ? t('complaints.onDay', { step: t(`complaints.event_${step}`), day: formats.shortDay(done.day) })
              : t(`complaints.step_${step}`)}
          </li>
        );
      })}
    </ol>
  );
}
