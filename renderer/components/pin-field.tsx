import { PasswordInput } from '@mantine/core';
import { useWords } from '../i18n/use-words.ts';
import { fieldClasses, type FieldProps } from './text-field.tsx';

type PinFieldProps = FieldProps & { readonly value: string; readonly onChange: (value: string) => void };

/** A secret that is typed without being shown, unless asked for. */
export function PinField({ isRequired, isDisabled, hasAutofocus, onChange, ...props }: PinFieldProps) {
  const { t } = useWords();
  return (
    <PasswordInput
      {...props}
      classNames={{ label: fieldClasses.label, description: fieldClasses.description, error: fieldClasses.error }}
      required={isRequired}
      withAsterisk={false}
      disabled={isDisabled}
      autoComplete="off"
      maxLength={100}
      data-autofocus={hasAutofocus || undefined}
      visibilityToggleButtonProps={{ 'aria-label': t('roles.showPin') }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
