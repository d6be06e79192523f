import { useLocation, useParams } from 'wouter';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { Card, Page } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { CaseAbout } from './case-about.tsx';
import { CaseCosts } from './case-costs.tsx';
import { CaseCustomer } from './case-customer.tsx';
import { CaseEnds } from './case-ends.tsx';
import { CaseHistory } from './case-history.tsx';
import { CaseNow } from './case-now.tsx';
import { CaseSheet } from './case-sheet.tsx';
import { CaseSteps } from './case-steps.tsx';
import { DueChip } from '../../components/due-chip.tsx';
import css from './complaints.module.css';

/** One case: where it stands, what to do now, who it is about, what it costs, what was done. */
export function ComplaintPage() {
  const api = useApi();
  const { t } = useWords();
  const [, go] = useLocation();
  const { id } = useParams<{ id: string }>();
  const found = useRead(api.complaints.get, { id: Number(id) });
  const back = (
    <Button look="quiet" onClick={() => go('/complaints')}>
      {t('complaints.back')}
    </Button>
  );
  if (found.failure)
    return (
      <Page title={t('complaints.title')}>
        <EmptyState action={back}>{t('complaints.missing')}</EmptyState>
      </Page>
    );
  const whole = found.data;
  if (!whole) return null;
  return (
    <Page
      title={whole.customer?.fullName ?? t('feedback.anonymous')}
      aside={
        <>
          <DueChip daysLeft={whole.daysLeft} />
          {whole.reopened > 0 && <Chip tone="warn">{t('complaints.reopened', { count: whole.reopened })}</Chip>}
        </>
      }
    >
      <div className={css.headLine}>
        {back}
        <CaseSheet id={whole.id} />
      </div>
      {whole.problem && <Notice tone="warn">{t(`complaints.problem_${whole.problem}`)}</Notice>}
      {whole.note !== '' && <p className={css.words}>{whole.note}</p>}
      <CaseSteps whole={whole} />
      <div className={css.two}>
        <div className={css.column}>
          {whole.step !== null && (
            <CaseNow key={`${whole.id} ${whole.events.length}`} whole={whole} step={whole.step} />
          )}
          <Card title={t('complaints.costs')}>
            <CaseCosts whole={whole} />
          </Card>
          <CaseEnds whole={whole} />
        </div>
        <div className={css.column}>
          <Card title={t('complaints.customer')}>
            <CaseCustomer whole={whole} />
          </Card>
          <Card title={t('complaints.about')}>
            <CaseAbout key={whole.id} whole={whole} />
          </Card>
          <Card title={t('complaints.history')}>
            <CaseHistory whole={whole} />
          </Card>
        </div>
      </div>
    </Page>
  );
}
