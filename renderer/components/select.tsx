import { Select as KitSelect } from '@mantine/core';
import { useWords } from '../i18n/use-words.ts';
import css from './field.module.css';
import { fieldClasses, type FieldProps } from './text-field.tsx';

/** One choice of a list. */
export type Choice<Value extends string> = { readonly value: Value; readonly label: string };

type SelectProps<Value extends string> = FieldProps & {
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** For long lists: typing narrows the choices. */
  readonly isSearchable?: boolean;
  readonly placeholder?: string;
  /** For a label that the row or column around it says already. */
  readonly isLabelHidden?: boolean;
};

/** One of several; up to four short choices stand better in `Segments`. */
export function Select<Value extends string>({
  choices,
  value,
  onChange,
  isSearchable,
  isRequired,
  isDisabled,
  hasAutofocus,
  isLabelHidden,
  label,
  ...props
}: SelectProps<Value>) {
  const { t } = useWords();
  return (
    <KitSelect
      {...props}
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      classNames={{ ...fieldClasses, input: css.choice, dropdown: css.dropdown, option: css.option }}
      data={choices.map(({ value: id, label }) => ({ value: id, label }))}
      value={value}
      onChange={(next) => {
        const choice = choices.find((candidate) => candidate.value === next);
        if (choice) onChange(choice.value);
      }}
      allowDeselect={false}
      searchable={isSearchable}
      nothingFoundMessage={t('common.nothingFound')}
      required={isRequired}
      withAsterisk={false}
      disabled={isDisabled}
      withCheckIcon={false}
      maxDropdownHeight={280}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      data-autofocus={hasAutofocus || undefined}
    />
  );
}
