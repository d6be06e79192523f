import { type Exported } from '../../../electron/contract/exports.ts';
import { useWrite } from '../../api/hooks.ts';
import { useApi, useTransport } from '../../api/provider.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';

/** Takes a list out of Regulars: writes its files and asks where they go, one after the other. */
export function useExport() {
  const api = useApi();
  const transport = useTransport();
  const toast = useToast();
  const { t } = useWords();

  async function save({ files, rows }: Exported): Promise<void> {
    for (const file of files) if (!(await transport.saveFile(file))) return;
    toast({ message: t('exports.saved', { count: rows }) });
  }

  return useWrite(api.exports.write, { onDone: (exported) => void save(exported) });
}
