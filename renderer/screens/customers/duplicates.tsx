import { useState } from 'react';
import { useLocation } from 'wouter';
import { type DuplicatePair } from '../../../electron/contract/duplicates.ts';
import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Merge } from './merge.tsx';
import { useDuplicates } from './use-duplicates.ts';
import css from './customers.module.css';

/** Pairs of records that may be one person, for a person to look through. */
export function Duplicates() {
  const api = useApi();
  const toast = useToast();
  const { t, formats } = useWords();
  const [, go] = useLocation();
  const [pair, setPair] = useState<DuplicatePair | null>(null);
  const { pairs, search, isOutdated } = useDuplicates();
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
      <Failed failure={search.failure ?? apart.failure} />
      {search.isPending && (
        <ProgressBar
          label={t('actions.duplicates_list_bare')}
          done={search.progress?.done ?? 0}
          total={search.progress?.total ?? 0}
          onCancel={search.cancel}
        />
      )}
      {!search.isPending && (isOutdated || !pairs) && (
        <Notice action={<Button onClick={() => search.mutate()}>{t('customers.lookAgain')}</Button>}>
          {pairs ? t('customers.outdated') : t('customers.notSearched')}
        </Notice>
      )}
      {pairs?.length === 0 && <EmptyState>{t('customers.noDuplicates')}</EmptyState>}
      <ul className={css.list}>
        {(pairs ?? []).map((each) => (
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
