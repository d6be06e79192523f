import { Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { useAction } from '../components/actions.tsx';
import { ariaShortcut, shortcutText } from '../components/keys.ts';
import { useWords } from '../i18n/use-words.ts';
import { type Place, places } from './places.tsx';
import css from './navigation.module.css';

type SidebarPlace = Place & { readonly sidebar: NonNullable<Place['sidebar']> };

function isInSidebar(place: Place): place is SidebarPlace {
  return place.sidebar !== undefined;
}

function isHere(place: Place, path: string): boolean {
  return place.path === '/' ? path === '/' : path === place.path || path.startsWith(`${place.path}/`);
}

function Tip({
  label,
  isNeeded,
  children,
}: {
  readonly label: string;
  readonly isNeeded: boolean;
  readonly children: React.ReactElement;
}) {
  return (
    <Tooltip label={label} position="right" disabled={!isNeeded} openDelay={300}>
      {children}
    </Tooltip>
  );
}

/** The way to every place, and the one button that is always at hand. */
export function Navigation({ isNarrow }: { readonly isNarrow: boolean }) {
  const { t } = useWords();
  const [path] = useLocation();
  const newFeedback = useAction('feedback.new');
  const sidebar = places.filter(isInSidebar);
  const groups = [
    sidebar.filter(({ sidebar: { isLast } }) => !isLast),
    sidebar.filter(({ sidebar: { isLast } }) => isLast),
  ];

  return (
    <nav className={css.nav} aria-label={t('shell.navigation')}>
      {newFeedback && (
        <Tip label={t(newFeedback.labelKey)} isNeeded={isNarrow}>
          <button
            type="button"
            className={css.new}
            aria-label={isNarrow ? t(newFeedback.labelKey) : undefined}
            aria-keyshortcuts={newFeedback.shortcut && ariaShortcut(newFeedback.shortcut)}
            onClick={newFeedback.run}
          >
            <IconPlus size="1.125rem" stroke={1.8} aria-hidden className={css.icon} />
            <span className={css.label}>{t(newFeedback.labelKey)}</span>
            {newFeedback.shortcut && (
              <kbd className={css.keys} aria-hidden>
                {shortcutText(newFeedback.shortcut)}
              </kbd>
            )}
          </button>
        </Tip>
      )}
      {groups.map((group, index) => (
        <ul key={index} className={css.places}>
          {group.map((place) => (
            <li key={place.name}>
              <Tip label={t(place.labelKey)} isNeeded={isNarrow}>
                <Link
                  href={place.path}
                  className={css.place}
                  aria-label={isNarrow ? t(place.labelKey) : undefined}
                  aria-current={isHere(place, path) ? 'page' : undefined}
                  aria-keyshortcuts={ariaShortcut(place.sidebar.shortcut)}
                >
                  <place.sidebar.icon size="1.125rem" stroke={1.8} aria-hidden className={css.icon} />
                  <span className={css.label}>{t(place.labelKey)}</span>
                </Link>
              </Tip>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}
