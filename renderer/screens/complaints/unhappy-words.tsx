import { useState } from 'react';
import { type UnhappyWords as Found, type WordUse } from '../../../electron/contract/themes.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './complaints.module.css';

type Sides = Pick<Found, 'unhappy' | 'happy'>;

function WordLine({ use, sides }: { readonly use: WordUse; readonly sides: Sides }) {
  const { t, formats } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { word, unhappy, happy, comments } = use;
  return (
    <li className={css.card}>
      <div className={css.row}>
        <Button look="quiet" isExpanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {word}
        </Button>
        <span>{t('themes.wordUse', { unhappy, ofUnhappy: sides.unhappy, happy, ofHappy: sides.happy })}</span>
      </div>
      {isOpen && (
        <ul className={css.list}>
          {comments.map(({ type, id, day, text }) => (
            <li key={`${type} ${id}`} className={css.line}>
              <span className={css.muted}>{formats.shortDay(day)}</span>
              <bdi className={css.what}>{text}</bdi>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Words that unhappy people use more than happy ones, each with the comments that hold it. */
export function UnhappyWords({ found }: { readonly found: Found }) {
  const { t } = useWords();
  const { status, unhappy, happy, needed, words } = found;
  return (
    <Card title={t('themes.unhappyWords')}>
      {status === 'tooFew' && <p>{t('themes.tooFew', { unhappy, happy, needed })}</p>}
      {status === 'ok' && words.length === 0 && <p>{t('themes.noWords', { unhappy, happy })}</p>}
      {words.length > 0 && (
        <>
          <ul className={css.list}>
            {words.map((use) => (
              <WordLine key={use.word} use={use} sides={found} />
            ))}
          </ul>
          <p className={css.muted}>{t('themes.wordsHonest')}</p>
        </>
      )}
    </Card>
  );
}
