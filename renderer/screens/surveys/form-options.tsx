import { type PaperSize } from '../../../electron/contract/report-document.ts';
import { type Language } from '../../../electron/contract/settings.ts';
import { languageNames } from '../../../electron/domain/language-names.ts';
import { CheckField } from '../../components/check-field.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Segments } from '../../components/segments.tsx';
import { Select } from '../../components/select.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { type FormChoice } from './form-choice.ts';

type FormOptionsProps = {
  readonly choice: FormChoice;
  /** The paper in use, also where none was chosen. */
  readonly paper: PaperSize;
  /** Languages in which every question has its words. */
  readonly languages: readonly Language[];
  readonly onChange: (choice: FormChoice) => void;
};

const papers: readonly PaperSize[] = ['A4', 'A5', 'Letter'];

/** In which languages, on which paper, and how many copies with a number. */
export function FormOptions({ choice, paper, languages, onChange }: FormOptionsProps) {
  const { t } = useWords();
  const choices = languages.map((language) => ({ value: language, label: languageNames[language] }));
  const change = (part: Partial<FormChoice>) => onChange({ ...choice, ...part });
  return (
    <FilterBar>
      <Select
        label={t('forms.language')}
        choices={choices}
        value={choice.first}
        onChange={(first) => change({ first })}
      />
      <Select<Language | 'none'>
        label={t('forms.secondLanguage')}
        choices={[{ value: 'none', label: t('forms.oneLanguage') }, ...choices]}
        value={choice.second ?? 'none'}
        onChange={(second) => change({ second: second === 'none' ? null : second })}
      />
      <Segments
        label={t('forms.paper')}
        choices={papers.map((size) => ({ value: size, label: size }))}
        value={paper}
        onChange={(size) => change({ paper: size, isPaired: choice.isPaired && size === 'A5' })}
      />
      <CheckField
        label={t('forms.paired')}
        isChecked={choice.isPaired}
        onChange={(isPaired) => change({ isPaired, ...(isPaired ? { paper: 'A5' } : {}) })}
      />
      <CheckField
        label={t('forms.numbered')}
        isChecked={choice.copies !== null}
        onChange={(isNumbered) => change({ copies: isNumbered ? 20 : null })}
      />
      {choice.copies !== null && (
        <NumberField
          label={t('forms.copies')}
          value={choice.copies}
          min={1}
          max={500}
          onChange={(copies) => change({ copies: copies ?? 1 })}
        />
      )}
    </FilterBar>
  );
}
