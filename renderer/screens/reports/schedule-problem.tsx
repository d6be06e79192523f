import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Notice } from '../../components/notice.tsx';
import { useWords } from '../../i18n/use-words.ts';

/** Which report of the schedule could not be written, and what to do; nothing while all is well. */
export function ScheduleProblem() {
  const { t, formats } = useWords();
  const { data } = useRead(useApi().reports.schedule, {});
  if (!data?.problem || !data.schedule) return null;
  const { month, reason } = data.problem;
  return (
    <Notice tone="warn">
      {t(`reports.schedule_${reason}`, { month: formats.monthYear(month), folder: data.schedule.folder })}
    </Notice>
  );
}
