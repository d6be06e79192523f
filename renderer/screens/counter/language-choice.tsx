import { useTranslation } from 'react-i18next';
import { type Language } from '../../../electron/contract/settings.ts';
import { languageNames } from '../../../electron/domain/language-names.ts';
import css from './counter.module.css';

type LanguageChoiceProps = {
  readonly languages: readonly Language[];
  readonly onChoose: (language: Language) => void;
};

/** The first page of a visit: each language in its own words, for people who read only one of them. */
export function LanguageChoice({ languages, onChoose }: LanguageChoiceProps) {
  const { i18n } = useTranslation();
  return (
    <>
      <h1 className={css.invitations}>
        {languages.map((language) => (
          <span key={language} lang={language}>
            {i18n.getFixedT(language)('counter.chooseLanguage')}
          </span>
        ))}
      </h1>
      <ul className={css.languages}>
        {languages.map((language) => (
          <li key={language}>
            <button type="button" className={css.language} lang={language} onClick={() => onChoose(language)}>
              {languageNames[language]}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
