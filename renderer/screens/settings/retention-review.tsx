import { useLocation } from 'wouter';
import { type RetentionReview as Review } from '../../../electron/contract/privacy.ts';
import { useMay, useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed } from '../../components/notice.tsx';
import { OwnersOnly } from '../../components/owners-only.tsx';
import { Card } from '../../components/page.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './backups-part.module.css';

function Inactive({ customers }: Pick<Review, 'customers'>) {
  const { t, formats } = useWords();
  const [, go] = useLocation();
  return (
    <ul className={css.list}>
      {customers.map(({ id, fullName, lastSeenOn }) => (
        <li key={id} className={css.item}>
          <div className={css.what}>
            <bdi>{fullName}</bdi>
            <span className={css.muted}>
              {lastSeenOn === null ? t('privacy.neverSeen') : t('privacy.lastSeen', { day: formats.day(lastSeenOn) })}
            </span>
          </div>
          <Button label={t('privacy.of', { name: fullName })} onClick={() => go(`/customers/${id}/data`)}>
            {t('privacy.personData')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** What has been kept longer than the shop's own rules say; a person looks and decides. */
export function RetentionReview() {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const mayLook = useMay(api.privacy.review);
  const review = useRead(api.privacy.review, {}, { isEnabled: mayLook });
  const clear = useWrite(api.privacy.clearOld, {
    onDone: ({ removed }) => toast({ message: t('privacy.removed', { count: removed }) }),
  });
  const { data } = review;
  const kinds = data
    ? ([
        ['comments', t('privacy.oldComments', { count: data.comments }), data.comments],
        ['rejectedRows', t('privacy.oldRejected', { count: data.rejectedRows }), data.rejectedRows],
        ['requests', t('privacy.oldRequests', { count: data.requests }), data.requests],
      ] as const)
    : [];
  const old = kinds.filter(([, , count]) => count > 0);
  return (
    <Card title={t('privacy.review')}>
      <p className={css.help}>{t('privacy.reviewHelp')}</p>
      <OwnersOnly isAllowed={mayLook} />
      <Failed failure={review.failure ?? clear.failure} />
      {data && old.length === 0 && data.customersInAll === 0 && <EmptyState>{t('privacy.reviewNone')}</EmptyState>}
      {old.map(([what, words]) => (
        <div key={what} className={css.item}>
          <span>{words}</span>
          <Button
            look="danger"
            isBusy={clear.isPending}
            label={t('privacy.removeLabel', { what: words })}
            onClick={() => clear.mutate({ what })}
          >
            {t('privacy.remove')}
          </Button>
        </div>
      ))}
      {data && data.customersInAll > 0 && (
        <>
          <p>{t('privacy.notSeen', { count: data.customersInAll })}</p>
          <Inactive customers={data.customers} />
        </>
      )}
    </Card>
  );
}
