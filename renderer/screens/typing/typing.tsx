import { useParams } from 'wouter';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { TypingBatchPart } from './typing-batch.tsx';

/** A pile of paper forms on its way into the shop's book. */
export function Typing() {
  const api = useApi();
  const { t } = useWords();
  const { batch = '' } = useParams();
  const found = useRead(api.typing.get, { id: Number(batch) });
  const versionId = found.data?.batch.versionId ?? 0;
  const survey = useRead(api.surveys.version, { versionId }, { isEnabled: found.data !== undefined });
  if (found.failure)
    return (
      <Page title={t('surveys.typing')}>
        <Failed failure={found.failure} />
        <EmptyState>{t('surveys.missing')}</EmptyState>
      </Page>
    );
  if (!found.data || !survey.data) return null;
  return <TypingBatchPart key={batch} {...found.data} questions={survey.data.questions} />;
}
