import { useEffect, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './counter.module.css';

/** Thanks the visitor and makes room for the next. */
export function Thanks({ onEnd }: { readonly onEnd: () => void }) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className={css.large}>
        {t('counter.thanks')}
      </h1>
      <p className={css.large}>{t('counter.thanksMore')}</p>
      <div className={css.buttons}>
        <Button isWide onClick={onEnd}>
          {t('common.close')}
        </Button>
      </div>
    </>
  );
}
