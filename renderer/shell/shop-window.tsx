import { useMediaQuery } from '@mantine/hooks';
import { Suspense, useEffect, useRef, useState } from 'react';
import { matchRoute, Route, Switch, useLocation, useRouter } from 'wouter';
import { useActions } from '../components/actions.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { useWords } from '../i18n/use-words.ts';
import { NewFeedback } from '../screens/feedback/new-feedback.tsx';
import { SampleStrip } from '../screens/sample/sample-strip.tsx';
import { Broken } from './broken.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Header } from './header.tsx';
import { type LookControl, narrowBelowPx } from './look.ts';
import { MenuBar } from './menu-bar.tsx';
import { Navigation } from './navigation.tsx';
import { Palette } from './palette.tsx';
import { places } from './places.tsx';
import { useShortcutKeys } from './shortcut-keys.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { StatusLine } from './status-line.tsx';
import { WindowDrop } from './window-drop.tsx';
import { useShellActions } from './use-shell-actions.ts';
import css from './shop-window.module.css';

type Overlay = 'newFeedback' | 'palette' | 'shortcuts';

/** Names the window after the place and hands the focus to a place that was just opened. */
function useArrival(path: string) {
  const { t } = useWords();
  const { parser } = useRouter();
  const main = useRef<HTMLElement>(null);
  const arrivedAt = useRef(path);
  const place = places.find((candidate) => matchRoute(parser, candidate.path, path)[0]);
  const title = place ? t('shell.windowTitle', { place: t(place.labelKey) }) : 'Regulars';
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (arrivedAt.current === path) return;
    arrivedAt.current = path;
    main.current?.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}

/** Loads the other screens while the person looks at the first one, so that each opens at once. */
function useScreensPrepared() {
  useEffect(() => {
    if (!('requestIdleCallback' in window)) return undefined;
    const waiting = requestIdleCallback(async () => {
      for (const { screen } of places) await screen.prepare().catch(() => undefined);
    });
    return () => cancelIdleCallback(waiting);
  }, []);
}

function Screens({ path }: { readonly path: string }) {
  const { t } = useWords();
  return (
    <ErrorBoundary key={path} fallback={(error, retry) => <Broken error={error} onRetry={retry} />}>
      <Suspense>
        <Switch>
          {places.map(({ name, path: pattern, screen: Screen }) => (
            <Route key={name} path={pattern}>
              <Screen />
            </Route>
          ))}
          <Route>
            <EmptyState>{t('shell.noSuchPlace')}</EmptyState>
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

/** The window of a shop that is set up: menus, places, the screen in front, and what lies over it. */
export function ShopWindow({ look }: { readonly look: LookControl }) {
  const { t } = useWords();
  const [path] = useLocation();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const isNarrow = useMediaQuery(`(max-width: ${(narrowBelowPx * look.textSize) / 100}px)`, false);
  const main = useArrival(path);
  const close = () => setOverlay(null);

  useActions(
    useShellActions(look, {
      openNewFeedback: () => setOverlay('newFeedback'),
      openPalette: () => setOverlay('palette'),
      openShortcuts: () => setOverlay('shortcuts'),
    }),
  );
  useShortcutKeys();
  useScreensPrepared();

  return (
    <div className={css.window}>
      <a
        href="#content"
        className={css.skip}
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('shell.skip')}
      </a>
      <MenuBar />
      <SampleStrip />
      <div className={css.body}>
        <Navigation isNarrow={isNarrow} />
        <div className={css.right}>
          <Header />
          <main ref={main} id="content" tabIndex={-1} className={css.main}>
            <Screens path={path} />
          </main>
          <StatusLine />
        </div>
      </div>
      <WindowDrop />
      <NewFeedback isOpen={overlay === 'newFeedback'} onClose={close} />
      <Palette isOpen={overlay === 'palette'} onClose={close} />
      <ShortcutsDialog isOpen={overlay === 'shortcuts'} onClose={close} />
    </div>
  );
}
