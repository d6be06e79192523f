import { type ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { actionLabel, useAction } from './actions.tsx';
import { Button, type ButtonProps } from './button.tsx';

type ActionButtonProps = Pick<ButtonProps, 'look' | 'icon'> & {
  /** The name of the action, as it was offered with `useActions`. */
  readonly name: string;
  /** Other words than the action's own. */
  readonly children?: ReactNode;
};

/** A button for an action that menu and keyboard offer too; not there while the action is not on offer. */
export function ActionButton({ name, children, ...props }: ActionButtonProps) {
  const { t } = useWords();
  const action = useAction(name);
  return (
    action && (
      <Button {...props} shortcut={action.shortcut} isDisabled={action.isEnabled === false} onClick={action.run}>
        {children ?? actionLabel(t, action)}
      </Button>
    )
  );
}
