import { useEffect } from 'react';
import { type Action, useAllActions } from '../components/actions.tsx';
import { isShortcut, isTyping } from '../components/keys.ts';

/** Ctrl Z and its kind belong to the text while text is being typed. */
const textCodes = ['KeyZ', 'KeyY', 'KeyA', 'KeyX', 'KeyC', 'KeyV', 'Delete'];

function isForText(event: KeyboardEvent): boolean {
  return isTyping(event.target) && textCodes.includes(event.code);
}

function hasOpenDialog(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}

function mayRun(action: Action): boolean {
  return action.isEnabled !== false && (!hasOpenDialog() || action.worksInDialogs === true);
}

/** Listens to the keyboard for every action on offer. While a dialog is open only what works there runs. */
export function useShortcutKeys(): void {
  const actions = useAllActions();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const action = actions.find(({ shortcut }) => shortcut && isShortcut(event, shortcut));
      if (!action || event.defaultPrevented || isForText(event)) return;
      // Even when it may not run now, the key is ours: the browser must not open a window of its own.
      event.preventDefault();
      if (mayRun(action)) action.run();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [actions]);
}
