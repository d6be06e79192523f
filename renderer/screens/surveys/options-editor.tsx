import { IconTrash } from '@tabler/icons-react';
import { type Language, languages } from '../../../electron/contract/settings.ts';
import { type QuestionDraft } from '../../../electron/contract/surveys.ts';
import { languageNames } from '../../../electron/domain/language-names.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { withNewOption } from './question-drafts.ts';
import css from './surveys.module.css';

type OptionsEditorProps = {
  readonly draft: QuestionDraft;
  readonly onChange: (draft: QuestionDraft) => void;
};

const mostOptions = 10;

/** The words of options and of the points of a scale, in four languages side by side. */
export function OptionsEditor({ draft, onChange }: OptionsEditorProps) {
  const { t } = useWords();
  const isChoice = draft.type === 'single' || draft.type === 'several';
  if (draft.type === 'text' || draft.type === 'number') return null;

  function write(code: string, language: Language, text: string): void {
    const options = draft.options.map((option) =>
      option.code === code ? { ...option, texts: { ...option.texts, [language]: text } } : option,
    );
    onChange({ ...draft, options });
  }

  return (
    <fieldset className={css.group}>
      <legend>{t('surveys.pointWords')}</legend>
      {draft.options.map(({ code, texts }, index) => {
        const option = isChoice ? t('surveys.option', { number: index + 1 }) : code;
        return (
          <div key={code} className={css.line}>
            <div className={css.languages}>
              {languages.map((each) => (
                <TextField
                  key={each}
                  label={t('surveys.optionIn', { option, language: languageNames[each] })}
                  lang={each}
                  value={texts[each] ?? ''}
                  maxLength={2000}
                  onChange={(text) => write(code, each, text)}
                />
              ))}
            </div>
            {isChoice && (
              <IconButton
                label={t('surveys.removeOption', { number: index + 1 })}
                onClick={() => onChange({ ...draft, options: draft.options.filter((each) => each.code !== code) })}
              >
                <IconTrash size="1.125rem" stroke={1.8} aria-hidden />
              </IconButton>
            )}
          </div>
        );
      })}
      {isChoice && draft.options.length < mostOptions && (
        <div>
          <Button onClick={() => onChange(withNewOption(draft))}>{t('surveys.addOption')}</Button>
        </div>
      )}
    </fieldset>
  );
}
