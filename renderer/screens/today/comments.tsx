import { type Response } from '../../../electron/contract/responses.ts';
import { Chip } from '../../components/chip.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './comments.module.css';

type CommentsProps = {
  readonly comments: readonly Response[];
  /** The highest score that the satisfaction question allows. */
  readonly csatMax: number;
};

/** What customers said last, in their own words. */
export function Comments({ comments, csatMax }: CommentsProps) {
  const { t, formats } = useWords();
  return (
    <Card title={t('today.lastComments')}>
      {comments.length === 0 && <p className={css.none}>{t('today.noComments')}</p>}
      <ul className={css.list}>
        {comments.map(({ id, day, customer, csat, comment }) => (
          <li key={id} className={css.item}>
            <div className={css.head}>
              <span className={css.who}>{customer?.fullName ?? t('feedback.anonymous')}</span>
              {csat !== null && <Chip>{t('figures.scoreOf', { score: csat, max: csatMax })}</Chip>}
              <span className={css.day}>{formats.day(day)}</span>
            </div>
            <p className={css.words}>{comment}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
