import { type TFunction } from 'i18next';
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { type WordKey } from '../i18n/use-words.ts';
import { type Shortcut } from './keys.ts';

/** The menus of the menu bar. */
export const menus = ['file', 'edit', 'view', 'tools', 'help'] as const;
export type MenuName = (typeof menus)[number];

/** Something a person can do from the menu, the palette or the keyboard; one object serves all three. */
export type Action = {
  /** Unique, area first: `feedback.new`. */
  readonly name: string;
  readonly labelKey: WordKey;
  readonly labelValues?: Readonly<Record<string, string>>;
  readonly shortcut?: Shortcut;
  /** Where it stands in the menu bar; a new group starts after a line. Without it the action is in the palette only. */
  readonly menu?: { readonly name: MenuName; readonly group: number };
  /** Its shortcut works over an open dialog too. */
  readonly worksInDialogs?: boolean;
  /** Not to be found in the palette, because the palette itself would make no sense of it. */
  readonly isHidden?: boolean;
  readonly isEnabled?: boolean;
  /** For a choice among several: whether this one holds now. */
  readonly isChecked?: boolean;
  readonly run: () => void;
};

/** The words of an action, in the language of the window. */
export function actionLabel(t: TFunction, { labelKey, labelValues = {} }: Action): string {
  return t(labelKey, { replace: labelValues });
}

type Registry = {
  readonly set: (owner: object, actions: readonly Action[]) => void;
  readonly remove: (owner: object) => void;
  readonly list: () => readonly Action[];
  readonly subscribe: (listener: () => void) => () => void;
};

function looks(actions: readonly Action[]): string {
  return JSON.stringify(actions);
}

function createRegistry(): Registry {
  const owned = new Map<object, readonly Action[]>();
  const listeners = new Set<() => void>();
  let all: readonly Action[] = [];

  // What runs may change on every drawing without anybody looking different; only looks wake the listeners.
  function settle(): void {
    const byName = new Map([...owned.values()].flat().map((action) => [action.name, action]));
    const next = [...byName.values()].map((action) => ({ ...action, run: () => runOf(action.name)?.() }));
    if (looks(next) === looks(all)) return;
    all = next;
    listeners.forEach((listener) => listener());
  }

  function runOf(name: string): (() => void) | undefined {
    const found = [...owned.values()].flat().findLast((action) => action.name === name);
    return found?.isEnabled === false ? undefined : found?.run;
  }

  return {
    set(owner, actions) {
      owned.set(owner, actions);
      settle();
    },
    remove(owner) {
      owned.delete(owner);
      settle();
    },
    list: () => all,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const ActionsContext = createContext<Registry>(createRegistry());

/** Holds the actions of everything below it. */
export function ActionsProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(createRegistry);
  return <ActionsContext value={registry}>{children}</ActionsContext>;
}

/** Offers these actions as long as the calling component is on screen. */
export function useActions(actions: readonly Action[]): void {
  const registry = useContext(ActionsContext);
  const [owner] = useState(() => ({}));
  useEffect(() => registry.set(owner, actions), [registry, owner, actions]);
  useEffect(() => () => registry.remove(owner), [registry, owner]);
}

/** Every action on offer now. */
export function useAllActions(): readonly Action[] {
  const registry = useContext(ActionsContext);
  return useSyncExternalStore(registry.subscribe, registry.list);
}

/** One action by its name, if it is on offer now. */
export function useAction(name: string): Action | undefined {
  return useAllActions().find((action) => action.name === name);
}
