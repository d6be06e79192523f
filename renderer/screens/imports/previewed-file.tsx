import { useLocation } from 'wouter';
import { type FilePreview, type ImportOutcome, type PreviewChoices } from '../../../electron/contract/imports.ts';
import { type Survey } from '../../../electron/contract/surveys.ts';
import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { CountedRows } from './counted-rows.tsx';
import { FileColumns } from './file-columns.tsx';
import { FileOptions } from './file-options.tsx';
import { RejectedRows } from './rejected-rows.tsx';
import css from './imports.module.css';

type PreviewedFileProps = {
  readonly fileId: string;
  readonly preview: FilePreview;
  readonly isStale: boolean;
  readonly choices: PreviewChoices;
  readonly surveys: readonly Survey[];
  readonly onChange: (choices: PreviewChoices) => void;
  readonly onSurvey: (id: number) => void;
};

function total(counts: FilePreview['rejected']): number {
  return counts.reduce((sum, { rows }) => sum + rows, 0);
}

/** Everything that can be changed before an import, what it would do, and the button that does it. */
export function PreviewedFile(props: PreviewedFileProps) {
  const { fileId, preview, isStale, choices, surveys, onChange, onSurvey } = props;
  const api = useApi();
  const toast = useToast();
  const [, go] = useLocation();
  const { t, formats } = useWords();
  const run = useWrite(api.imports.run, { onDone: showOutcome });
  const { importAs, accepted, questions, fileError, earlierBatch } = preview;
  const survey = surveys.find(({ id }) => id === preview.surveyId);

  function showOutcome({ batchId, imported }: ImportOutcome): void {
    if (batchId === null) toast({ message: t('imports.nothingNew') });
    else {
      toast({ message: t('imports.done', { count: imported }), offers: 'undo' });
      go(`/import/done/${batchId}`);
    }
  }

  function start(): void {
    const surveyId = preview.surveyId ?? undefined;
    run.mutate({ fileId, choices: { ...choices, importAs }, surveyId });
  }

  const rejected = total(preview.rejected);
  const skipped = total(preview.skipped);
  const warned = total(preview.warned);
  const hasSurvey = importAs !== 'responses' || survey !== undefined;
  const isReady = !isStale && accepted > 0 && questions.length === 0 && earlierBatch === null && hasSurvey;
  return (
    <div className={css.part} aria-busy={isStale} data-stale={isStale || undefined}>
      <FileOptions preview={preview} choices={choices} surveys={surveys} onChange={onChange} onSurvey={onSurvey} />
      {fileError && (
        <Notice tone="bad" isUrgent>
          {t(`imports.file_${fileError}`)}
        </Notice>
      )}
      {!fileError && (
        <FileColumns
          preview={preview}
          choices={choices}
          questions={importAs === 'responses' ? (survey?.questions ?? []) : []}
          onChange={onChange}
        />
      )}
      {questions.some(({ question }) => question === 'layout') && (
        <Notice
          tone="warn"
          action={<Button onClick={() => onChange({ ...choices, isTransposed: true })}>{t('imports.turn')}</Button>}
        >
          {t('imports.isTurned')}
        </Notice>
      )}
      {preview.fileWarnings.length > 0 && (
        <Notice tone="warn">
          <ul className={css.counts}>
            {preview.fileWarnings.map((warning) => (
              <li key={warning}>{t(`imports.warning_${warning}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {rejected > 0 && (
        <CountedRows tone="warn" title={t('imports.willReject', { count: rejected })} reasons={preview.rejected}>
          <RejectedRows rows={preview.problems} />
        </CountedRows>
      )}
      {warned > 0 && <CountedRows tone="plain" title={t('imports.willWarn')} reasons={preview.warned} />}
      {skipped > 0 && (
        <CountedRows tone="plain" title={t('imports.willSkip', { count: skipped })} reasons={preview.skipped} />
      )}
      {earlierBatch && (
        <Notice
          tone="warn"
          action={<Button onClick={() => go(`/import/done/${earlierBatch.id}`)}>{t('imports.showEarlier')}</Button>}
        >
          {t('imports.isEarlier', { when: formats.dateTime(earlierBatch.startedAt) })}
        </Notice>
      )}
      <Failed failure={run.failure} />
      {!fileError && (
        <p role="status">
          {questions.length > 0
            ? t('imports.toDecide', { count: questions.length })
            : t(`imports.will_${importAs}`, { count: accepted, survey: survey?.name ?? '' })}
        </p>
      )}
      <div className={css.buttons}>
        <Button onClick={() => go('/import')}>{t('imports.otherFile')}</Button>
        <Button look="primary" isDisabled={!isReady} isBusy={run.isPending} onClick={start}>
          {t('imports.import', { count: accepted })}
        </Button>
      </div>
    </div>
  );
}
