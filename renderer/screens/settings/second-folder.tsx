import { type FormEvent, useState } from 'react';
import { type BackupState } from '../../../electron/contract/backups.ts';
import { useMay, useWrite } from '../../api/hooks.ts';
import { useApi, useTransport } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { FolderField } from '../../components/folder-field.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { OwnersOnly } from '../../components/owners-only.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './backups-part.module.css';

/** Where every copy goes a second time: a USB stick or a server, and what is wrong with it. */
export function SecondFolder({ second }: { readonly second: BackupState['second'] }) {
  const api = useApi();
  const { pickFolder } = useTransport();
  const { t, formats } = useWords();
  const [folder, setFolder] = useState(second?.folder ?? '');
  const set = useWrite(api.backups.setSecondFolder);
  const mayChoose = useMay(api.backups.setSecondFolder);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    set.mutate({ folder: folder.trim() === '' ? null : folder });
  }

  return (
    <Card title={t('backups.second')}>
      <p className={css.help}>{t('backups.secondHelp')}</p>
      {second?.problem && (
        <Notice tone="warn">{t(`backups.second_${second.problem}`, { folder: second.folder })}</Notice>
      )}
      {second?.service && <Notice>{t('backups.secondSynced', { service: second.service })}</Notice>}
      <OwnersOnly isAllowed={mayChoose}>
        <form onSubmit={onSubmit} noValidate>
          <FolderField
            label={t('backups.secondFolder')}
            value={folder}
            onChange={setFolder}
            pickFolder={pickFolder}
            onPick={(picked) => set.mutate({ folder: picked })}
          >
            <Button type="submit" isBusy={set.isPending}>
              {t('backups.useFolder')}
            </Button>
          </FolderField>
        </form>
      </OwnersOnly>
      {typeof second?.newestAt === 'number' && (
        <p className={css.muted}>{t('backups.secondNewest', { when: formats.dateTime(second.newestAt) })}</p>
      )}
      <Failed failure={set.failure} />
    </Card>
  );
}
