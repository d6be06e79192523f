import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type Answer, type Answers } from '../../../electron/contract/answers.ts';
import { type FailureData } from '../../../electron/contract/errors.ts';
import { type CounterSettings } from '../../../electron/contract/counter.ts';
import { type Language } from '../../../electron/contract/settings.ts';
import { type Survey } from '../../../electron/contract/surveys.ts';
import { missingAnswer } from '../../../electron/domain/answer-values.ts';
import { failureOf } from '../../api/api-error.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { AnswerField } from '../surveys/answer-field.tsx';
import { type Contact, ContactFields, noContact } from './contact-fields.tsx';
import css from './counter.module.css';

type QuestionnaireProps = {
  readonly survey: Survey;
  readonly language: Language;
  readonly layout: CounterSettings['layout'];
  readonly onSent: () => void;
  readonly onLeft: () => void;
};

/** The questions for one visitor. Answers live in this component alone: not in the address, not in any storage or cache. */
export function Questionnaire({ survey, language, layout, onSent, onLeft }: QuestionnaireProps) {
  const api = useApi();
  const { t } = useWords();
  const [answers, setAnswers] = useState<Answers>({});
  const [contact, setContact] = useState<Contact>(noContact);
  const [page, setPage] = useState(0);
  const [isSending, setIsSending] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const [failure, setFailure] = useState<FailureData | null>(null);
  const form = useRef<HTMLFormElement>(null);

  const { questions } = survey;
  const pages = layout === 'all' ? [questions] : questions.map((question) => [question]);
  const shown = pages[page] ?? [];
  const isLast = page === pages.length - 1;
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [page]);

  function answer(code: string, value: Answer): void {
    setAnswers({ ...answers, [code]: value });
    setIsMissing(false);
  }

  async function send(): Promise<void> {
    setIsSending(true);
    const { id: surveyId, versionId } = survey;
    const submission = { surveyId, versionId, mode: 'counter' as const, language, answers: { ...answers } };
    const { name: fullName, phone } = contact;
    const newCustomer = fullName.trim() === '' ? {} : { newCustomer: { fullName, phone } };
    try {
      if (survey.anonymity === 'anonymous') await api.responses.submitAnonymous(submission);
      else await api.responses.submit({ ...submission, ...newCustomer });
      onSent();
    } catch (error) {
      setFailure(failureOf(error));
      setIsSending(false);
    }
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (isSending) return;
    if (missingAnswer(shown, answers) !== null) setIsMissing(true);
    else if (isLast) void send();
    else setPage(page + 1);
  }

  return (
    <form ref={form} className={css.page} onSubmit={onSubmit} noValidate autoComplete="off">
      {pages.length > 1 && (
        <p className={css.steps} role="status">
          {t('counter.step', { number: page + 1, total: pages.length })}
        </p>
      )}
      {shown.map((question) => (
        <AnswerField
          key={question.code}
          question={question}
          language={language}
          answer={answers[question.code] ?? null}
          onChange={(value) => answer(question.code, value)}
          isLarge
        />
      ))}
      {isLast && survey.anonymity === 'optIn' && <ContactFields contact={contact} onChange={setContact} />}
      {isMissing && <Notice isUrgent>{t('counter.needed')}</Notice>}
      <Failed failure={failure} />
      <div className={css.buttons}>
        <Button onClick={() => (page === 0 ? onLeft() : setPage(page - 1))}>{t('counter.back')}</Button>
        <Button type="submit" look="primary" isBusy={isSending}>
          {isLast ? t('counter.send') : t('counter.next')}
        </Button>
      </div>
    </form>
  );
}
