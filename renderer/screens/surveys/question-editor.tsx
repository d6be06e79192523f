import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { type Language, languages } from '../../../electron/contract/settings.ts';
import { type QuestionDraft, questionKinds } from '../../../electron/contract/surveys.ts';
import { languageNames } from '../../../electron/domain/language-names.ts';
import { scalesFor } from '../../../electron/domain/survey-questions.ts';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Card } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { OptionsEditor } from './options-editor.tsx';
import { withScale, withType } from './question-drafts.ts';
import css from './surveys.module.css';

type QuestionEditorProps = {
  readonly number: number;
  readonly draft: QuestionDraft;
  readonly language: Language;
  readonly isOpen: boolean;
  readonly isLast: boolean;
  readonly onToggle: () => void;
  readonly onChange: (draft: QuestionDraft) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
};

/** One question of the builder: its wording in four languages side by side, its scale, its options. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { number, draft, language, isOpen, isLast, onToggle, onChange, onMove, onRemove } = props;
  const { t } = useWords();
  const scales = scalesFor(draft.type);
  const isEffort = draft.type === 'effort';
  const words = draft.texts[language] ?? languages.flatMap((each) => draft.texts[each] ?? [])[0];
  return (
    <Card
      title={`${number}. ${words ?? t('surveys.noWords')}`}
      aside={
        <span className={css.line}>
          <IconButton label={t('surveys.moveUp', { number })} isDisabled={number === 1} onClick={() => onMove(-1)}>
            <IconArrowUp size="1.125rem" stroke={1.8} aria-hidden />
          </IconButton>
          <IconButton label={t('surveys.moveDown', { number })} isDisabled={isLast} onClick={() => onMove(1)}>
            <IconArrowDown size="1.125rem" stroke={1.8} aria-hidden />
          </IconButton>
          <IconButton label={t('surveys.removeQuestion', { number })} onClick={onRemove}>
            <IconTrash size="1.125rem" stroke={1.8} aria-hidden />
          </IconButton>
          <Button look="quiet" isExpanded={isOpen} label={t('surveys.editQuestion', { number })} onClick={onToggle}>
            {t('surveys.edit')}
          </Button>
        </span>
      }
    >
      {isOpen && (
        <div className={css.group}>
          <div className={css.languages}>
            {languages.map((each) => (
              <TextField
                key={each}
                label={t('surveys.questionIn', { language: languageNames[each] })}
                lang={each}
                value={draft.texts[each] ?? ''}
                maxLength={2000}
                onChange={(text) => onChange({ ...draft, texts: { ...draft.texts, [each]: text } })}
              />
            ))}
          </div>
          <div className={css.line}>
            <Select
              label={t('surveys.type')}
              choices={questionKinds.map((value) => ({ value, label: t(`surveys.type_${value}`) }))}
              value={draft.type}
              onChange={(type) => onChange(withType(draft, type))}
            />
            {scales.length > 1 && (
              <Select
                label={t('surveys.scale')}
                choices={scales.map(([min, max]) => ({ value: `${min}-${max}`, label: `${min}–${max}` }))}
                value={`${draft.scaleMin}-${draft.scaleMax}`}
                onChange={(value) => {
                  const scale = scales.find(([min, max]) => `${min}-${max}` === value);
                  if (scale) onChange(withScale(draft, scale));
                }}
              />
            )}
            {draft.scaleMin !== null && draft.scaleMax !== null && (
              <NumberField
                label={isEffort ? t('surveys.favourableTo') : t('surveys.favourable')}
                value={draft.favourableFrom}
                min={draft.scaleMin}
                max={draft.scaleMax}
                onChange={(favourableFrom) => onChange({ ...draft, favourableFrom })}
              />
            )}
          </div>
          <OptionsEditor draft={draft} onChange={onChange} />
          <CheckField
            label={t('surveys.required')}
            isChecked={draft.isRequired}
            onChange={(isRequired) => onChange({ ...draft, isRequired })}
          />
        </div>
      )}
    </Card>
  );
}
