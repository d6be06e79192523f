import * as z from 'zod/mini';
import { formatsFor } from '../../locales/formats.ts';
import { texts } from '../../locales/index.ts';
import { Failure, fail } from '../contract/errors.ts';
import { type MonthReport } from '../contract/report-document.ts';
import {
  ReportRequest,
  ReportSchedule,
  type reports as contract,
  ScheduleProblem,
  type ScheduleState,
} from '../contract/reports.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { folderProblem, putFile } from '../db/put-file.ts';
import { firstDayOfMonth, formatDay, monthOfDay, parseMonth } from '../domain/calendar.ts';
import { dueMonths, monthName } from '../domain/report-schedule.ts';
import { safeName } from '../files/staging.ts';
import { removeSetting, settingOf, storedSettings, storeSetting } from '../store/settings.ts';
import { type Handlers, type TaskContext } from './context.ts';
import { dayNumberOf } from './responses.ts';

/** The schedule with what became of it: the month it holds from, the months written, what was in the way the last time. */
const Kept = z.object({
  schedule: ReportSchedule,
  since: z.string(),
  written: z.array(z.string()),
  problem: z.nullable(ScheduleProblem),
});
type Kept = z.infer<typeof Kept>;

const setting = 'reportSchedule';

function keptIn(db: ReadDb): Kept | null {
  const kept = Kept.safeParse(settingOf(db, setting));
  return kept.success ? kept.data : null;
}

function stateOf(kept: Kept | null): ScheduleState {
  return {
    schedule: kept?.schedule ?? null,
    newest: kept?.written.toSorted().at(-1) ?? null,
    problem: kept?.problem ?? null,
  };
}

/** Letters of a shop's name in the name of a file: several shops may share a folder, and the month must not be cut off. */
const longestShop = 30;

/** The report of a month as the schedule wants it, and the name it is written under. */
type Prepared = { readonly document: MonthReport; readonly title: string; readonly file: string };

/** Lays out a report; given by the reports themselves. */
export type Prepare = (context: TaskContext, request: ReportRequest) => Prepared;

function fileName({ document, file }: Prepared): string {
  const { language, shopName } = document;
  const [...letters] = shopName;
  const shop = letters.slice(0, longestShop).join('').trim();
  return safeName(`${texts(language)('reports.scheduleFile', { file, shop })}.pdf`);
}

function reasonOf(error: unknown): ScheduleProblem['reason'] {
  if (error instanceof Failure && error.data.code === 'noPrinter') return 'noPrinter';
  if (error instanceof Failure) return 'printer';
  throw error;
}

async function writeMonth(
  context: TaskContext,
  prepare: Prepare,
  { schedule }: Kept,
  month: string,
): Promise<ScheduleProblem['reason'] | null> {
  const problem = folderProblem(schedule.folder);
  if (problem) return problem;
  const first = parseMonth(month) ?? 0;
  const { language, ink, hasComments } = schedule;
  const days = { from: formatDay(firstDayOfMonth(first)), to: formatDay(firstDayOfMonth(first + 1)) };
  const prepared = prepare(context, ReportRequest.parse({ kind: 'month', ...days, language, ink, hasComments }));
  try {
    const { pdf } = await context.printPdf({ document: prepared.document, title: prepared.title, language });
    context.signal.throwIfAborted();
    return putFile(schedule.folder, fileName(prepared), pdf);
  } catch (error) {
    return reasonOf(error);
  }
}

/** Keeps what became of a month, unless the schedule was taken away or changed meanwhile. */
function keepOutcome(db: WriteDb, month: string, reason: ScheduleProblem['reason'] | null): void {
  const kept = keptIn(db);
  if (!kept) return;
  const written = reason === null ? [...kept.written, month] : kept.written;
  storeSetting(db, setting, { ...kept, written, problem: reason === null ? null : { month, reason } });
}

async function writeDue(context: TaskContext, prepare: Prepare): Promise<{ written: string[] }> {
  const { db, today, language, transaction, note, signal, progress } = context;
  const { monthYear: monthNamed } = formatsFor(language, storedSettings(db).shop?.country ?? 'GB');
  const kept = keptIn(db);
  const written: string[] = [];
  if (kept === null) return { written };
  const months = dueMonths(kept.since, kept.written, dayNumberOf(today()));
  for (const month of months) {
    signal.throwIfAborted();
    progress(written.length, months.length);
    const reason = await writeMonth(context, prepare, kept, month);
    if (reason !== null) {
      note((write) => keepOutcome(write, month, reason));
      break;
    }
    transaction(monthNamed(month), (write) => keepOutcome(write, month, null), 'record');
    written.push(month);
  }
  return { written };
}

type Scheduling = Pick<Handlers<{ reports: typeof contract }>['reports'], 'schedule' | 'setSchedule' | 'writeDue'>;

/** The schedule of reports and its work; `prepare` lays the report of a month out. */
export function scheduling(prepare: Prepare): Scheduling {
  return {
    schedule: ({ db }) => stateOf(keptIn(db)),
    setSchedule({ db, today, about }, { schedule }) {
      if (schedule === null) {
        removeSetting(db, setting);
        return stateOf(null);
      }
      const { folder } = schedule;
      about(folder);
      const problem = folderProblem(folder);
      if (problem) fail(problem === 'missing' ? 'folderMissing' : 'folderReadOnly', { folder });
      const { since, written } = keptIn(db) ?? { since: monthName(monthOfDay(dayNumberOf(today()))), written: [] };
      const kept: Kept = { schedule, since, written, problem: null };
      storeSetting(db, setting, kept);
      return stateOf(kept);
    },
    writeDue: (context) => writeDue(context, prepare),
  };
}
