import { useLocation, useParams } from 'wouter';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { ScanCheckPart } from './scan-check-part.tsx';

/** Scans on their way into the shop's book. */
export function ScanCheck() {
  const api = useApi();
  const [, go] = useLocation();
  const { t } = useWords();
  const { batch = '' } = useParams();
  const found = useRead(api.scans.get, { id: Number(batch) });
  if (found.failure)
    return (
      <Page title={t('scans.title')}>
        <Failed failure={found.failure} />
        <EmptyState action={<Button onClick={() => go('/scans')}>{t('scans.all')}</Button>}>
          {t('scans.gone')}
        </EmptyState>
      </Page>
    );
  if (!found.data) return null;
  return <ScanCheckPart key={batch} view={found.data} />;
}
