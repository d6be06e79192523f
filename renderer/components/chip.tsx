import { type ReactNode } from 'react';
import { type Tone } from './notice.tsx';
import css from './chip.module.css';

/** A short word on a tint, with an icon where it tells a state. */
export function Chip({
  tone = 'plain',
  icon,
  children,
}: {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <span className={css.chip} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
