import { useState } from 'react';
import { type Language } from '../../../electron/contract/settings.ts';
import { completeLanguages } from '../../../electron/domain/survey-questions.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Failed } from '../../components/notice.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { CounterExit } from './counter-exit.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { Visit } from './visit.tsx';
import css from './counter.module.css';

/** The window as visitors see it: nothing but the questionnaire, anew for each of them. */
export function Counter({ surveyId }: { readonly surveyId: number }) {
  const api = useApi();
  const { t } = useWords();
  const survey = useRead(api.surveys.get, { id: surveyId });
  const settings = useRead(api.counter.get, {});
  const [language, setLanguage] = useState<Language | null>(null);
  const [visitors, setVisitors] = useState(0);

  function startAnew(): void {
    setLanguage(null);
    setVisitors(visitors + 1);
  }

  const languages = completeLanguages(survey.data?.questions ?? []);
  const isOpen = survey.data?.state === 'open';
  return (
    <main className={css.counter}>
      <div className={css.page}>
        <Failed failure={survey.failure ?? settings.failure} />
        {survey.data && !isOpen && <p className={css.large}>{t('counter.notOpen')}</p>}
        {isOpen && language === null && <LanguageChoice languages={languages} onChoose={setLanguage} />}
        {survey.data && settings.data && isOpen && language !== null && (
          <Visit key={visitors} survey={survey.data} language={language} settings={settings.data} onEnd={startAnew} />
        )}
      </div>
      <CounterExit />
    </main>
  );
}
