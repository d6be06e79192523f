import { type FailureData } from '../../electron/contract/errors.ts';
import { useRead, useWrite } from '../api/hooks.ts';
import { useApi } from '../api/provider.tsx';
import { type Action } from '../components/actions.tsx';
import { undoActions, useToast } from '../components/toasts.tsx';
import { useWords } from '../i18n/use-words.ts';

/** Undo and Redo as the menu, the keyboard and the toasts use them; their names say what they would do. */
export function useUndo(): readonly Action[] {
  const api = useApi();
  const toast = useToast();
  const { t, tAction, tFailure } = useWords();
  const next = useRead(api.history.next, {});
  const onFailed = (failure: FailureData) => toast({ message: tFailure(failure) });
  const undo = useWrite(api.history.undo, {
    onDone({ action, kept }) {
      const what = tAction(action);
      const message =
        kept.length > 0 ? t('shell.undoneSome', { what, count: kept.length }) : t('shell.undone', { what });
      toast({ message, offers: 'redo' });
    },
    onFailed,
  });
  const redo = useWrite(api.history.redo, {
    onDone: ({ action }) => toast({ message: t('shell.redone', { what: tAction(action) }), offers: 'undo' }),
    onFailed,
  });
  const undoable = next.data?.undo;
  const redoable = next.data?.redo;

  return [
    {
      name: undoActions.undo,
      labelKey: undoable ? 'shell.undo' : 'shell.undoNothing',
      labelValues: { what: undoable ? tAction(undoable) : '' },
      shortcut: { code: 'KeyZ' },
      menu: { name: 'edit', group: 1 },
      isEnabled: Boolean(undoable) && !undo.isPending,
      run: () => undo.mutate({}),
    },
    {
      name: undoActions.redo,
      labelKey: redoable ? 'shell.redo' : 'shell.redoNothing',
      labelValues: { what: redoable ? tAction(redoable) : '' },
      shortcut: { code: 'KeyZ', hasShift: true },
      menu: { name: 'edit', group: 1 },
      isEnabled: Boolean(redoable) && !redo.isPending,
      run: () => redo.mutate({}),
    },
  ];
}
