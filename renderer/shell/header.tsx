import { Menu } from '@mantine/core';
import { IconCheck, IconSearch, IconWorld } from '@tabler/icons-react';
import { languages } from '../../electron/contract/settings.ts';
import { useWrite } from '../api/hooks.ts';
import { useApi } from '../api/provider.tsx';
import { useAction } from '../components/actions.tsx';
import { ariaShortcut, shortcutText } from '../components/keys.ts';
import { useToast } from '../components/toasts.tsx';
import { htmlLang, languageNames } from '../i18n/language.ts';
import { useWords } from '../i18n/use-words.ts';
import { StaffButton } from './staff-button.tsx';
import css from './header.module.css';

function LanguageButton() {
  const api = useApi();
  const toast = useToast();
  const { t, language, tFailure } = useWords();
  const update = useWrite(api.settings.update, { onFailed: (failure) => toast({ message: tFailure(failure) }) });
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }} classNames={{ dropdown: css.dropdown }}>
      <Menu.Target>
        <button
          type="button"
          className={css.language}
          aria-label={`${languageNames[language]}. ${t('shell.language')}`}
        >
          <IconWorld size="1.125rem" stroke={1.8} aria-hidden />
          <span>{languageNames[language]}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((choice) => (
          <Menu.RadioItem
            key={choice}
            value={choice}
            checked={choice === language}
            data-autofocus={choice === language || undefined}
            checkIcon={<IconCheck size="1rem" />}
            lang={htmlLang[choice]}
            className={css.item}
            onChange={() => update.mutate({ language: choice })}
          >
            {languageNames[choice]}
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The top of the window: one field that finds everything, who is here, and the language. */
export function Header() {
  const { t } = useWords();
  const find = useAction('edit.find');
  return (
    <header className={css.header}>
      <button
        type="button"
        className={css.find}
        aria-keyshortcuts={find?.shortcut && ariaShortcut(find.shortcut)}
        aria-haspopup="dialog"
        onClick={find?.run}
      >
        <IconSearch size="1.125rem" stroke={1.8} aria-hidden />
        <span className={css.words}>{t('shell.find')}</span>
        {find?.shortcut && (
          <kbd className={css.keys} aria-hidden>
            {shortcutText(find.shortcut)}
          </kbd>
        )}
      </button>
      <StaffButton />
      <LanguageButton />
    </header>
  );
}
