import css from './range-bar.module.css';

type RangeBarProps = {
  /** Ends of the whole scale. */
  readonly min: number;
  readonly max: number;
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
};

/** Where a figure and its likely range lie on the whole scale; the words beside it say the same. */
export function RangeBar({ min, max, value, lo, hi }: RangeBarProps) {
  const percent = (point: number) => (100 * (point - min)) / (max - min);
  return (
    <div className={css.bar} aria-hidden>
      <div
        className={css.likely}
        style={{ insetInlineStart: `${percent(lo)}%`, width: `${percent(hi) - percent(lo)}%` }}
      />
      <div className={css.tick} style={{ insetInlineStart: `${percent(value)}%` }} />
    </div>
  );
}
