import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { type PrintedReport } from '../../../electron/contract/reports.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi, useTransport } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { useToast } from '../../components/toasts.tsx';
import { PaperPreview } from '../../documents/paper-preview.tsx';
import { documentWords } from '../../documents/words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { PrintedPaper } from './printed-paper.tsx';
import { finishedMonths, requestOf, type ReportChoice } from './report-choice.ts';
import { ReportOptions } from './report-options.tsx';
import css from './reports.module.css';

/** The reports of the shop: the last finished month is there at once, on the sheets it will be printed on. */
export function Reports() {
  const { data, failure } = useRead(useApi().dashboard.today, {});
  const { t } = useWords();
  const [newest] = data ? finishedMonths(data.day) : [];
  return newest === undefined || !data ? (
    <Page title={t('reports.title')}>
      <Failed failure={failure} />
    </Page>
  ) : (
    <MonthReports today={data.day} newest={newest} />
  );
}

function MonthReports({ today, newest }: { readonly today: string; readonly newest: string }) {
  const { t, language } = useWords();
  const api = useApi();
  const transport = useTransport();
  const toast = useToast();
  const [choice, setChoice] = useState<ReportChoice>({ month: newest, language, paper: null, ink: 'colour' });
  const [pages, setPages] = useState(0);
  const [isPrinting, setIsPrinting] = useState(false);
  const preview = useRead(api.reports.preview, requestOf(choice));
  const print = useWrite(api.reports.print, { onDone: (file) => void save(file) });

  async function save(file: PrintedReport) {
    if (await transport.saveFile(file)) toast({ message: t('reports.saved', { name: file.name }) });
  }

  const document = preview.data;
  return (
    <Page
      title={t('reports.title')}
      aside={pages > 0 && t('reports.sheets', { count: pages })}
      action={
        <div className={css.actions}>
          <Button
            icon={<IconPrinter size="1.125rem" stroke={1.8} aria-hidden />}
            isDisabled={!document || preview.isStale}
            onClick={() => setIsPrinting(true)}
          >
            {t('reports.print')}
          </Button>
          <Button
            look="primary"
            icon={<IconDeviceFloppy size="1.125rem" stroke={1.8} aria-hidden />}
            isDisabled={!document || preview.isStale}
            isBusy={print.isPending}
            onClick={() => print.mutate(requestOf(choice))}
          >
            {t('reports.savePdf')}
          </Button>
        </div>
      }
    >
      <ReportOptions
        choice={choice}
        paper={choice.paper ?? document?.paper ?? 'A4'}
        months={finishedMonths(today)}
        onChange={setChoice}
      />
      <Failed failure={preview.failure ?? print.failure} />
      {print.isPending && <ProgressBar label={t('reports.making')} done={0} total={0} onCancel={print.cancel} />}
      {document && (
        <PaperPreview
          document={document}
          words={documentWords(document.language, document.country)}
          label={t('reports.preview')}
          onPages={setPages}
        />
      )}
      {document && isPrinting && <PrintedPaper document={document} onDone={() => setIsPrinting(false)} />}
    </Page>
  );
}
