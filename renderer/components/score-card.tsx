import { IconCircleFilled, IconTriangleFilled, IconTriangleInvertedFilled } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { Chip } from './chip.tsx';
import { RangeBar } from './range-bar.tsx';
import css from './score-card.module.css';

/** Where a figure went since the period before; `none` is also what few answers allow. */
export type Direction = 'up' | 'down' | 'none';

type ScoreCardProps = {
  readonly name: string;
  /** The number as it is shown, or null where none may be shown. */
  readonly value: string | null;
  readonly range?: {
    readonly min: number;
    readonly max: number;
    readonly value: number;
    readonly lo: number;
    readonly hi: number;
  };
  /** "likely 76–90%", or why there is no number. */
  readonly reading: string;
  /** Number of answers and period. */
  readonly basis: string;
  /** A word about how sure it is, such as "rough". */
  readonly mark?: string;
  /** A change that can be told; for some figures a fall is what the shop hopes for. */
  readonly change?: { readonly direction: Direction; readonly words: string; readonly isFallGood?: boolean };
  /** Instead of a range bar where there is no number: the answers as dots. */
  readonly dots?: ReactNode;
  /** The way to "How is this counted?". */
  readonly explain: ReactNode;
};

/** Whether a change is for the better; nothing is said of one that cannot be told. */
function toneOf({ direction, isFallGood = false }: NonNullable<ScoreCardProps['change']>) {
  if (direction === 'none') return undefined;
  return (direction === 'down') === isFallGood ? 'good' : 'bad';
}

const icons = { up: IconTriangleFilled, down: IconTriangleInvertedFilled, none: IconCircleFilled };

/** One figure with everything that must stand beside it. */
export function ScoreCard({ name, value, range, reading, basis, mark, change, dots, explain }: ScoreCardProps) {
  const Icon = change && icons[change.direction];
  return (
    <section className={css.card} aria-label={name}>
      <div className={css.head}>
        <h2 className={css.name}>{name}</h2>
        {explain}
      </div>
      {value !== null && (
        <p className={css.value}>
          {value}
          {mark && <Chip tone="warn">{mark}</Chip>}
        </p>
      )}
      {range ? <RangeBar {...range} /> : dots}
      <p className={css.reading}>{reading}</p>
      <p className={css.basis}>{basis}</p>
      {change && Icon && (
        <p className={css.change} data-tone={toneOf(change)}>
          <Icon size="0.625rem" aria-hidden />
          {change.words}
        </p>
      )}
    </section>
  );
}
