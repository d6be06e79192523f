import { FilePick } from '../../components/file-pick.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { scanTypes } from './scan-types.ts';
import { type ScanReading } from './use-scan-reading.ts';

/** A place for pages that were scanned again or forgotten: they join the batch. */
export function MorePages({ reading }: { readonly reading: ScanReading }) {
  const { t } = useWords();
  return (
    <>
      {reading.tooLarge.map((file) => (
        <Notice key={file} tone="warn">
          {t('scans.unreadFile', { file, reason: t('scans.reason_fileTooLarge') })}
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
        <FilePick
          label={t('scans.more')}
          hint={t('scans.moreHint')}
          accept={scanTypes.join()}
          hasMany
          onPick={reading.start}
        />
      )}
    </>
  );
}
