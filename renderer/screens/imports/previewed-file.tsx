import { useState } from 'react';
import { useLocation } from 'wouter';
import {
  type FilePreview,
  type ImportOutcome,
  type KnownRows,
  type PreviewChoices,
} from '../../../electron/contract/imports.ts';
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
import { newSurvey } from './import-choices.ts';
import { KnownRowsNotice } from './known-rows.tsx';
import { RejectedRows } from './rejected-rows.tsx';
import css from './imports.module.css';

type PreviewedFileProps = {
  readonly fileId: string;
  readonly preview: FilePreview;
  readonly isStale: boolean;
  readonly surveys: readonly Survey[];
  /** The chosen survey's id, or `new`. */
  readonly survey: string | null;
  readonly onChange: (choices: PreviewChoices) => void;
  readonly onSurvey: (survey: string) => void;
};

/** Tools whose files are recognised, by the names they go by. */
const toolNames: Readonly<Record<string, string>> = {
  'google-forms': 'Google Forms',
  'microsoft-forms': 'Microsoft Forms',
  limesurvey: 'LimeSurvey',
  surveymonkey: 'SurveyMonkey',
  wenjuanxing: '问卷星',
  wechat: '微信支付',
  alipay: '支付宝',
};

function total(counts: FilePreview['rejected']): number {
  return counts.reduce((sum, { rows }) => sum + rows, 0);
}

/** Everything that can be changed before an import, what it would do, and the button that does it. */
export function PreviewedFile(props: PreviewedFileProps) {
  const { fileId, preview, isStale, surveys, survey: surveyId, onChange, onSurvey } = props;
  const api = useApi();
  const toast = useToast();
  const [, go] = useLocation();
  const { t, formats } = useWords();
  const run = useWrite(api.imports.run, { onDone: showOutcome });
  const { importAs, accepted, questions, fileError, earlierBatch } = preview;
  const [knownRows, setKnownRows] = useState<KnownRows>('fill');
  const isNew = surveyId === newSurvey;
  const survey = surveys.find(({ id }) => String(id) === surveyId);
  const surveyName = isNew ? preview.fileName.replace(/\.[^.]*$/, '') : (survey?.name ?? '');

  function showOutcome({ batchId, imported }: ImportOutcome): void {
    if (batchId === null) toast({ message: t('imports.nothingNew') });
    else {
      toast({ message: t('imports.done', { count: imported }), offers: 'undo' });
      go(`/import/done/${batchId}`);
    }
  }

  function start(): void {
    const target = isNew ? { newSurvey: { name: surveyName } } : survey ? { surveyId: survey.id } : {};
    run.mutate({ fileId, choices: preview.choices, knownRows, ...(importAs === 'responses' ? target : {}) });
  }

  const fresh = accepted - preview.known;
  const rejected = total(preview.rejected);
  const skipped = total(preview.skipped);
  const warned = total(preview.warned);
  const hasSurvey = importAs !== 'responses' || isNew || survey !== undefined;
  const isReady = !isStale && accepted > 0 && questions.length === 0 && earlierBatch === null && hasSurvey;
  return (
    <div className={css.part} aria-busy={isStale} data-stale={isStale || undefined}>
      <FileOptions preview={preview} surveys={surveys} survey={surveyId} onChange={onChange} onSurvey={onSurvey} />
      {preview.shape && <Notice>{t('imports.shape', { tool: toolNames[preview.shape] ?? preview.shape })}</Notice>}
      {preview.isRemembered && <Notice>{t('imports.remembered')}</Notice>}
      {fileError && (
        <Notice tone="bad" isUrgent>
          {t(`imports.file_${fileError}`)}
        </Notice>
      )}
      {!fileError && (
        <FileColumns preview={preview} asked={isNew ? null : (survey?.questions ?? [])} onChange={onChange} />
      )}
      {questions.some(({ question }) => question === 'layout') && (
        <Notice
          tone="warn"
          action={
            <Button onClick={() => onChange({ ...preview.choices, isTransposed: true })}>{t('imports.turn')}</Button>
          }
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
      <KnownRowsNotice preview={preview} value={knownRows} onChange={setKnownRows} />
      {earlierBatch && (
        <Notice
          tone="warn"
          action={<Button onClick={() => go(`/import/done/${earlierBatch.id}`)}>{t('imports.showEarlier')}</Button>}
        >
          {t('imports.isEarlier', { when: formats.dateTime(earlierBatch.startedAt) })}
        </Notice>
      )}
      <div className={css.bar}>
        <Failed failure={run.failure} />
        {!fileError && (
          <p role="status">
            {questions.length > 0
              ? t('imports.toDecide', { count: questions.length })
              : t(`imports.will_${importAs}`, { count: fresh, survey: surveyName })}
          </p>
        )}
        <div className={css.buttons}>
          <Button onClick={() => go('/import')}>{t('imports.otherFile')}</Button>
          <Button look="primary" isDisabled={!isReady} isBusy={run.isPending} onClick={start}>
            {t('imports.import', { count: importAs === 'customers' ? accepted : fresh })}
          </Button>
        </div>
      </div>
    </div>
  );
}
