import { type FormEvent, useState } from 'react';
import { type ReportSchedule, type ScheduleState } from '../../../electron/contract/reports.ts';
import { languages } from '../../../electron/contract/settings.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi, useTransport } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { FolderField } from '../../components/folder-field.tsx';
import { Modal, ModalButtons } from '../../components/modal.tsx';
import { Failed } from '../../components/notice.tsx';
import { Segments } from '../../components/segments.tsx';
import { Select } from '../../components/select.tsx';
import { useToast } from '../../components/toasts.tsx';
import { languageNames } from '../../i18n/language.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ScheduleProblem } from './schedule-problem.tsx';
import css from './comment-list.module.css';

/** Has the month report written by itself: into which folder, in which language, how it stands, and an end of it. */
export function ScheduleDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { data, failure } = useRead(useApi().reports.schedule, {});
  return (
    <Modal title={t('reports.scheduleTitle')} isOpen onClose={onClose}>
      <Failed failure={failure} />
      {data && <ScheduleForm state={data} onClose={onClose} />}
    </Modal>
  );
}

function ScheduleForm({ state, onClose }: { readonly state: ScheduleState; readonly onClose: () => void }) {
  const api = useApi();
  const { pickFolder } = useTransport();
  const toast = useToast();
  const { t, formats, language } = useWords();
  const [wanted, setWanted] = useState<ReportSchedule>(
    state.schedule ?? { folder: '', language, ink: 'colour', hasComments: true },
  );
  const set = useWrite(api.reports.setSchedule, {
    onDone({ schedule }) {
      toast({ message: t(schedule ? 'reports.scheduleKept' : 'reports.scheduleGone'), offers: 'undo' });
      onClose();
    },
  });
  const change = (part: Partial<ReportSchedule>) => setWanted({ ...wanted, ...part });

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (wanted.folder.trim() !== '' && !set.isPending) set.mutate({ schedule: wanted });
  }

  return (
    <form className={css.list} onSubmit={onSubmit} noValidate>
      <p>{t('reports.scheduleHelp')}</p>
      <ScheduleProblem />
      <FolderField
        label={t('reports.scheduleFolder')}
        description={t('reports.scheduleFolderHelp')}
        value={wanted.folder}
        onChange={(folder) => change({ folder })}
        pickFolder={pickFolder}
        hasAutofocus
      />
      <Select
        label={t('reports.language')}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={wanted.language}
        onChange={(value) => change({ language: value })}
      />
      <Segments
        label={t('reports.ink')}
        choices={[
          { value: 'colour', label: t('reports.inkColour') },
          { value: 'black', label: t('reports.inkBlack') },
        ]}
        value={wanted.ink}
        onChange={(ink) => change({ ink })}
      />
      <CheckField
        label={t('reports.withComments')}
        isChecked={wanted.hasComments}
        onChange={(hasComments) => change({ hasComments })}
      />
      {state.newest !== null && <p>{t('reports.scheduleNewest', { month: formats.monthYear(state.newest) })}</p>}
      <Failed failure={set.failure} />
      <ModalButtons>
        {state.schedule && (
          <Button isBusy={set.isPending} onClick={() => set.mutate({ schedule: null })}>
            {t('reports.scheduleEnd')}
          </Button>
        )}
        <Button type="submit" look="primary" isDisabled={wanted.folder.trim() === ''} isBusy={set.isPending}>
          {t('reports.scheduleKeep')}
        </Button>
      </ModalButtons>
    </form>
  );
}
