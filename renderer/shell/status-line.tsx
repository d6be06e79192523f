import { useProgress } from '../api/hooks.ts';
import { useTransport } from '../api/provider.tsx';
import { type RunningTask, useRunningTasks } from '../api/running-tasks.ts';
import { ProgressBar } from '../components/progress-bar.tsx';
import { useWords } from '../i18n/use-words.ts';
import css from './status-line.module.css';

function TaskLine({ task }: { readonly task: RunningTask }) {
  const { tAction } = useWords();
  const transport = useTransport();
  const progress = useProgress(task.callId);
  return (
    <ProgressBar
      label={tAction({ method: task.path, subject: '' })}
      done={progress?.done ?? 0}
      total={progress?.total ?? 0}
      onCancel={() => transport.cancel(task.callId)}
    />
  );
}

/** The bottom of the window: long work under way, from whatever screen, and the way out of it. Empty most of the time. */
export function StatusLine() {
  const { t } = useWords();
  const tasks = useRunningTasks();
  return (
    tasks.length > 0 && (
      <footer className={css.line} aria-label={t('shell.status')}>
        {tasks.map((task) => (
          <TaskLine key={task.callId} task={task} />
        ))}
      </footer>
    )
  );
}
