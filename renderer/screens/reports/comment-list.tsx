import { useState } from 'react';
import { type ReportComment } from '../../../electron/contract/report-document.ts';
import { Button } from '../../components/button.tsx';
import { CheckList } from '../../components/check-list.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './comment-list.module.css';

type CommentListProps = {
  readonly comments: readonly ReportComment[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
};

/** What customers wrote, each with a box to tick; with words in the search field only those that hold them. */
export function CommentList({ comments, chosen, onChange }: CommentListProps) {
  const { t, formats } = useWords();
  const [words, setWords] = useState('');
  const meant = words.trim().toLocaleLowerCase(formats.tag);
  const shown = comments.filter(({ text }) => text.toLocaleLowerCase(formats.tag).includes(meant));

  function set(keys: readonly string[], isWanted: boolean): void {
    const next = new Set(chosen);
    for (const key of keys) {
      if (isWanted) next.add(key);
      else next.delete(key);
    }
    onChange(next);
  }

  const keys = shown.map(({ key }) => key);
  return (
    <div className={css.list}>
      <SearchField label={t('reports.findComments')} value={words} onChange={setWords} />
      <div className={css.line}>
        <Button onClick={() => set(keys, true)}>{t('reports.chooseAll')}</Button>
        <Button onClick={() => set(keys, false)}>{t('reports.chooseNone')}</Button>
        <span role="status">
          {t('reports.commentsChosen', {
            chosen: comments.filter(({ key }) => chosen.has(key)).length,
            all: comments.length,
          })}
        </span>
      </div>
      {shown.length === 0 && <p>{t('reports.noCommentsFound')}</p>}
      <CheckList
        items={shown.map(({ key, day, text }) => ({
          key,
          label: t('reports.commentLabel', {
            day: day === null ? t('reports.anonymousWords') : formats.shortDay(day),
            text,
          }),
        }))}
        chosen={chosen}
        onChange={(key, isWanted) => set([key], isWanted)}
      />
    </div>
  );
}
