import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { AboutPart } from './about-part.tsx';
import { AnswersPart } from './answers-part.tsx';
import { EnterPart } from './enter-part.tsx';
import { PrintPart } from './print-part.tsx';
import { QuestionsPart } from './questions-part.tsx';

const parts = ['questions', 'print', 'enter', 'answers', 'about'] as const;
type Part = (typeof parts)[number];

/** One survey: its questions, the ways to enter answers, the answers, and what it is for. */
export function SurveyScreen() {
  const api = useApi();
  const { t } = useWords();
  const [, go] = useLocation();
  const { survey: id = '' } = useParams();
  const [part, setPart] = useState<Part | null>(null);
  const found = useRead(api.surveys.get, { id: Number(id) });
  const open = useWrite(api.surveys.open, { onDone: () => setPart('enter') });
  const close = useWrite(api.surveys.close);
  const survey = found.data;
  if (found.failure)
    return (
      <Page title={t('surveys.title')}>
        <EmptyState action={<Button onClick={() => go('/surveys')}>{t('surveys.back')}</Button>}>
          {t('surveys.missing')}
        </EmptyState>
      </Page>
    );
  if (!survey) return null;

  const shown = part ?? (survey.state === 'draft' ? 'questions' : 'enter');
  const action =
    survey.state === 'open' ? (
      <Button isBusy={close.isPending} onClick={() => close.mutate({ id: survey.id })}>
        {t('surveys.close')}
      </Button>
    ) : (
      <Button look="primary" isBusy={open.isPending} onClick={() => open.mutate({ id: survey.id })}>
        {t('surveys.open')}
      </Button>
    );
  return (
    <Page
      title={survey.name}
      aside={<Chip tone={survey.state === 'open' ? 'good' : 'plain'}>{t(`surveys.state_${survey.state}`)}</Chip>}
      action={action}
    >
      <Failed failure={open.failure ?? close.failure} />
      <Tabs
        label={t('surveys.parts')}
        tabs={parts.map((value) => ({ value, label: t(`surveys.part_${value}`) }))}
        value={shown}
        onChange={setPart}
      >
        {shown === 'questions' && <QuestionsPart key={survey.versionId} survey={survey} />}
        {shown === 'print' && <PrintPart key={survey.versionId} survey={survey} />}
        {shown === 'enter' && <EnterPart survey={survey} />}
        {shown === 'answers' && <AnswersPart survey={survey} />}
        {shown === 'about' && <AboutPart key={survey.id} survey={survey} />}
      </Tabs>
    </Page>
  );
}
