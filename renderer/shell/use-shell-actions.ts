import { useLocation } from 'wouter';
import { useMay } from '../api/hooks.ts';
import { useApi } from '../api/provider.tsx';
import { type Action } from '../components/actions.tsx';
import { type Look, type LookControl, looks } from './look.ts';
import { places } from './places.tsx';
import { useUndo } from './use-undo.ts';

const lookKeys = { light: 'shell.lookLight', dark: 'shell.lookDark', auto: 'shell.lookAuto' } as const satisfies Record<
  Look,
  string
>;

type ShellDialogs = {
  readonly openNewFeedback: () => void;
  readonly openPalette: () => void;
  readonly openShortcuts: () => void;
};

function lookActions({ look, setLook, stepTextSize, canGrow, canShrink, textSize }: LookControl): readonly Action[] {
  const size = { name: 'view', group: 2 } as const;
  const always = { worksInDialogs: true } as const;
  return [
    {
      name: 'view.bigger',
      labelKey: 'shell.textBigger',
      shortcut: { code: 'Equal' },
      menu: size,
      isEnabled: canGrow,
      run: () => stepTextSize(1),
      ...always,
    },
    {
      name: 'view.smaller',
      labelKey: 'shell.textSmaller',
      shortcut: { code: 'Minus' },
      menu: size,
      isEnabled: canShrink,
      run: () => stepTextSize(-1),
      ...always,
    },
    {
      name: 'view.normal',
      labelKey: 'shell.textNormal',
      shortcut: { code: 'Digit0' },
      menu: size,
      isEnabled: textSize !== 100,
      run: () => stepTextSize(0),
      ...always,
    },
    ...looks.map((choice): Action => ({
      name: `view.${choice}`,
      labelKey: lookKeys[choice],
      menu: { name: 'view', group: 3 },
      isChecked: choice === look,
      run: () => setLook(choice),
    })),
  ];
}

/** What the window itself can do, whichever screen is in front. */
export function useShellActions(look: LookControl, dialogs: ShellDialogs): readonly Action[] {
  const [path, go] = useLocation();
  const undo = useUndo();
  const mayTakeOut = useMay(useApi().exports.write);
  return [
    {
      name: 'feedback.new',
      labelKey: 'shell.newFeedback',
      shortcut: { code: 'KeyN' },
      menu: { name: 'file', group: 1 },
      run: dialogs.openNewFeedback,
    },
    { name: 'imports.open', labelKey: 'imports.open', menu: { name: 'file', group: 2 }, run: () => go('/import') },
    {
      name: 'exports.open',
      labelKey: 'exports.open',
      menu: { name: 'file', group: 2 },
      isEnabled: mayTakeOut,
      run: () => go('/export'),
    },
    ...undo,
    {
      name: 'edit.find',
      labelKey: 'shell.find',
      shortcut: { code: 'KeyK' },
      menu: { name: 'edit', group: 2 },
      isHidden: true,
      run: dialogs.openPalette,
    },
    ...places
      .filter(({ sidebar }) => sidebar)
      .map((place): Action => ({
        name: `go.${place.name}`,
        labelKey: place.labelKey,
        shortcut: place.sidebar?.shortcut,
        menu: { name: 'view', group: 1 },
        isChecked: path === place.path,
        run: () => go(place.path),
      })),
    { name: 'scans.open', labelKey: 'scans.title', menu: { name: 'tools', group: 1 }, run: () => go('/scans') },
    ...lookActions(look),
    {
      name: 'help.shortcuts',
      labelKey: 'shell.shortcuts',
      shortcut: { code: 'F1', hasCtrl: false },
      menu: { name: 'help', group: 1 },
      run: dialogs.openShortcuts,
    },
    { name: 'help.topics', labelKey: 'shell.helpTopics', menu: { name: 'help', group: 1 }, run: () => go('/help') },
    { name: 'help.about', labelKey: 'shell.about', menu: { name: 'help', group: 2 }, run: () => go('/about') },
  ];
}
