import { type ReactNode } from 'react';
import css from './page.module.css';

type PageProps = {
  readonly title: string;
  /** A word beside the title: the day, a count. */
  readonly aside?: ReactNode;
  /** The one primary button of the screen. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** A screen: its title, its one button, its content. */
export function Page({ title, aside, action, children }: PageProps) {
  return (
    <div className={css.page}>
      <div className={css.head}>
        <h1>{title}</h1>
        {aside && <div className={css.aside}>{aside}</div>}
        {action && <div className={css.action}>{action}</div>}
      </div>
      {children}
    </div>
  );
}

type CardProps = { readonly title?: string; readonly aside?: ReactNode; readonly children: ReactNode };

/** A framed part of a screen. */
export function Card({ title, aside, children }: CardProps) {
  return (
    <section className={css.card} aria-label={title}>
      {(title || aside) && (
        <div className={css.cardHead}>
          {title && <h2>{title}</h2>}
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
