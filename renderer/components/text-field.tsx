import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, type Ref } from 'react';
import css from './field.module.css';

/** Props that every field has: a visible name, help before, what is wrong after. */
export type FieldProps = {
  readonly label: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  /** Gets the focus when the dialog around it opens. */
  readonly hasAutofocus?: boolean;
};

/** How the kit's inputs get our classes. */
export const fieldClasses = { label: css.label, description: css.description, error: css.error, input: css.input };

type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly type?: 'text' | 'email' | 'tel';
  readonly autoComplete?: string;
  readonly maxLength?: number;
  /** The language of what is typed, where it differs from the window's. */
  readonly lang?: string;
  readonly ref?: Ref<HTMLInputElement>;
};

/** One line of text. */
export function TextField({
  isRequired,
  isDisabled,
  hasAutofocus,
  onChange,
  autoComplete = 'off',
  ...props
}: TextFieldProps) {
  return (
    <TextInput
      {...props}
      classNames={fieldClasses}
      required={isRequired}
      withAsterisk={false}
      disabled={isDisabled}
      autoComplete={autoComplete}
      data-autofocus={hasAutofocus || undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type TextAreaProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly ref?: Ref<HTMLTextAreaElement>;
};

/** Several lines of text; grows with what is written. */
export function TextArea({ isRequired, isDisabled, hasAutofocus, onChange, ...props }: TextAreaProps) {
  return (
    <Textarea
      {...props}
      classNames={{ ...fieldClasses, input: css.area }}
      rows={2}
      required={isRequired}
      withAsterisk={false}
      disabled={isDisabled}
      data-autofocus={hasAutofocus || undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
