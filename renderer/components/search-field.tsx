import { IconSearch } from '@tabler/icons-react';
import { type Ref } from 'react';
import css from './search-field.module.css';

type SearchFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly ref?: Ref<HTMLInputElement>;
};

/** A field that narrows what stands below it; Esc empties it. */
export function SearchField({ label, value, onChange, placeholder, ref }: SearchFieldProps) {
  return (
    <div className={css.search}>
      <IconSearch size="1.125rem" stroke={1.8} aria-hidden className={css.icon} />
      <input
        ref={ref}
        type="search"
        className={css.input}
        aria-label={label}
        placeholder={placeholder ?? label}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') {
            event.stopPropagation();
            onChange('');
          }
        }}
      />
    </div>
  );
}
