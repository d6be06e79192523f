import { useState } from 'react';
import { useLocation } from 'wouter';
import { type DuplicatePair } from '../../../electron/contract/duplicates.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Merge } from './merge.tsx';
import css from './customers.module.css';

/** Pairs of records that may be one person, for a person to look through. */
export function Duplicates() {
  const api = useApi();
  const toast = useToast();
  const { t, formats } = useWords();
  const [, go] = useLocation();
  const [pair, setPair] = useState<DuplicatePair | null>(null);
  const list = useRead(api.duplicates.list, {});
  const apart = useWrite(api.duplicates.tellApart, {
    onDone: () => toast({ message: t('customers.toldApart'), offers: 'undo' }),
  });
  return (
    <Page title={t('customers.duplicates')}>
      <div>
        <Button look="quiet" onClick={() => go('/customers')}>
          {t('customers.back')}
        </Button>
      </div>
      <Failed failure={list.failure ?? apart.failure} />
      {list.data?.length === 0 && <EmptyState>{t('customers.noDuplicates')}</EmptyState>}
      <ul className={css.list}>
        {(list.data ?? []).map((each) => (
          <li key={`${each.first.id} ${each.second.id}`} className={css.line}>
            <Chip tone={each.certainty === 'certain' ? 'warn' : 'plain'}>
              {t(`customers.certainty_${each.certainty}`)}
            </Chip>
            <span className={css.what}>
              <bdi>{each.first.fullName}</bdi> · <bdi>{each.second.fullName}</bdi>
            </span>
            <span className={css.muted}>
              {formats.list(each.reasons.map((reason) => t(`customers.reason_${reason}`)))}
            </span>
            <Button onClick={() => setPair(each)}>{t('customers.compare')}</Button>
            <Button look="quiet" onClick={() => apart.mutate({ firstId: each.first.id, secondId: each.second.id })}>
              {t('customers.tellApart')}
            </Button>
          </li>
        ))}
      </ul>
      {pair && <Merge keepId={pair.first.id} goneId={pair.second.id} onClose={() => setPair(null)} />}
    </Page>
  );
}
