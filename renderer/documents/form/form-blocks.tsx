import { type FormDocument } from '../../../electron/contract/form-document.ts';
import { type Question } from '../../../electron/contract/surveys.ts';
import { formAreas, formPageSize } from '../../../electron/domain/form-arrangement.ts';
import { bindSingleLetters } from '../../../locales/polish.ts';
import { htmlLang } from '../../i18n/language.ts';
import { documentWords, type DocumentWords } from '../words.ts';
import { FormAnswer } from './form-answer.tsx';
import { MarkDrawing } from './mark-drawing.tsx';
import css from './form.module.css';

/** The words of each language of the form. */
export function formWords({ languages, country }: FormDocument): readonly DocumentWords[] {
  return languages.map((language) => documentWords(language, country));
}

/** Beside the upper code: whose form it is, on the first page also why it asks. */
export function FormHead({ form, isFirst }: { readonly form: FormDocument; readonly isFirst: boolean }) {
  return (
    <div className={css.head} data-later={!isFirst || undefined}>
      {isFirst && form.logo !== null && <img className={css.logo} src={form.logo} alt="" />}
      <p className={css.shop}>
        <bdi>{form.shopName}</bdi>
      </p>
      {isFirst &&
        formWords(form).map(({ t, language }) => (
          <p key={language} lang={htmlLang[language]}>
            {t('forms.greeting')}
          </p>
        ))}
    </div>
  );
}

/** How to mark a box, in words and drawings, and what an anonymous form must not say. */
export function FormIntro({ form }: { readonly form: FormDocument }) {
  return (
    <div className={css.sideBySide} data-languages={form.languages.length}>
      {formWords(form).map(({ t, language }) => (
        <div key={language} className={css.intro} lang={htmlLang[language]}>
          <p>
            <MarkDrawing kind="tick" /> <MarkDrawing kind="cross" /> {t('forms.howToMark')}
          </p>
          <p>
            <MarkDrawing kind="full" /> <MarkDrawing kind="tick" /> {t('forms.howToCorrect')}
          </p>
          {form.anonymity === 'anonymous' && <p>{t('forms.anonymous')}</p>}
        </div>
      ))}
    </div>
  );
}

type FormQuestionProps = { readonly form: FormDocument; readonly question: Question; readonly number: number };

/** A question in its languages side by side, with the place for its answer below. */
export function FormQuestion({ form, question, number }: FormQuestionProps) {
  const { w } = formAreas(formPageSize(form.paper)).content;
  return (
    <div className={css.question}>
      <div className={css.sideBySide} data-languages={form.languages.length}>
        {formWords(form).map(({ t, language }) => {
          const text = question.texts[language] ?? '';
          return (
            <p key={language} className={css.asked} lang={htmlLang[language]}>
              <span className={css.questionNumber}>{number}</span>
              {language === 'pl' ? bindSingleLetters(text) : text}
              {question.type === 'several' && !/[)）]\s*$/u.test(text) && (
                <span className={css.hint}> {t('forms.several')}</span>
              )}
            </p>
          );
        })}
      </div>
      <FormAnswer
        question={question}
        languages={form.languages}
        widthMm={w}
        letterMm={form.paper === 'A5' ? 1.65 : 1.85}
      />
    </div>
  );
}

type FormFootProps = {
  readonly form: FormDocument;
  readonly page: number;
  readonly pages: number;
  readonly code: string;
};

/** Beside the lower code: thanks, which survey and page it is, and the code once more to be typed in. */
export function FormFoot({ form, page, pages, code }: FormFootProps) {
  const words = formWords(form);
  return (
    <div className={css.foot}>
      {page === pages && (
        <p className={css.thanks}>
          {words.map(({ t, language }) => (
            <span key={language} lang={htmlLang[language]}>
              {t('forms.thanks')}
            </span>
          ))}
        </p>
      )}
      <p className={css.oneLine}>
        {words[0]?.t('forms.footPage', { page, pages })} · <bdi>{form.surveyName}</bdi>
      </p>
      <p className={css.code}>{code}</p>
    </div>
  );
}
