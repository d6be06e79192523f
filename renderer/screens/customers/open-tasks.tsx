import { useLocation } from 'wouter';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { Failed } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './customers.module.css';

/** What the shop still owes a customer: the next step of each open complaint with its day; nothing where nothing is owed. */
export function OpenTasks({ customerId }: { readonly customerId: number }) {
  const api = useApi();
  const { t, formats } = useWords();
  const [, go] = useLocation();
  const open = useRead(api.complaints.list, { customerId });
  if (!open.data || open.data.length === 0) return <Failed failure={open.failure} />;
  return (
    <Card title={t('customers.openTasks')}>
      <ul className={css.list}>
        {open.data.map(({ id, step, note, dueOn, daysLeft }) => {
          const what = t(`complaints.step_${step ?? 'closed'}`);
          return (
            <li key={id} className={css.line}>
              <span className={css.when}>{formats.day(dueOn)}</span>
              {daysLeft !== null && daysLeft < 0 && (
                <Chip tone="warn">{t('complaints.late', { count: -daysLeft })}</Chip>
              )}
              <span className={css.what}>
                {what} <bdi className={css.muted}>{note}</bdi>
              </span>
              <Button
                look="quiet"
                label={t('customers.openEntry', { what, day: formats.day(dueOn) })}
                onClick={() => go(`/complaints/${id}`)}
              >
                {t('customers.open')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
