import { useLocation } from 'wouter';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useHandedFiles } from '../../api/handed-files.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { FilePick } from '../../components/file-pick.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { Card, Page } from '../../components/page.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { scanTypes } from './scan-types.ts';
import { useScanReading } from './use-scan-reading.ts';
import css from './scans.module.css';

/** Where scans of paper forms come in: dropped or chosen, read, and then checked by a person. */
export function Scans() {
  const api = useApi();
  const [, go] = useLocation();
  const { t, formats } = useWords();
  const today = useRead(api.dashboard.today, {}).data?.day;
  const waiting = useRead(api.scans.list, {});
  const keeping = useRead(api.scans.keeping, {});
  const setKeeping = useWrite(api.scans.setKeeping);
  const name = today === undefined ? t('scans.title') : t('scans.batchName', { day: formats.day(today) });
  const reading = useScanReading({ name }, ({ id }) => go(`/scans/${id}`));
  useHandedFiles(reading.start);

  return (
    <Page title={t('scans.title')}>
      <p>{t('scans.intro')}</p>
      <Failed failure={reading.failure ?? waiting.failure ?? setKeeping.failure} />
      {reading.tooLarge.map((file) => (
        <Notice key={file} tone="warn">
          {t('scans.unreadFile', { file, reason: t('scans.reason_fileTooLarge') })}
        </Notice>
      ))}
      {(waiting.data ?? []).map((batch) => (
        <Notice key={batch.id} action={<Button onClick={() => go(`/scans/${batch.id}`)}>{t('surveys.goOn')}</Button>}>
          {t('scans.waiting', { name: batch.name, count: batch.pages })}
        </Notice>
      ))}
      {reading.isBusy ? (
        <ProgressBar
          label={t('scans.reading')}
          done={reading.progress?.done ?? 0}
          total={reading.progress?.total ?? 0}
          onCancel={reading.cancel}
        />
      ) : (
        <div className={css.picks}>
          <FilePick
            label={t('scans.pick')}
            hint={t('scans.pickHint')}
            accept={scanTypes.join()}
            hasMany
            onPick={reading.start}
          />
          <FilePick
            label={t('scans.pickFolder')}
            hint={t('scans.pickFolderHint')}
            accept=""
            hasMany
            isFolder
            onPick={reading.start}
          />
        </div>
      )}
      <Card title={t('scans.keeping')}>
        <CheckField
          label={t('scans.keepsSheets')}
          description={t('scans.keepsSheetsHelp')}
          isChecked={keeping.data?.keepsSheets ?? false}
          onChange={(keepsSheets) => setKeeping.mutate({ keepsSheets })}
        />
      </Card>
    </Page>
  );
}
