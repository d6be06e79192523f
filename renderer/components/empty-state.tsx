import { type ReactNode } from 'react';
import css from './empty-state.module.css';

type EmptyStateProps = {
  /** One sentence: why there is nothing here. */
  readonly children: ReactNode;
  readonly title?: string;
  /** One primary button. */
  readonly action?: ReactNode;
  /** One quieter way. */
  readonly second?: ReactNode;
};

/** What stands where nothing is yet: one sentence, one button, one other way. */
export function EmptyState({ title, children, action, second }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      {title && <h2>{title}</h2>}
      <p className={css.why}>{children}</p>
      {(action || second) && (
        <div className={css.ways}>
          {action}
          {second}
        </div>
      )}
    </div>
  );
}
