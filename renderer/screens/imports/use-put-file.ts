import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useTransport } from '../../api/provider.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';

/** Hands a file to the host and shows what it holds. */
export function usePutFile(): (file: File) => Promise<void> {
  const transport = useTransport();
  const toast = useToast();
  const [, go] = useLocation();
  const { t } = useWords();
  return useCallback(
    (file) =>
      transport.putFile(file).then(
        ({ fileId }) => go(`/import/file/${fileId}`),
        () => toast({ message: t('imports.notTaken', { name: file.name }) }),
      ),
    [transport, toast, go, t],
  );
}
