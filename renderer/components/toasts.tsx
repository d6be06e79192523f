import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { useAction } from './actions.tsx';
import css from './toasts.module.css';

/** A line that tells what has just happened, with the way back or forward beside it. */
export type Toast = {
  readonly message: string;
  readonly offers?: 'undo' | 'redo';
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** How long a toast stays, in milliseconds, unless the mouse or the focus is on it. */
export const toastMs = 8000;

/** The actions that a toast's Undo and Redo run: the same as the menu's and the keyboard's. */
export const undoActions = { undo: 'edit.undo', redo: 'edit.redo' } as const;

const offerKeys = { undo: 'common.undo', redo: 'common.redo' } as const;

const ShowContext = createContext<(toast: Toast) => void>(() => undefined);

function Shown({ toast, onEnd }: { readonly toast: Toast; readonly onEnd: () => void }) {
  const { t } = useWords();
  const [isHeld, setIsHeld] = useState(false);
  const offered = useAction(undoActions[toast.offers ?? 'undo']);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(onEnd, toastMs);
    return () => clearTimeout(timer);
  }, [isHeld, onEnd]);
  const offer = toast.offers && offered && { label: t(offerKeys[toast.offers]), run: offered.run };
  const action = toast.action ?? offer;
  const hold = () => setIsHeld(true);
  const release = () => setIsHeld(false);
  return (
    <div className={css.toast} onMouseEnter={hold} onMouseLeave={release} onFocus={hold} onBlur={release}>
      <span>{toast.message}</span>
      {action && (
        <button
          type="button"
          className={css.action}
          onClick={() => {
            onEnd();
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
    </div>
  );
}

/** Shows one toast at a time at the bottom of the window, without taking the focus; the next one takes its place. */
export function ToastsProvider({ children }: { readonly children: ReactNode }) {
  const [current, setCurrent] = useState<{ readonly id: number; readonly toast: Toast } | null>(null);
  const [show] = useState(() => (toast: Toast) => setCurrent((last) => ({ id: (last?.id ?? 0) + 1, toast })));
  const [end] = useState(() => () => setCurrent(null));
  return (
    <ShowContext value={show}>
      {children}
      <div className={css.place} role="status">
        {current && <Shown key={current.id} toast={current.toast} onEnd={end} />}
      </div>
    </ShowContext>
  );
}

/** Gives the function that shows a toast. */
export function useToast(): (toast: Toast) => void {
  return useContext(ShowContext);
}
