import { useEffect, useState } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { Button } from './button.tsx';
import css from './progress-bar.module.css';

type ProgressBarProps = {
  /** What is being done. */
  readonly label: string;
  readonly done: number;
  /** 0 while nobody knows how much there is. */
  readonly total: number;
  /** Must leave the data as they were. */
  readonly onCancel?: () => void;
};

/** Milliseconds since the calling component came on screen, twice a second. */
function useElapsedMs(): number {
  const [elapsedMs, setElapsedMs] = useState(0);
  useEffect(() => {
    const startedAt = performance.now();
    const timer = setInterval(() => setElapsedMs(performance.now() - startedAt), 500);
    return () => clearInterval(timer);
  }, []);
  return elapsedMs;
}

/** How far something long is, how long it will still take, and the way out of it. */
export function ProgressBar({ label, done, total, onCancel }: ProgressBarProps) {
  const { t, formats } = useWords();
  const elapsedMs = useElapsedMs();
  const left = done > 0 && elapsedMs > 1000 ? Math.ceil((elapsedMs / done / 1000) * (total - done)) : null;
  return (
    <div className={css.progress}>
      <div className={css.words}>
        <span>{label}</span>
        {total > 0 && <span>{t('common.doneOf', { done: formats.number(done), total: formats.number(total) })}</span>}
        {left !== null && <span>{t('common.secondsLeft', { count: left })}</span>}
      </div>
      <progress
        className={css.bar}
        aria-label={label}
        value={total > 0 ? done : undefined}
        max={total > 0 ? total : undefined}
      />
      {onCancel && <Button onClick={onCancel}>{t('common.cancel')}</Button>}
    </div>
  );
}
