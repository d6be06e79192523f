import { type KeyboardEvent, type Ref, useState } from 'react';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { isEnter } from '../../components/keys.ts';
import { useOptionList } from '../../components/option-list.ts';
import list from '../../components/option-list.module.css';
import { useWords } from '../../i18n/use-words.ts';
import { type Giver } from './feedback-draft.ts';
import { CustomerMatch } from '../customers/customer-match.tsx';
import css from '../../components/match-field.module.css';

type GiverFieldProps = {
  readonly giver: Giver;
  readonly onChange: (giver: Giver) => void;
  /** Called once somebody was chosen: the place to move on from. */
  readonly onChosen: () => void;
  readonly error?: string;
  readonly ref?: Ref<HTMLInputElement>;
};

const shownMatches = 5;

function textOf(giver: Giver): string {
  if (giver.kind === 'unknown' || giver.kind === 'sought') return giver.typed;
  return giver.kind === 'anonymous' ? '' : giver.name;
}

/** Who said it: two to four letters and Enter find a customer, Enter alone means that nobody is named. */
export function GiverField({ giver, onChange, onChosen, error, ref }: GiverFieldProps) {
  const api = useApi();
  const { t } = useWords();
  const [isFocused, setIsFocused] = useState(false);
  const typed = giver.kind === 'unknown' ? giver.typed.trim() : '';
  const found = useRead(api.customers.find, { text: typed, limit: shownMatches }, { isEnabled: typed !== '' });
  const matches = typed === '' ? [] : (found.data?.found ?? []);
  const isFresh = !found.isStale && found.data !== undefined;

  function choose(next: Giver): void {
    onChange(next);
    onChosen();
  }

  const options = useOptionList({
    count: typed === '' ? 0 : matches.length + 1,
    query: typed,
    isOpen: isFocused,
    onChoose(index) {
      const customer = matches[index];
      // Faster than the answer: what counts is the top match of what was typed, not of what is still on screen.
      if (!isFresh) choose({ kind: 'sought', typed });
      else if (customer) choose({ kind: 'known', id: customer.id, name: customer.fullName });
      else choose({ kind: 'new', name: typed });
    },
  });

  function onKeyDown(event: KeyboardEvent): void {
    options.input.onKeyDown(event);
    if (event.defaultPrevented || !isEnter(event.nativeEvent) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (textOf(giver) === '') choose({ kind: 'anonymous' });
    else onChosen();
  }

  const id = `${options.list.id}-who`;
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {t('feedback.who')}
      </label>
      <div className={css.row}>
        <div className={css.box}>
          <input
            {...options.input}
            ref={ref}
            id={id}
            data-autofocus
            // The dialog moves the focus a moment later; who types at once would lose the first letters.
            autoFocus
            className={css.input}
            value={textOf(giver)}
            placeholder={giver.kind === 'anonymous' ? t('feedback.anonymous') : t('feedback.whoHint')}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={error !== undefined}
            aria-describedby={error ? `${id}-error` : undefined}
            onFocus={() => setIsFocused(true)}
            onBlur={() => setIsFocused(false)}
            onKeyDown={onKeyDown}
            onChange={(event) => onChange({ kind: 'unknown', typed: event.currentTarget.value })}
          />
          {options.input['aria-expanded'] && (
            <ul className={`${list.list} ${css.matches}`} {...options.list} aria-label={t('feedback.matches')}>
              {matches.map((customer, index) => (
                <li key={customer.id} className={list.option} {...options.option(index)}>
                  <CustomerMatch customer={customer} />
                </li>
              ))}
              <li className={list.option} {...options.option(matches.length)}>
                <span className={list.main}>{t('feedback.addCustomer', { name: typed })}</span>
              </li>
            </ul>
          )}
        </div>
        <Button onClick={() => choose({ kind: 'anonymous' })}>{t('feedback.anonymous')}</Button>
      </div>
      {error && (
        <p id={`${id}-error`} className={css.error}>
          {error}
        </p>
      )}
      {giver.kind === 'new' && <p className={css.hint}>{t('feedback.willBeAdded')}</p>}
    </div>
  );
}
