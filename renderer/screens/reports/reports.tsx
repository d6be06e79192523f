import { IconCalendarRepeat, IconDeviceFloppy, IconPrinter, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { type PrintedReport, type ReportRequest } from '../../../electron/contract/reports.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi, useTransport } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { useToast } from '../../components/toasts.tsx';
import { PaperPreview } from '../../documents/paper-preview.tsx';
import { documentWords } from '../../documents/words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { PrintedPaper } from './printed-paper.tsx';
import { PairsEditor } from './pairs-editor.tsx';
import { firstChoice, isSheet, requestOf } from './report-choice.ts';
import { ReportOptions } from './report-options.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { ScheduleProblem } from './schedule-problem.tsx';
import css from './reports.module.css';

/** Stands in while a choice is not complete; it is never asked. */
const unasked: ReportRequest = {
  kind: 'customers',
  language: 'en',
  ink: 'colour',
  hasComments: true,
  hasNames: false,
  pairs: [],
};

/** The reports of the shop: the last finished month is there at once, on the sheets it will be printed on. */
export function Reports() {
  const { data, failure } = useRead(useApi().dashboard.today, {});
  const { t } = useWords();
  return data ? (
    <ChosenReport today={data.day} />
  ) : (
    <Page title={t('reports.title')}>
      <Failed failure={failure} />
    </Page>
  );
}

function ChosenReport({ today }: { readonly today: string }) {
  const { t, language } = useWords();
  const api = useApi();
  const transport = useTransport();
  const toast = useToast();
  const [choice, setChoice] = useState(() => firstChoice(today, language));
  const [pages, setPages] = useState(0);
  const [isPrinting, setIsPrinting] = useState(false);
  const [isScheduling, setIsScheduling] = useState(false);
  const asked = requestOf(choice);
  const preview = useRead(api.reports.preview, asked ?? unasked, { isEnabled: asked !== null });
  const print = useWrite(api.reports.print, { onDone: (file) => void save(file) });
  const spreadsheet = useWrite(api.reports.spreadsheet, { onDone: (file) => void save(file) });

  async function save(file: Pick<PrintedReport, 'fileId' | 'name' | 'size'>) {
    if (await transport.saveFile(file)) toast({ message: t('reports.saved', { name: file.name }) });
  }

  const document = asked ? preview.data : undefined;
  const isReady = document !== undefined && !preview.isStale;
  return (
    <Page
      title={t('reports.title')}
      aside={document && pages > 0 && t('reports.sheets', { count: pages })}
      action={
        <div className={css.actions}>
          <Button
            look="quiet"
            icon={<IconCalendarRepeat size="1.125rem" stroke={1.8} aria-hidden />}
            onClick={() => setIsScheduling(true)}
          >
            {t('reports.schedule')}
          </Button>
          {!isSheet(choice.kind) && (
            <Button
              icon={<IconTable size="1.125rem" stroke={1.8} aria-hidden />}
              isDisabled={!isReady}
              isBusy={spreadsheet.isPending}
              onClick={() => asked && spreadsheet.mutate(asked)}
            >
              {t('reports.saveSpreadsheet')}
            </Button>
          )}
          <Button
            icon={<IconPrinter size="1.125rem" stroke={1.8} aria-hidden />}
            isDisabled={!isReady}
            onClick={() => setIsPrinting(true)}
          >
            {t('reports.print')}
          </Button>
          <Button
            look="primary"
            icon={<IconDeviceFloppy size="1.125rem" stroke={1.8} aria-hidden />}
            isDisabled={!isReady}
            isBusy={print.isPending}
            onClick={() => asked && print.mutate(asked)}
          >
            {t('reports.savePdf')}
          </Button>
        </div>
      }
    >
      <ScheduleProblem />
      {isScheduling && <ScheduleDialog onClose={() => setIsScheduling(false)} />}
      <ReportOptions
        choice={choice}
        paper={choice.paper ?? document?.paper ?? 'A4'}
        today={today}
        onChange={setChoice}
      />
      {choice.kind === 'youSaidWeDid' && (
        <PairsEditor pairs={choice.pairs} onChange={(pairs) => setChoice({ ...choice, pairs })} />
      )}
      {!asked && <Notice>{t('reports.chooseFirst')}</Notice>}
      <Failed failure={(asked && preview.failure) ?? print.failure ?? spreadsheet.failure} />
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
