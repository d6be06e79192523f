import { useState } from 'react';
import { type Backup } from '../../../electron/contract/backups.ts';
import { useMay, useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { OwnersOnly } from '../../components/owners-only.tsx';
import { Card } from '../../components/page.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { BackupList } from './backup-list.tsx';
import css from './backups-part.module.css';
import { OpenBook } from './open-book.tsx';
import { RestoreConfirm } from './restore-confirm.tsx';
import { SecondFolder } from './second-folder.tsx';
import { SupportText } from './support-text.tsx';
import { TakeAlong } from './take-along.tsx';
import { WholeCheck } from './whole-check.tsx';

/** The copies of the shop's book: what there is, a new one, the way back to one, and copies off this computer. */
export function BackupsPart() {
  const api = useApi();
  const toast = useToast();
  const { t, formats } = useWords();
  const state = useRead(api.backups.state, {});
  const mayRestore = useMay(api.backups.restore);
  const [chosen, setChosen] = useState<Backup | null>(null);
  const create = useWrite(api.backups.create, { onDone: () => toast({ message: t('backups.made') }) });
  const restore = useWrite(api.backups.restore, {
    onDone: () => {
      setChosen(null);
      toast({ message: t('backups.restored') });
    },
  });
  const data = state.data;

  return (
    <div className={css.parts}>
      <Failed failure={state.failure ?? create.failure ?? restore.failure} />
      {data?.isReminderDue && (
        <Notice tone="warn" title={t('backups.reminderTitle')}>
          {data.lastAwayAt === null
            ? t('backups.neverAway')
            : t('backups.lastAway', { when: formats.dateTime(data.lastAwayAt) })}
        </Notice>
      )}
      {data && data.freeBytes < data.neededBytes && (
        <Notice tone="bad" title={t('backups.noRoomTitle')}>
          {t('backups.noRoom', {
            free: formats.number(Math.floor(data.freeBytes / 1e6)),
            needed: formats.number(Math.ceil(data.neededBytes / 1e6)),
          })}
        </Notice>
      )}
      <Card
        title={t('backups.copies')}
        aside={
          <Button look="primary" isBusy={create.isPending} onClick={() => create.mutate({})}>
            {t('backups.now')}
          </Button>
        }
      >
        <p className={css.help}>{t('backups.copiesHelp')}</p>
        {restore.isPending && <ProgressBar label={t('backups.restoring')} done={0} total={0} />}
        <OwnersOnly isAllowed={mayRestore} />
        {data && <BackupList backups={data.backups} onRestore={mayRestore ? setChosen : undefined} />}
      </Card>
      {data && <SecondFolder key={data.second?.folder ?? ''} second={data.second} />}
      <TakeAlong />
      <OpenBook />
      <WholeCheck />
      <SupportText />
      <RestoreConfirm
        chosen={chosen}
        replaces="live"
        isBusy={restore.isPending}
        onClose={() => setChosen(null)}
        onRestore={({ sequence }) => restore.mutate({ sequence })}
      />
    </div>
  );
}
