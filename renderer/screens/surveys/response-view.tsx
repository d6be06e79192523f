import { useState } from 'react';
import { type Answers } from '../../../electron/contract/answers.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Modal, ModalButtons } from '../../components/modal.tsx';
import { Failed } from '../../components/notice.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { AnswerField } from './answer-field.tsx';
import { answerText, correctedAnswer } from './answer-text.ts';
import { AnswerPictures } from './answer-pictures.tsx';
import css from './surveys.module.css';

type ResponseViewProps = { readonly id: number; readonly onClose: () => void; readonly onRemove: () => void };

/** One answered survey with every answer; each can be corrected, and what stood there before stays visible. */
export function ResponseView({ id, onClose, onRemove }: ResponseViewProps) {
  const api = useApi();
  const toast = useToast();
  const { t, language } = useWords();
  const [changed, setChanged] = useState<Answers>({});
  const found = useRead(api.responses.get, { id });
  const versionId = found.data?.response.versionId ?? 0;
  const survey = useRead(api.surveys.version, { versionId }, { isEnabled: found.data !== undefined });
  const update = useWrite(api.responses.update, {
    onDone: () => {
      toast({ message: t('surveys.corrected'), offers: 'undo' });
      onClose();
    },
  });
  const questions = survey.data?.questions ?? [];
  const answers = { ...found.data?.response.answers, ...changed };
  const wordsOf = (code: string) => questions.find((question) => question.code === code);
  return (
    <Modal title={t('surveys.answer')} isOpen onClose={onClose} width="wide">
      <Failed failure={found.failure ?? survey.failure ?? update.failure} />
      <div className={css.answers}>
        {questions.map((question) => (
          <AnswerField
            key={question.code}
            question={question}
            language={question.texts[language] === undefined ? (found.data?.response.language ?? language) : language}
            answer={answers[question.code] ?? null}
            onChange={(answer) => setChanged({ ...changed, [question.code]: answer })}
          />
        ))}
        <AnswerPictures responseId={id} labelOf={(code) => wordsOf(code)?.texts[language] ?? code} />
        {found.data && found.data.corrections.length > 0 && (
          <section>
            <h3>{t('surveys.corrections')}</h3>
            <ul className={css.counts}>
              {found.data.corrections.map(({ field: code, before, after }, index) => {
                const question = wordsOf(code);
                return (
                  question && (
                    <li key={index}>
                      {t('surveys.correction', {
                        question: question.texts[language] ?? code,
                        before: answerText(question, correctedAnswer(question, before), language, t),
                        after: answerText(question, correctedAnswer(question, after), language, t),
                      })}
                    </li>
                  )
                );
              })}
            </ul>
          </section>
        )}
      </div>
      <ModalButtons>
        <Button onClick={onRemove}>{t('surveys.delete')}</Button>
        <Button
          look="primary"
          isBusy={update.isPending}
          isDisabled={Object.keys(changed).length === 0}
          onClick={() => update.mutate({ id, answers: { ...changed } })}
        >
          {t('surveys.correct')}
        </Button>
      </ModalButtons>
    </Modal>
  );
}
