import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Select } from '../../components/select.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { type ReportChoice, subjectsOf } from './report-choice.ts';

type ReportSubjectProps = {
  readonly choice: ReportChoice;
  readonly onChange: (subjectId: number) => void;
};

/** The survey, the member of the staff, the place, area or product that a report is about. */
export function ReportSubject({ choice, onChange }: ReportSubjectProps) {
  const api = useApi();
  const { t } = useWords();
  const subject = subjectsOf(choice.kind);
  const surveys = useRead(api.surveys.list, {}, { isEnabled: subject === 'survey' });
  const list = subject === null || subject === 'survey' ? 'staff' : subject;
  const items = useRead(api.lists.list, { list }, { isEnabled: subject === list });
  if (subject === null) return null;
  const found = (subject === 'survey' ? surveys.data : items.data) ?? [];
  return (
    <Select
      label={t(`reports.subject_${subject}`)}
      choices={found.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={choice.subjectId === null ? null : String(choice.subjectId)}
      onChange={(id) => onChange(Number(id))}
      placeholder={t('reports.choose')}
    />
  );
}
