import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { firstStepNames } from '../../../electron/contract/first-steps.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './first-steps.module.css';

const addresses = { customer: '/customers', feedback: '/feedback', form: '/surveys', copy: '/settings?part=backups' };

/** The first steps of a new shop, until all are done or nobody wants to see them. */
export function FirstStepsCard() {
  const api = useApi();
  const { t } = useWords();
  const [, go] = useLocation();
  const steps = useRead(api.firstSteps.get, {});
  const hide = useWrite(api.firstSteps.hide);
  if (!steps.data || steps.data.isHidden) return null;
  const { done } = steps.data;
  if (firstStepNames.every((name) => done[name])) return null;
  return (
    <Card
      title={t('today.stepsTitle')}
      aside={
        <Button look="quiet" isBusy={hide.isPending} onClick={() => hide.mutate({})}>
          {t('today.stepsHide')}
        </Button>
      }
    >
      <ol className={css.list}>
        {firstStepNames.map((name) => (
          <li key={name} className={css.step}>
            {done[name] ? (
              <IconCircleCheck size="1.25rem" className={css.icon} role="img" aria-label={t('today.stepDone')} />
            ) : (
              <IconCircle size="1.25rem" className={css.icon} aria-hidden />
            )}
            {done[name] ? (
              t(`today.step_${name}`)
            ) : (
              <Button look="quiet" onClick={() => go(addresses[name])}>
                {t(`today.step_${name}`)}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <Failed failure={hide.failure} />
    </Card>
  );
}
