import { type KeyboardEvent, type ReactNode, type Ref, useId, useRef } from 'react';
import { digitOf } from './keys.ts';
import css from './scale-row.module.css';

type ScaleRowProps = {
  readonly label: ReactNode;
  readonly min: number;
  readonly max: number;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** Called when an answer is certain, by click or digit: the place to move on from. */
  readonly onChosen?: () => void;
  /** Words at both ends of the scale. */
  readonly low: string;
  readonly high: string;
  readonly ref?: Ref<HTMLFieldSetElement>;
};

/** Puts the focus on a scale, where digits answer. */
export function focusScale(scale: HTMLFieldSetElement | null): void {
  const inputs = [...(scale?.querySelectorAll('input') ?? [])];
  (inputs.find((input) => input.checked) ?? inputs[0])?.focus();
}

/** One answer on a scale: click, arrows, or the digit itself. On a scale to 10, "1" waits for a "0". */
export function ScaleRow({ label, min, max, value, onChange, onChosen, low, high, ref }: ScaleRowProps) {
  const name = useId();
  const waitsForZero = useRef(false);
  const points = Array.from({ length: max - min + 1 }, (_, index) => min + index);

  function choose(score: number, isCertain: boolean): void {
    onChange(score);
    if (isCertain) onChosen?.();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Backspace' || event.key === 'Delete') return onChange(null);
    const digit = digitOf(event.nativeEvent);
    const isTen = digit === 0 && waitsForZero.current;
    waitsForZero.current = digit === 1 && max >= 10;
    if (isTen) choose(10, true);
    else if (digit !== null && digit >= min && digit <= max) choose(digit, !waitsForZero.current);
    else return undefined;
    return event.preventDefault();
  }

  return (
    <fieldset ref={ref} className={css.scale} onKeyDown={onKeyDown}>
      <legend className={css.label}>{label}</legend>
      <div className={css.row}>
        {points.map((point) => (
          <label key={point} className={css.point}>
            <input
              type="radio"
              name={name}
              checked={point === value}
              aria-label={point === min ? `${point}, ${low}` : point === max ? `${point}, ${high}` : undefined}
              onChange={() => onChange(point)}
              onClick={(event) => event.detail > 0 && choose(point, true)}
            />
            <span>{point}</span>
          </label>
        ))}
      </div>
      <div className={css.ends} aria-hidden>
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </fieldset>
  );
}
