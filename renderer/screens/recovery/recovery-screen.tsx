import { useState } from 'react';
import { type Backup } from '../../../electron/contract/backups.ts';
import { type FailureData } from '../../../electron/contract/errors.ts';
import { type Language, languages } from '../../../electron/contract/settings.ts';
import icon from '../../icon.svg';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi, useTransport } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { Segments } from '../../components/segments.tsx';
import { useToast } from '../../components/toasts.tsx';
import { languageNames } from '../../i18n/language.ts';
import { useWords } from '../../i18n/use-words.ts';
import { BackupList } from '../settings/backup-list.tsx';
import { RestoreConfirm } from '../settings/restore-confirm.tsx';
import css from './recovery-screen.module.css';

const fileProblems: readonly string[] = [
  'damaged',
  'notRegulars',
  'newerSchema',
  'folderInUse',
  'folderReadOnly',
  'diskFull',
  'clockWrong',
  'syncedFolder',
  'networkFolder',
];

/** Whether a failure means that the shop's file could not be opened at all. */
export function isFileProblem(failure: FailureData | null): boolean {
  return failure !== null && fileProblems.includes(failure.code);
}

const choices = languages.map((language) => ({ value: language, label: languageNames[language] }));

type RecoveryScreenProps = {
  readonly failure: FailureData;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
};

/** What stands in the window when the shop's file could not be opened: why, what was kept, and the ways on. */
export function RecoveryScreen({ failure, language, onLanguage }: RecoveryScreenProps) {
  const api = useApi();
  const transport = useTransport();
  const toast = useToast();
  const { t, tFailure, formats } = useWords();
  const [chosen, setChosen] = useState<Backup | null>(null);
  const state = useRead(api.recovery.state, {});
  const restore = useWrite(api.recovery.restore, {
    onDone: ({ damagedKeptAs }) => toast({ message: t('recovery.restored', { file: damagedKeptAs }) }),
    onFailed: () => setChosen(null),
  });
  const retry = useWrite(api.recovery.retry);
  const keep = useWrite(api.recovery.keepDamaged);
  const [newest] = state.data?.backups ?? [];

  async function save(): Promise<void> {
    const file = await keep.send({});
    if (file && (await transport.saveFile(file))) toast({ message: t('backups.packed', { name: file.name }) });
  }

  return (
    <main className={css.page}>
      <div className={css.sheet}>
        <header className={css.head}>
          <img src={icon} alt="" className={css.icon} />
          <h1>{t('recovery.title')}</h1>
        </header>
        <Segments label={t('settings.language')} choices={choices} value={language} onChange={onLanguage} />
        <Notice tone="bad" isUrgent>
          {tFailure(failure)}
        </Notice>
        <Failed failure={restore.failure ?? keep.failure ?? retry.failure} />
        {restore.isPending && <ProgressBar label={t('backups.restoring')} done={0} total={0} />}
        <div className={css.ways}>
          {state.data?.canRestore && newest && (
            <Button look="primary" isBusy={restore.isPending} onClick={() => setChosen(newest)}>
              {t('recovery.restoreNewest', { when: formats.dateTime(newest.at) })}
            </Button>
          )}
          <Button isBusy={retry.isPending} onClick={() => retry.mutate({})}>
            {t('shell.retry')}
          </Button>
          {state.data?.canRestore && (
            <Button isBusy={keep.isPending} onClick={() => void save()}>
              {t('recovery.keep')}
            </Button>
          )}
        </div>
        {state.data?.canRestore && (
          <>
            <p className={css.help}>{t('recovery.help')}</p>
            <BackupList backups={state.data.backups} onRestore={setChosen} />
          </>
        )}
      </div>
      <RestoreConfirm
        chosen={chosen}
        replaces="damaged"
        isBusy={restore.isPending}
        onClose={() => setChosen(null)}
        onRestore={({ sequence }) => restore.mutate({ sequence })}
      />
    </main>
  );
}
