import { NumberInput } from '@mantine/core';
import { useWords } from '../i18n/use-words.ts';
import { fieldClasses, type FieldProps } from './text-field.tsx';

type NumberFieldProps = FieldProps & {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly decimals?: number;
};

function separators(number: (value: number) => string): { decimal: string; group: string } {
  const [, decimal = '.'] = /1(\D)5/.exec(number(1.5)) ?? [];
  const [, group = ''] = /12(\D?)345/.exec(number(12_345)) ?? [];
  return { decimal, group };
}

/** A number, typed and shown with the separators of the window's language; null while the field is empty. */
export function NumberField({
  isRequired,
  isDisabled,
  hasAutofocus,
  value,
  onChange,
  decimals = 0,
  ...props
}: NumberFieldProps) {
  const { formats } = useWords();
  const { decimal, group } = separators(formats.number);
  return (
    <NumberInput
      {...props}
      classNames={fieldClasses}
      value={value ?? ''}
      onChange={(next) => onChange(next === '' ? null : Number(next))}
      required={isRequired}
      withAsterisk={false}
      disabled={isDisabled}
      hideControls
      decimalScale={decimals}
      decimalSeparator={decimal}
      thousandSeparator={group}
      data-autofocus={hasAutofocus || undefined}
    />
  );
}
