import { MantineProvider } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { I18nProvider as DateWords } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import { Router, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { type Language } from '../../electron/contract/settings.ts';
import { useRead } from '../api/hooks.ts';
import { ApiProvider, useApi } from '../api/provider.tsx';
import { type Transport } from '../api/transport.ts';
import { ActionsProvider } from '../components/actions.tsx';
import { Failed } from '../components/notice.tsx';
import { ToastsProvider } from '../components/toasts.tsx';
import { createWords, speak } from '../i18n/i18n.ts';
import { localeOf } from '../i18n/formats.ts';
import { preferredLanguage } from '../i18n/language.ts';
import { CountryContext } from '../i18n/use-words.ts';
import { likelyCountry } from '../screens/first-run/countries.ts';
import { Counter } from '../screens/counter/counter.tsx';
import { useCounterSurvey } from '../screens/counter/counter-mode.ts';
import { FirstRun } from '../screens/first-run/first-run.tsx';
import { LockScreen } from '../screens/lock/lock-screen.tsx';
import { useIdleLock } from '../screens/lock/use-idle-lock.ts';
import { isFileProblem, RecoveryScreen } from '../screens/recovery/recovery-screen.tsx';
import { pageNonce } from '../setup.ts';
import { colourNames, theme } from '../theme/theme.ts';
import { Broken } from './broken.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { storedLook, useLook } from './look.ts';
import { placePath } from './places.tsx';
import { ShopWindow } from './shop-window.tsx';
import { useNewDay } from './new-day.ts';

type SpeakingProps = { readonly language: Language; readonly country: string; readonly children: ReactNode };

function Speaking({ language, country, children }: SpeakingProps) {
  const [words] = useState(() => createWords(language));
  useEffect(() => speak(words, language), [words, language]);
  return (
    <I18nextProvider i18n={words}>
      <DateWords locale={localeOf(language, country)}>
        <CountryContext value={country}>{children}</CountryContext>
      </DateWords>
    </I18nextProvider>
  );
}

function Opened() {
  const settings = useRead(useApi().settings.get, {});
  const [chosen, setChosen] = useState<Language>(() => preferredLanguage(navigator.languages));
  const [, go] = useLocation();
  const look = useLook();
  const counterSurvey = useCounterSurvey();
  useNewDay();
  const shop = settings.data?.shop;
  const isLocked = settings.failure?.code === 'locked';
  const isClosed = !settings.data && isFileProblem(settings.failure);
  const lock = useRead(useApi().lock.state, {});
  useIdleLock(isLocked ? 0 : (lock.data?.idleMinutes ?? 0));
  // Nothing is drawn before the shop's language is known: words that change at once are worse than none.
  if (!settings.data && !settings.failure) return null;
  return (
    <Speaking
      language={shop?.language ?? (isLocked ? lock.data?.language : undefined) ?? chosen}
      country={shop?.country ?? likelyCountry(navigator.languages, chosen)}
    >
      <ErrorBoundary fallback={(error, retry) => <Broken error={error} onRetry={retry} />}>
        <ToastsProvider>
          {isLocked && <LockScreen />}
          {settings.failure && !isLocked && !isClosed && <Failed failure={settings.failure} />}
          {isClosed && settings.failure && (
            <RecoveryScreen failure={settings.failure} language={chosen} onLanguage={setChosen} />
          )}
          {shop &&
            !isLocked &&
            (counterSurvey === null ? <ShopWindow look={look} /> : <Counter surveyId={counterSurvey} />)}
          {settings.data && !shop && (
            <FirstRun language={chosen} onLanguage={setChosen} importPath={placePath('import')} onDone={go} />
          )}
        </ToastsProvider>
      </ErrorBoundary>
    </Speaking>
  );
}

/** The whole window over one back end. */
export function Root({ transport }: { readonly transport: Transport }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={colourNames}
      defaultColorScheme={storedLook()}
      getStyleNonce={pageNonce}
    >
      <ApiProvider transport={transport}>
        <Router hook={useHashLocation}>
          <ActionsProvider>
            <Opened />
          </ActionsProvider>
        </Router>
      </ApiProvider>
    </MantineProvider>
  );
}
