import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { type PrintedForm } from '../../../electron/contract/forms.ts';
import { type FormOutcome } from '../../../electron/contract/printed-document.ts';
import { type PrintedReport } from '../../../electron/contract/reports.ts';
import { type Language } from '../../../electron/contract/settings.ts';
import { type Survey } from '../../../electron/contract/surveys.ts';
import { languageNames } from '../../../electron/domain/language-names.ts';
import { completeLanguages } from '../../../electron/domain/survey-questions.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi, useTransport } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { useToast } from '../../components/toasts.tsx';
import { FormPreview } from '../../documents/form/form-preview.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { type FormChoice, formRequest, previewed } from './form-choice.ts';
import { FormOptions } from './form-options.tsx';
import css from './surveys.module.css';

/** The paper form of a survey: seen as it will be printed, then printed and read back before it is handed out. */
export function PrintPart({ survey }: { readonly survey: Survey }) {
  const { t, language } = useWords();
  const complete = completeLanguages(survey.questions);
  const [usual] = complete.includes(language) ? [language] : complete;
  if (survey.questions.length === 0 || usual === undefined) return <EmptyState>{t('forms.nothingToPrint')}</EmptyState>;
  return <Forms survey={survey} languages={complete} usual={usual} />;
}

type FormsProps = {
  readonly survey: Survey;
  readonly languages: readonly Language[];
  readonly usual: Language;
};

function Forms({ survey, languages, usual }: FormsProps) {
  const api = useApi();
  const transport = useTransport();
  const toast = useToast();
  const { t } = useWords();
  const [choice, setChoice] = useState<FormChoice>({
    first: usual,
    second: null,
    paper: null,
    isPaired: false,
    copies: null,
  });
  const [outcome, setOutcome] = useState<FormOutcome | null>(null);
  const request = formRequest(survey.id, choice);
  const preview = useRead(api.forms.preview, request);
  const printed = useRead(api.forms.list, { surveyId: survey.id });
  const print = useWrite(api.forms.print, { onDone: (file) => void save(file) });

  async function save(file: PrintedReport) {
    if (await transport.saveFile(file)) toast({ message: t('forms.saved', { name: file.name }) });
  }

  const form = preview.data;
  const pages = outcome?.kind === 'placed' ? outcome.layout.pages.length : 0;
  return (
    <div className={css.printing}>
      <FormOptions
        choice={choice}
        paper={choice.isPaired ? 'A5' : (choice.paper ?? form?.paper ?? 'A4')}
        languages={languages}
        onChange={setChoice}
      />
      <div>
        <Button
          look="primary"
          icon={<IconDeviceFloppy size="1.125rem" stroke={1.8} aria-hidden />}
          isDisabled={!form || preview.isStale || outcome?.kind !== 'placed'}
          isBusy={print.isPending}
          onClick={() => print.mutate(request)}
        >
          {t('forms.make')}
        </Button>
      </div>
      <Failed failure={preview.failure ?? print.failure} />
      {print.isPending && <ProgressBar label={t('forms.making')} done={0} total={0} onCancel={print.cancel} />}
      {outcome && outcome.kind !== 'placed' && <Notice tone="warn">{t(`forms.outcome_${outcome.kind}`)}</Notice>}
      {pages > 1 && <Notice>{t('forms.manyPages', { count: pages })}</Notice>}
      <p>{t('forms.fullSize')}</p>
      {form && (
        <FormPreview
          key={JSON.stringify(form)}
          form={previewed(form)}
          label={t('forms.preview')}
          onOutcome={setOutcome}
        />
      )}
      <PrintedForms printed={printed.data ?? []} />
    </div>
  );
}

function PrintedForms({ printed }: { readonly printed: readonly PrintedForm[] }) {
  const { t, formats } = useWords();
  if (printed.length === 0) return null;
  return (
    <section>
      <h2>{t('forms.printedSoFar')}</h2>
      <ul>
        {printed.map(({ form, paper, languages, lastSheet, printedAt }) => (
          <li key={form}>
            {t('forms.printedForm', {
              form,
              paper,
              languages: formats.list(languages.map((one) => languageNames[one])),
              moment: formats.dateTime(printedAt),
            })}
            {lastSheet > 0 && ` ${t('forms.numberedTo', { sheet: lastSheet })}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
