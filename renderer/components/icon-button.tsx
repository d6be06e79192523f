import { ActionIcon, Tooltip } from '@mantine/core';
import { type ReactNode } from 'react';
import { ariaShortcut, type Shortcut, shortcutText } from './keys.ts';
import css from './icon-button.module.css';

type IconButtonProps = {
  /** The name, shown as a tip and told to screen readers. */
  readonly label: string;
  readonly children: ReactNode;
  readonly shortcut?: Shortcut;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
};

/** A button that shows only an icon, where there is no room for words. */
export function IconButton({ label, children, shortcut, isDisabled, isPressed, onClick }: IconButtonProps) {
  return (
    <Tooltip label={shortcut ? `${label} · ${shortcutText(shortcut)}` : label} openDelay={400}>
      <ActionIcon
        className={css.button}
        aria-label={label}
        aria-pressed={isPressed}
        aria-keyshortcuts={shortcut && ariaShortcut(shortcut)}
        disabled={isDisabled}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
