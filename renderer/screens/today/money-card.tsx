import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Failed } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { DirectCosts } from '../complaints/direct-costs.tsx';
import { ExpectedLoss } from '../complaints/expected-loss.tsx';
import { yearUpTo } from '../complaints/last-year.ts';
import { RegularWorth } from './regular-worth.tsx';
import css from './money-card.module.css';

/** What complaints cost beside what a regular is worth: what is known apart from what may follow. Nothing in a shop without either. */
export function MoneyCard({ day }: { readonly day: string }) {
  const api = useApi();
  const { t } = useWords();
  const worth = useRead(api.goodwill.worth, {});
  const costs = useRead(api.goodwill.costs, yearUpTo(day), { isEnabled: worth.data !== undefined });
  const failure = worth.failure ?? costs.failure;
  if (!worth.data || !costs.data || (costs.data.cases === 0 && worth.data.everybody.n === 0))
    return <Failed failure={failure} />;
  return (
    <div className={css.two}>
      <Failed failure={failure} />
      <Card title={t('goodwill.title')}>
        <div className={css.stack}>
          <DirectCosts costs={costs.data} currency={worth.data.currency} />
          <h3>{t('goodwill.expected')}</h3>
          <ExpectedLoss expected={costs.data.expected} />
        </div>
      </Card>
      <Card title={t('goodwill.worthTitle')}>
        <div className={css.stack}>
          <RegularWorth worth={worth.data} />
        </div>
      </Card>
    </div>
  );
}
