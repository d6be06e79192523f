import { Button as KitButton } from '@mantine/core';
import { type ReactNode } from 'react';
import { ariaShortcut, type Shortcut, shortcutText } from './keys.ts';
import css from './button.module.css';

/** Props of a button. One `primary` per screen; `danger` only for what undo cannot bring back. */
export type ButtonProps = {
  readonly children: ReactNode;
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly type?: 'button' | 'submit';
  readonly icon?: ReactNode;
  /** Shown in the button and told to screen readers; pressing the keys is the business of `useActions`. */
  readonly shortcut?: Shortcut;
  readonly isDisabled?: boolean;
  readonly isBusy?: boolean;
  readonly isWide?: boolean;
  /** Gets the focus when the dialog around it opens. */
  readonly hasAutofocus?: boolean;
  /** For a button that opens and closes a part of the page. */
  readonly isExpanded?: boolean;
  /** For a name that says more than the words in the button. */
  readonly label?: string;
  readonly onClick?: () => void;
};

/** A button as wide as its words need. */
export function Button({
  children,
  look = 'plain',
  type = 'button',
  icon,
  shortcut,
  isDisabled,
  isBusy,
  isWide,
  hasAutofocus,
  isExpanded,
  label,
  onClick,
}: ButtonProps) {
  return (
    <KitButton
      type={type}
      classNames={{ root: css.button, section: css.section, label: css.label }}
      data-look={look}
      data-autofocus={hasAutofocus || undefined}
      leftSection={icon}
      rightSection={
        shortcut && (
          <kbd className={css.keys} aria-hidden>
            {shortcutText(shortcut)}
          </kbd>
        )
      }
      disabled={isDisabled}
      loading={isBusy}
      fullWidth={isWide}
      aria-label={label}
      aria-expanded={isExpanded}
      aria-keyshortcuts={shortcut && ariaShortcut(shortcut)}
      onClick={onClick}
    >
      {children}
    </KitButton>
  );
}
