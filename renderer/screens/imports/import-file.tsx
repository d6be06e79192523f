import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { type PreviewChoices } from '../../../electron/contract/imports.ts';
import { useLongRead, useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { newSurvey } from './import-choices.ts';
import { PreviewedFile } from './previewed-file.tsx';

/** A file before its import: what is in it, what it is for, what would happen. Nothing is written before the person says so. */
export function ImportFile() {
  const { file: fileId = '' } = useParams();
  return <ChosenFile key={fileId} fileId={fileId} />;
}

function ChosenFile({ fileId }: { readonly fileId: string }) {
  const api = useApi();
  const [, go] = useLocation();
  const { t } = useWords();
  const [choices, setChoices] = useState<PreviewChoices>({});
  const [chosen, setChosen] = useState<string | null>(null);
  const surveys = useRead(api.surveys.list, {});
  const { data: preview, ...reading } = useLongRead(api.imports.preview, {
    ...{ fileId, choices, isNewSurvey: chosen === newSurvey },
    ...(chosen === null || chosen === newSurvey ? {} : { surveyId: Number(chosen) }),
  });
  const back = <Button onClick={() => go('/import')}>{t('imports.otherFile')}</Button>;
  return (
    <Page title={t('imports.title')} aside={preview && <bdi>{preview.fileName}</bdi>}>
      <Failed failure={reading.failure ?? surveys.failure} action={back} />
      {(reading.isLoading || reading.isStale) && (
        <ProgressBar label={t('imports.reading')} done={0} total={0} onCancel={() => go('/import')} />
      )}
      {preview && surveys.data && !reading.failure && (
        <PreviewedFile
          fileId={fileId}
          preview={preview}
          isStale={reading.isStale}
          surveys={surveys.data.filter(({ anonymity }) => anonymity !== 'anonymous')}
          onChange={setChoices}
          survey={chosen ?? (preview.surveyId === null ? null : String(preview.surveyId))}
          onSurvey={setChosen}
        />
      )}
    </Page>
  );
}
