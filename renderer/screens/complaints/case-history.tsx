import { type ComplaintCase, type ComplaintEvent } from '../../../electron/contract/complaints.ts';
import { useWords, type Words } from '../../i18n/use-words.ts';
import css from './complaints.module.css';

function eventText({ t, formats }: Words, event: ComplaintEvent): string {
  const score = event.score === null ? null : t('figures.scoreOf', { score: event.score, max: event.scoreMax });
  const outcome = event.outcome && t(`complaints.outcome_${event.outcome}`);
  const name =
    event.kind === 'move' && event.dueOn !== null
      ? t('complaints.event_move', { day: formats.shortDay(event.dueOn) })
      : t(`complaints.event_${event.kind}`);
  return [name, outcome, score, event.what, event.staff].filter(Boolean).join(' · ');
}

/** What was done, when and by whom, from the receipt on. */
export function CaseHistory({ whole }: { readonly whole: ComplaintCase }) {
  const words = useWords();
  const { t, formats } = words;
  return (
    <ol className={css.list}>
      <li className={css.line}>
        <span className={css.muted}>{formats.shortDay(whole.receivedOn)}</span>
        <span className={css.what}>{t('complaints.receivedOn')}</span>
      </li>
      {whole.events.map((event) => (
        <li key={event.id} className={css.line}>
          <span className={css.muted}>{formats.shortDay(event.day)}</span>
          <bdi className={css.what}>{eventText(words, event)}</bdi>
        </li>
      ))}
    </ol>
  );
}
