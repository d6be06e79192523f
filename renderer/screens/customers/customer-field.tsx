import { type KeyboardEvent, useId, useState } from 'react';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { isEnter } from '../../components/keys.ts';
import { useOptionList } from '../../components/option-list.ts';
import list from '../../components/option-list.module.css';
import { useWords } from '../../i18n/use-words.ts';
import { CustomerMatch } from './customer-match.tsx';
import css from '../../components/match-field.module.css';

type NamedCustomer = { readonly id: number; readonly fullName: string };

type CustomerFieldProps = {
  readonly label: string;
  readonly value: NamedCustomer | null;
  readonly onChange: (customer: NamedCustomer | null) => void;
  /** Who is not offered. */
  readonly exceptId?: number;
  readonly error?: string;
};

const shownMatches = 5;

/** One customer or nobody: any fragment finds them, an emptied field means nobody, what is half typed changes nothing. */
export function CustomerField({ label, value, onChange, exceptId, error }: CustomerFieldProps) {
  const api = useApi();
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const query = typed?.trim() ?? '';
  const found = useRead(api.customers.find, { text: query, limit: shownMatches + 1 }, { isEnabled: query !== '' });
  const matches = (query === '' ? [] : (found.data?.found ?? []))
    .filter((customer) => customer.id !== exceptId)
    .slice(0, shownMatches);
  const options = useOptionList({
    count: found.isStale ? 0 : matches.length,
    query,
    onChoose(index) {
      const customer = matches[index];
      if (customer) onChange({ id: customer.id, fullName: customer.fullName });
      setTyped(null);
    },
  });

  function onKeyDown(event: KeyboardEvent): void {
    options.input.onKeyDown(event);
    // Somebody half named must not send the form around the field.
    if (query !== '' && isEnter(event.nativeEvent) && !event.ctrlKey && !event.metaKey) event.preventDefault();
  }

  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      <div className={css.box}>
        <input
          {...options.input}
          id={id}
          className={css.input}
          value={typed ?? value?.fullName ?? ''}
          placeholder={t('customers.nobody')}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={error !== undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onKeyDown={onKeyDown}
          onBlur={() => setTyped(null)}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            if (currentTarget.value.trim() === '') onChange(null);
          }}
        />
        {options.input['aria-expanded'] && (
          <ul className={`${list.list} ${css.matches}`} {...options.list} aria-label={t('feedback.matches')}>
            {matches.map((customer, index) => (
              <li key={customer.id} className={list.option} {...options.option(index)}>
                <CustomerMatch customer={customer} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {error && (
        <p id={`${id}-error`} className={css.error}>
          {error}
        </p>
      )}
    </div>
  );
}
