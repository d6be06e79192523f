import { type PaperSize } from '../../../electron/contract/report-document.ts';
import { languages } from '../../../electron/contract/settings.ts';
import { useMay } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { DateRangeField } from '../../components/date-field.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { Segments } from '../../components/segments.tsx';
import { Select } from '../../components/select.tsx';
import { languageNames } from '../../i18n/language.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ChosenComments } from './chosen-comments.tsx';
import { finished, hasSameComments, offeredKinds, type ReportChoice, spanOf, timeOf } from './report-choice.ts';
import { ReportSubject } from './report-subject.tsx';

type ReportOptionsProps = {
  readonly choice: ReportChoice;
  /** The paper in use, also where none was chosen. */
  readonly paper: PaperSize;
  readonly today: string;
  readonly onChange: (choice: ReportChoice) => void;
};

const papers: readonly PaperSize[] = ['A4', 'A5', 'Letter'];

/** Which report, about which time, in which language, on which paper. */
export function ReportOptions({ choice, paper, today, onChange }: ReportOptionsProps) {
  const { t } = useWords();
  const { preview } = useApi().reports;
  const isOffered: Partial<Record<ReportChoice['kind'], boolean>> = {
    staff: useMay(preview, { kind: 'staff' }),
    customers: useMay(preview, { kind: 'customers' }),
  };
  const change = (part: Partial<ReportChoice>) => {
    const next = { ...choice, ...part };
    onChange(hasSameComments(choice, next) ? next : { ...next, comments: null });
  };
  return (
    <FilterBar>
      <Select
        label={t('reports.kind')}
        choices={offeredKinds
          .filter((kind) => isOffered[kind] ?? true)
          .map((kind) => ({ value: kind, label: t(`reports.kind_${kind}`) }))}
        value={choice.kind}
        onChange={(kind) => change({ kind, subjectId: null, month: firstMonth(kind, today) ?? choice.month })}
      />
      <ReportTime choice={choice} today={today} onChange={change} />
      <ReportSubject choice={choice} onChange={(subjectId) => change({ subjectId })} />
      <Select
        label={t('reports.language')}
        choices={languages.map((language) => ({ value: language, label: languageNames[language] }))}
        value={choice.language}
        onChange={(language) => change({ language })}
      />
      <Segments
        label={t('reports.paper')}
        choices={papers.map((size) => ({ value: size, label: size }))}
        value={paper}
        onChange={(size) => change({ paper: size })}
      />
      <Segments
        label={t('reports.ink')}
        choices={[
          { value: 'colour', label: t('reports.inkColour') },
          { value: 'black', label: t('reports.inkBlack') },
        ]}
        value={choice.ink}
        onChange={(ink) => change({ ink })}
      />
      {timeOf(choice.kind) !== 'none' && (
        <CheckField
          label={t('reports.withComments')}
          isChecked={choice.hasComments}
          onChange={(hasComments) => change({ hasComments })}
        />
      )}
      {timeOf(choice.kind) !== 'none' && choice.hasComments && (
        <ChosenComments choice={choice} onChange={(comments) => change({ comments })} />
      )}
      {choice.kind === 'complaints' && (
        <CheckField
          label={t('reports.withNames')}
          isChecked={choice.hasNames}
          onChange={(hasNames) => change({ hasNames })}
        />
      )}
    </FilterBar>
  );
}

function firstMonth(kind: ReportChoice['kind'], today: string): string | undefined {
  const time = timeOf(kind);
  return time === 'days' || time === 'none' ? undefined : finished(time, today)[0];
}

type ReportTimeProps = {
  readonly choice: ReportChoice;
  readonly today: string;
  readonly onChange: (part: Partial<ReportChoice>) => void;
};

/** The time of a report: a finished month, quarter or year by its name, or any days. */
function ReportTime({ choice, today, onChange }: ReportTimeProps) {
  const { t, formats } = useWords();
  const time = timeOf(choice.kind);
  if (time === 'none') return null;
  if (time === 'days')
    return <DateRangeField label={t('reports.days')} value={choice.days} onChange={(days) => onChange({ days })} />;
  return (
    <Select
      label={t(`reports.time_${time}`)}
      choices={finished(time, today).map((month) => ({ value: month, label: formats.period(spanOf(time, month)) }))}
      value={choice.month}
      onChange={(month) => onChange({ month })}
    />
  );
}
