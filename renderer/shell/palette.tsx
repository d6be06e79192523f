import { Modal } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type FoundCustomer } from '../../electron/contract/customers.ts';
import { foldName } from '../../electron/domain/name-folding.ts';
import { useRead } from '../api/hooks.ts';
import { useApi } from '../api/provider.tsx';
import { type Action, actionLabel, useAllActions } from '../components/actions.tsx';
import { ariaShortcut, isEnter, shortcutText } from '../components/keys.ts';
import { useOptionList } from '../components/option-list.ts';
import list from '../components/option-list.module.css';
import { useWords } from '../i18n/use-words.ts';
import { CustomerMatch } from '../screens/customers/customer-match.tsx';
import css from './palette.module.css';

const shownPeople = 5;

type PaletteProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Commands that hold every word typed, those that begin with it first. */
function matching(actions: readonly Action[], label: (action: Action) => string, query: string): readonly Action[] {
  const words = foldName(query).split(' ');
  const offered = actions.filter(({ isHidden, isEnabled }) => !isHidden && isEnabled !== false);
  const found = offered.filter((action) => words.every((word) => foldName(label(action)).includes(word)));
  const startsWithIt = (action: Action) => foldName(label(action)).startsWith(words[0] ?? '');
  return [...found.filter(startsWithIt), ...found.filter((action) => !startsWithIt(action))].slice(0, 9);
}

function PaletteBody({ onClose }: { readonly onClose: () => void }) {
  const api = useApi();
  const { t } = useWords();
  const actions = useAllActions();
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  // At once, not when the kit gets to it: who types Ctrl K and a name in one go loses no letter.
  useLayoutEffect(() => {
    const before = document.activeElement;
    input.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  const [, go] = useLocation();
  const typed = query.trim();
  const people = useRead(api.customers.find, { text: typed, limit: shownPeople }, { isEnabled: typed !== '' });
  const label = (action: Action) => actionLabel(t, action);
  const commands = matching(actions, label, query);
  const isFresh = typed === '' || (!people.isStale && people.data !== undefined);
  const customers = isFresh && typed !== '' ? (people.data?.found ?? []) : [];

  function open(customer: FoundCustomer | undefined, command: Action | undefined): void {
    onClose();
    if (customer) go(`/customers/${customer.id}`);
    else command?.run();
  }

  const options = useOptionList({
    count: customers.length + commands.length,
    query,
    isOpen: isFresh,
    onChoose: (index) => open(customers[index], commands[index - customers.length]),
  });

  /** Faster than the answer: what counts is whoever answers to what was typed, not what is on screen. */
  function onKeyDown(event: KeyboardEvent): void {
    options.input.onKeyDown(event);
    if (event.defaultPrevented || isFresh || !isEnter(event.nativeEvent)) return;
    event.preventDefault();
    void api.customers
      .find({ text: typed, limit: 1 })
      .then(({ found }) => open(found[0], commands[0]))
      .catch(() => open(undefined, commands[0]));
  }

  return (
    <>
      <input
        {...options.input}
        ref={input}
        onKeyDown={onKeyDown}
        data-autofocus
        className={css.input}
        aria-label={t('shell.find')}
        placeholder={t('shell.find')}
        value={query}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {options.input['aria-expanded'] ? (
        <ul className={list.list} {...options.list} aria-label={t('shell.results')}>
          {customers.map((customer, index) => (
            <li key={customer.id} className={list.option} {...options.option(index)}>
              <IconUser size="1rem" stroke={1.8} role="img" aria-label={t('shell.customer')} />{' '}
              <CustomerMatch customer={customer} />
            </li>
          ))}
          {commands.map((action, index) => (
            <li key={action.name} className={list.option} {...options.option(customers.length + index)}>
              <span className={list.main}>{label(action)}</span>
              {action.shortcut && (
                <kbd className={css.keys} aria-keyshortcuts={ariaShortcut(action.shortcut)}>
                  {shortcutText(action.shortcut)}
                </kbd>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className={css.none} role="status">
          {isFresh && t('common.nothingFound')}
        </p>
      )}
    </>
  );
}

/** One field for every customer and every command: type a part of the name, press Enter. */
export function Palette({ isOpen, onClose }: PaletteProps) {
  const { t } = useWords();
  return (
    isOpen && (
      <Modal.Root
        opened
        onClose={onClose}
        yOffset="8vh"
        size="36rem"
        padding={0}
        transitionProps={{ duration: 0 }}
        classNames={{ content: css.content }}
      >
        <Modal.Overlay color="var(--shade)" backgroundOpacity={1} />
        <Modal.Content aria-label={t('shell.find')}>
          <PaletteBody onClose={onClose} />
        </Modal.Content>
      </Modal.Root>
    )
  );
}
