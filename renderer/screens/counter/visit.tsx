import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { type CounterSettings } from '../../../electron/contract/counter.ts';
import { type Language } from '../../../electron/contract/settings.ts';
import { type Survey } from '../../../electron/contract/surveys.ts';
import { createWords } from '../../i18n/i18n.ts';
import { Questionnaire } from './questionnaire.tsx';
import { Thanks } from './thanks.tsx';
import { useIdle } from './use-idle.ts';

type VisitProps = {
  readonly survey: Survey;
  readonly language: Language;
  readonly settings: CounterSettings;
  /** The visitor is through or gone: whatever was typed goes with this component. */
  readonly onEnd: () => void;
};

/** One visitor from the first question to the thanks, in the visitor's language. */
export function Visit({ survey, language, settings, onEnd }: VisitProps) {
  const [words] = useState(() => createWords(language));
  const [isThrough, setIsThrough] = useState(false);
  useIdle(isThrough ? 5 : settings.idleSeconds, onEnd);
  return (
    <I18nextProvider i18n={words}>
      {isThrough ? (
        <Thanks onEnd={onEnd} />
      ) : (
        <Questionnaire
          survey={survey}
          language={language}
          layout={settings.layout}
          onSent={() => setIsThrough(true)}
          onLeft={onEnd}
        />
      )}
    </I18nextProvider>
  );
}
