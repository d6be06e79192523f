import { useId } from 'react';
import { type Choice } from './select.tsx';
import css from './segments.module.css';

type SegmentsProps<Value extends string> = {
  readonly label: string;
  /** For a label that a title right above says already. */
  readonly isLabelHidden?: boolean;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** Two to five short choices side by side, all in sight. */
export function Segments<Value extends string>({
  label,
  isLabelHidden,
  choices,
  value,
  onChange,
}: SegmentsProps<Value>) {
  const name = useId();
  return (
    <fieldset className={css.segments} aria-label={isLabelHidden ? label : undefined}>
      {!isLabelHidden && <legend className={css.label}>{label}</legend>}
      <div className={css.row}>
        {choices.map((choice) => (
          <label key={choice.value} className={css.choice}>
            <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
