import { useState } from 'react';
import { useLocation } from 'wouter';
import { useMay, useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Confirm } from '../../components/confirm.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './customers.module.css';

/** Customers who were deleted in the last 30 days, each with the way back. */
export function Bin() {
  const api = useApi();
  const toast = useToast();
  const { t, formats } = useWords();
  const [, go] = useLocation();
  const [isAsked, setIsAsked] = useState(false);
  const bin = useRead(api.customers.bin, {});
  const restore = useWrite(api.customers.restore, {
    onDone: ({ restored }) => toast({ message: t('customers.restored', { count: restored }), offers: 'undo' }),
  });
  const empty = useWrite(api.customers.emptyBin, {
    onDone({ erased }) {
      setIsAsked(false);
      toast({ message: t('customers.erased', { count: erased }) });
    },
  });
  const mayEmpty = useMay(api.customers.emptyBin, { all: true });
  const count = bin.data?.length ?? 0;
  return (
    <Page title={t('customers.bin')}>
      <div className={css.row}>
        <Button look="quiet" onClick={() => go('/customers')}>
          {t('customers.back')}
        </Button>
        {count > 0 && mayEmpty && <Button onClick={() => setIsAsked(true)}>{t('customers.emptyBin')}</Button>}
      </div>
      <Failed failure={bin.failure ?? restore.failure ?? empty.failure} />
      <Confirm
        title={t('customers.emptyBin')}
        verb={t('customers.erase')}
        isOpen={isAsked}
        isBusy={empty.isPending}
        onConfirm={() => empty.mutate({ all: true })}
        onClose={() => setIsAsked(false)}
      >
        {t('customers.emptyBinText', { count })}
      </Confirm>
      {bin.data && count === 0 && <EmptyState>{t('customers.binEmpty')}</EmptyState>}
      <ul className={css.list}>
        {(bin.data ?? []).map(({ id, fullName, until }) => (
          <li key={id} className={css.line}>
            <bdi className={css.what}>{fullName}</bdi>
            <span className={css.muted}>{t('customers.until', { day: formats.day(until) })}</span>
            <Button onClick={() => restore.mutate({ ids: [id] })}>{t('customers.restore')}</Button>
          </li>
        ))}
      </ul>
    </Page>
  );
}
