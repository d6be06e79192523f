import { type ComplaintBook, followUpOutcomes } from '../../../electron/contract/complaints.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Failed } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { yearUpTo } from './last-year.ts';
import css from './complaints.module.css';

function Times({ book }: { readonly book: ComplaintBook }) {
  const { t, tSentence, formats } = useWords();
  const { received, open, contradicting, inTime, verdict, goal, reply, resolution } = book;
  const days = (value: number | null) => (value === null ? null : formats.number(value, 1));
  return (
    <>
      <p>{t('complaints.book_received', { received: formats.number(received), open: formats.number(open) })}</p>
      <p>
        <strong>{t('figures.complaintsInTime_name')}</strong> {tSentence(inTime.sentence, 'complaintsInTime')}
      </p>
      <p>{t(`complaints.verdict_${verdict}`, { goal: formats.percent(goal) })}</p>
      <p>
        {reply.medianDays === null
          ? t('complaints.book_replyUnknown')
          : t('complaints.book_reply', { days: days(reply.medianDays) })}{' '}
        {resolution.medianDays === null
          ? t('complaints.book_closeUnknown')
          : t('complaints.book_close', { days: days(resolution.medianDays) })}
      </p>
      {contradicting > 0 && <p>{t('complaints.book_contradicting', { count: contradicting })}</p>}
    </>
  );
}

function Recovery({ recovery, content }: Pick<ComplaintBook, 'recovery' | 'content'>) {
  const { t, tSentence, formats } = useWords();
  const { pairs, change, returned } = recovery;
  const told = followUpOutcomes.filter((outcome) => content[outcome] > 0);
  return (
    <>
      <p>
        {told.length === 0
          ? t('complaints.noFollowUps')
          : formats.list(
              told.map((outcome) => `${t(`complaints.outcome_${outcome}`)}: ${formats.number(content[outcome])}`),
            )}
      </p>
      {change ? (
        <p>
          {t('complaints.recovered', {
            mean: formats.number(change.mean, 1),
            lo: formats.number(change.lo ?? change.mean, 1),
            hi: formats.number(change.hi ?? change.mean, 1),
            count: pairs.length,
          })}
        </p>
      ) : (
        <p>
          {t('complaints.recoveryFew', {
            pairs: pairs.map(({ before, after }) => `${before} → ${after}`).join(', ') || '–',
          })}
        </p>
      )}
      <p>
        <strong>{t('complaints.cameSolved')}</strong> {tSentence(returned.solved.sentence, 'retention')}
      </p>
      <p>
        <strong>{t('complaints.cameUnsolved')}</strong> {tSentence(returned.unsolved.sentence, 'retention')}
      </p>
      <p className={css.muted}>{t('complaints.recoveryHonest')}</p>
    </>
  );
}

/** How the shop deals with complaints: in time or not, why they happen, and what becomes of those who complained. */
export function BookPart() {
  const api = useApi();
  const { t, formats } = useWords();
  const today = useRead(api.dashboard.today, {});
  const day = today.data?.day;
  const found = useRead(api.complaints.book, yearUpTo(day ?? '2000-01-01'), { isEnabled: day !== undefined });
  if (!found.data) return <Failed failure={today.failure ?? found.failure} />;
  const { causes, content, recovery } = found.data;
  return (
    <div className={css.form}>
      <Card title={t('complaints.book')}>
        <Times book={found.data} />
      </Card>
      <Card title={t('complaints.causes')}>
        <ul className={css.list}>
          {causes.map(({ causeId, name, count }) => (
            <li key={causeId} className={css.line}>
              <bdi className={css.what}>{name === '' ? t('complaints.none_notKnown') : name}</bdi>
              <span className={css.amount}>{formats.number(count)}</span>
            </li>
          ))}
        </ul>
        {causes.length === 0 && <p className={css.muted}>{t('figures.no_data')}</p>}
      </Card>
      <Card title={t('complaints.recovery')}>
        <Recovery recovery={recovery} content={content} />
      </Card>
    </div>
  );
}
