import { type PaperSize } from '../../../electron/contract/report-document.ts';
import { languages } from '../../../electron/contract/settings.ts';
import { FilterBar } from '../../components/filter-bar.tsx';
import { Segments } from '../../components/segments.tsx';
import { Select } from '../../components/select.tsx';
import { languageNames } from '../../i18n/language.ts';
import { useWords } from '../../i18n/use-words.ts';
import { type ReportChoice } from './report-choice.ts';

type ReportOptionsProps = {
  readonly choice: ReportChoice;
  /** The paper in use, also where none was chosen. */
  readonly paper: PaperSize;
  readonly months: readonly string[];
  readonly onChange: (choice: ReportChoice) => void;
};

const papers: readonly PaperSize[] = ['A4', 'A5', 'Letter'];

/** Which month, in which language, on which paper. */
export function ReportOptions({ choice, paper, months, onChange }: ReportOptionsProps) {
  const { t, formats } = useWords();
  return (
    <FilterBar>
      <Select
        label={t('reports.month')}
        choices={months.map((month) => ({ value: month, label: formats.monthYear(month) }))}
        value={choice.month}
        onChange={(month) => onChange({ ...choice, month })}
      />
      <Select
        label={t('reports.language')}
        choices={languages.map((language) => ({ value: language, label: languageNames[language] }))}
        value={choice.language}
        onChange={(language) => onChange({ ...choice, language })}
      />
      <Segments
        label={t('reports.paper')}
        choices={papers.map((size) => ({ value: size, label: size }))}
        value={paper}
        onChange={(size) => onChange({ ...choice, paper: size })}
      />
      <Segments
        label={t('reports.ink')}
        choices={[
          { value: 'colour', label: t('reports.inkColour') },
          { value: 'black', label: t('reports.inkBlack') },
        ]}
        value={choice.ink}
        onChange={(ink) => onChange({ ...choice, ink })}
      />
    </FilterBar>
  );
}
