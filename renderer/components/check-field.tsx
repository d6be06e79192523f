import { Checkbox } from '@mantine/core';
import css from './check-field.module.css';

type CheckFieldProps = {
  readonly label: string;
  readonly description?: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly isDisabled?: boolean;
};

/** Yes or no. */
export function CheckField({ label, description, isChecked, onChange, isDisabled }: CheckFieldProps) {
  return (
    <Checkbox
      classNames={{ input: css.input, label: css.label, description: css.description }}
      label={label}
      description={description}
      checked={isChecked}
      disabled={isDisabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
