import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams, useSearchParams } from 'wouter';
import { type Answers } from '../../../electron/contract/answers.ts';
import { type Language } from '../../../electron/contract/settings.ts';
import { languageNames } from '../../../electron/domain/language-names.ts';
import { completeLanguages } from '../../../electron/domain/survey-questions.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { Segments } from '../../components/segments.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { AnswerField } from '../surveys/answer-field.tsx';
import css from '../surveys/surveys.module.css';

const ways = ['phone', 'faceToFace'] as const;

/** A record that the address names, or null. */
function idIn(params: URLSearchParams, name: string): number | null {
  const id = Number(params.get(name));
  return Number.isInteger(id) && id > 0 ? id : null;
}

/** A talk by phone or face to face: the words to say, the questions to read out, the answers to mark. */
export function Interview() {
  const api = useApi();
  const toast = useToast();
  const { t, language: own } = useWords();
  const { i18n } = useTranslation();
  const [, go] = useLocation();
  const { survey: id = '' } = useParams();
  const [mode, setMode] = useState<(typeof ways)[number]>('phone');
  const [chosen, setChosen] = useState<Language | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const [params] = useSearchParams();
  const customerId = idIn(params, 'customer');
  const interactionId = idIn(params, 'contact');
  const customer = useRead(api.customers.get, { id: customerId ?? 0 }, { isEnabled: customerId !== null });
  const survey = useRead(api.surveys.get, { id: Number(id) });
  const shop = useRead(api.settings.get, {}).data?.shop?.name ?? '';

  function leave(message: string, offers?: 'undo'): void {
    toast({ message, ...(offers ? { offers } : {}) });
    go(`/surveys/${id}`);
  }
  const submit = useWrite(api.responses.submit, { onDone: () => leave(t('interview.saved'), 'undo') });
  const submitAnonymous = useWrite(api.responses.submitAnonymous, { onDone: () => leave(t('interview.saved')) });
  const refuse = useWrite(api.asking.create, { onDone: () => leave(t('interview.refusalNoted'), 'undo') });

  const failure = survey.failure ?? submit.failure ?? submitAnonymous.failure ?? refuse.failure;
  if (!survey.data) return <Failed failure={failure} />;
  const { id: surveyId, versionId, questions, anonymity, name, state } = survey.data;
  if (state !== 'open')
    return (
      <Page title={name}>
        <EmptyState>{t('surveys.onlyOpen')}</EmptyState>
      </Page>
    );
  const languages = completeLanguages(questions);
  const language = chosen ?? (languages.includes(own) ? own : (languages[0] ?? own));
  const say = i18n.getFixedT(language);
  const isAnonymous = anonymity === 'anonymous';
  const about = interactionId === null ? {} : { interactionId };

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    const submission = { surveyId, versionId, mode, language, answers: { ...answers } };
    if (isAnonymous) submitAnonymous.mutate(submission);
    else submit.mutate({ ...submission, customerId, ...about });
  }

  return (
    <Page title={name} aside={customer.data && !isAnonymous && <bdi>{customer.data.fullName}</bdi>}>
      <form className={css.form} onSubmit={onSubmit} noValidate autoComplete="off">
        <div className={css.line}>
          <Segments
            label={t('interview.how')}
            choices={ways.map((value) => ({ value, label: t(`feedback.mode_${value}`) }))}
            value={mode}
            onChange={setMode}
          />
          <Segments
            label={t('interview.language')}
            choices={languages.map((value) => ({ value, label: languageNames[value] }))}
            value={language}
            onChange={setChosen}
          />
        </div>
        <Notice title={t('interview.say')}>
          <span lang={language}>
            {mode === 'phone' ? say('interview.opening', { shop }) : say('interview.openingFace', { shop })}
            {isAnonymous && ` ${say('interview.anonymousPromise')}`}
          </span>
        </Notice>
        <div>
          <Button onClick={() => refuse.mutate({ surveyId, customerId, ...about, mode, outcome: 'refused' })}>
            {t('interview.refusedToAnswer')}
          </Button>
        </div>
        <p>{t('interview.readAloud')}</p>
        {questions.map((question) => (
          <AnswerField
            key={question.code}
            question={question}
            language={language}
            answer={answers[question.code] ?? null}
            onChange={(answer) => setAnswers({ ...answers, [question.code]: answer })}
          />
        ))}
        <Notice title={t('interview.say')}>
          <span lang={language}>{say('interview.closing')}</span>
        </Notice>
        <Failed failure={failure} />
        <div>
          <Button type="submit" look="primary" isBusy={submit.isPending || submitAnonymous.isPending}>
            {t('interview.save')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
