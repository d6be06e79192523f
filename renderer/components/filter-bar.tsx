import { type ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { Button } from './button.tsx';
import css from './filter-bar.module.css';

type FilterBarProps = {
  readonly children: ReactNode;
  /** Given while any filter narrows the view. */
  readonly onClear?: () => void;
  /** What the filters leave: "32 of 210". */
  readonly found?: string;
};

/** The row of filters above a list or a chart; the same bar with the same contents wherever the same things are shown. */
export function FilterBar({ children, onClear, found }: FilterBarProps) {
  const { t } = useWords();
  return (
    <div className={css.bar} role="search" aria-label={t('common.filter')}>
      {children}
      {onClear && (
        <Button look="quiet" onClick={onClear}>
          {t('common.clearFilter')}
        </Button>
      )}
      {found && (
        <span className={css.found} role="status">
          {found}
        </span>
      )}
    </div>
  );
}
