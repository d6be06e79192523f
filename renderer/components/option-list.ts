import { type KeyboardEvent, useId, useState } from 'react';
import { isComposing, isEnter } from './keys.ts';

type OptionListInput = {
  readonly count: number;
  /** What the list answers, such as the text typed: when it changes, the first option is active again. */
  readonly query: string;
  readonly isOpen?: boolean;
  readonly onChoose: (index: number) => void;
};

/** Keyboard and roles of a text field with a list of options below: arrows walk, Enter takes the active one. */
export function useOptionList({ count, query, isOpen = true, onChoose }: OptionListInput) {
  const listId = useId();
  const [walked, setWalked] = useState({ query: '', index: 0 });
  const active = Math.min(walked.query === query ? walked.index : 0, count - 1);
  const isShown = isOpen && count > 0;
  const optionId = (index: number) => `${listId}-${index}`;

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && isShown) {
      event.preventDefault();
      setWalked({ query, index: (active + step + count) % count });
    } else if (isEnter(event.nativeEvent) && isShown && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      onChoose(active);
    }
  }

  return {
    active,
    input: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': isShown,
      'aria-controls': isShown ? listId : undefined,
      'aria-activedescendant': isShown ? optionId(active) : undefined,
      onKeyDown,
    } as const,
    list: { role: 'listbox', id: listId } as const,
    option: (index: number) =>
      ({
        role: 'option',
        id: optionId(index),
        'aria-selected': index === active,
        onMouseMove: () => setWalked({ query, index }),
        // The field keeps the focus, so that typing goes on.
        onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
        onClick: () => onChoose(index),
      }) as const,
  };
}
