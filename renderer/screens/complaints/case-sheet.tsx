import { useWrite } from '../../api/hooks.ts';
import { useApi, useTransport } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed } from '../../components/notice.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';

/** The case as a sheet of paper in the language of the window. */
export function CaseSheet({ id }: { readonly id: number }) {
  const api = useApi();
  const transport = useTransport();
  const toast = useToast();
  const { t, language } = useWords();
  const print = useWrite(api.reports.print);

  async function save(): Promise<void> {
    const file = await print.send({ kind: 'case', subjectId: id, language });
    if (file && (await transport.saveFile(file))) toast({ message: t('reports.saved', { name: file.name }) });
  }

  return (
    <>
      <Button isBusy={print.isPending} onClick={() => void save()}>
        {t('complaints.saveSheet')}
      </Button>
      <Failed failure={print.failure} />
    </>
  );
}
