import { Modal } from '@mantine/core';
import { useState } from 'react';
import { foldName } from '../../electron/domain/name-folding.ts';
import { type Action, actionLabel, useAllActions } from '../components/actions.tsx';
import { ariaShortcut, shortcutText } from '../components/keys.ts';
import { useOptionList } from '../components/option-list.ts';
import list from '../components/option-list.module.css';
import { useWords } from '../i18n/use-words.ts';
import css from './palette.module.css';

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
  const { t } = useWords();
  const actions = useAllActions();
  const [query, setQuery] = useState('');
  const label = (action: Action) => actionLabel(t, action);
  const found = matching(actions, label, query);
  const options = useOptionList({
    count: found.length,
    query,
    onChoose(index) {
      onClose();
      found[index]?.run();
    },
  });
  return (
    <>
      <input
        {...options.input}
        data-autofocus
        className={css.input}
        aria-label={t('shell.find')}
        placeholder={t('shell.find')}
        value={query}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {found.length > 0 ? (
        <ul className={list.list} {...options.list} aria-label={t('shell.commands')}>
          {found.map((action, index) => (
            <li key={action.name} className={list.option} {...options.option(index)}>
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
          {t('common.nothingFound')}
        </p>
      )}
    </>
  );
}

/** One field for every command: type a part of its name, press Enter. */
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
