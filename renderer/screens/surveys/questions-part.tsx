import { useState } from 'react';
import { type Language, languages } from '../../../electron/contract/settings.ts';
import { type QuestionDraft, type Survey } from '../../../electron/contract/surveys.ts';
import { languageNames } from '../../../electron/domain/language-names.ts';
import { completeLanguages } from '../../../electron/domain/survey-questions.ts';
import { useMay, useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { OwnersOnly } from '../../components/owners-only.tsx';
import { Select } from '../../components/select.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { draftsOf, emptyQuestion, type KeyedDraft, keyed, withoutKeys } from './question-drafts.ts';
import { QuestionEditor } from './question-editor.tsx';
import { SurveyPreview } from './survey-preview.tsx';
import css from './surveys.module.css';

/** Builds the questions of a survey; beside them stands what people will see. */
export function QuestionsPart({ survey }: { readonly survey: Survey }) {
  const api = useApi();
  const toast = useToast();
  const { t, language: own } = useWords();
  const [drafts, setDrafts] = useState<readonly KeyedDraft[]>(() => keyed(draftsOf(survey)));
  const [language, setLanguage] = useState<Language>(own);
  const [opened, setOpened] = useState<string | null>(null);
  const library = useRead(api.surveys.library, {});
  const maySave = useMay(api.surveys.saveQuestions);
  const save = useWrite(api.surveys.saveQuestions, {
    onDone: ({ versionNumber, versionId }) => {
      const isNew = versionId !== survey.versionId;
      toast({
        message: isNew ? t('surveys.newVersion', { number: versionNumber }) : t('surveys.saved'),
        offers: 'undo',
      });
    },
  });

  /** Its words, and its scale, because the same words are asked on several. */
  function nameOf({ code = '', texts, scaleMin, scaleMax }: QuestionDraft): string {
    const words = texts[own] ?? code;
    return scaleMin === null || scaleMax === null
      ? words
      : t('surveys.onScale', { words, min: scaleMin, max: scaleMax });
  }

  function add(draft: QuestionDraft): void {
    const [fresh] = keyed([draft]);
    if (!fresh) return;
    setDrafts([...drafts, fresh]);
    setOpened(fresh.key);
  }

  function move(index: number, step: -1 | 1): void {
    const next = [...drafts];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(index + step, 0, moved);
    setDrafts(next);
  }

  const questions = withoutKeys(drafts);
  const complete = completeLanguages(questions);
  const missing = languages.filter((each) => !complete.includes(each));
  const standard = library.data?.questions ?? [];
  return (
    <div className={css.builder}>
      <div className={css.form}>
        <OwnersOnly isAllowed={maySave}>
          {survey.state !== 'draft' && <Notice>{t('surveys.willBeVersion')}</Notice>}
          {drafts.length > 0 && missing.length > 0 && (
            <Notice>
              {t('surveys.missingIn', { languages: missing.map((each) => languageNames[each]).join(', ') })}
            </Notice>
          )}
          {drafts.length === 0 && <EmptyState>{t('surveys.noQuestions')}</EmptyState>}
          <ol className={css.questions}>
            {drafts.map(({ key, draft }, index) => (
              <li key={key}>
                <QuestionEditor
                  number={index + 1}
                  draft={draft}
                  language={language}
                  isOpen={opened === key}
                  isLast={index === drafts.length - 1}
                  onToggle={() => setOpened(opened === key ? null : key)}
                  onChange={(changed) =>
                    setDrafts(drafts.map((each) => (each.key === key ? { key, draft: changed } : each)))
                  }
                  onMove={(step) => move(index, step)}
                  onRemove={() => setDrafts(drafts.filter((each) => each.key !== key))}
                />
              </li>
            ))}
          </ol>
          <div className={css.line}>
            <Select
              label={t('surveys.addFromLibrary')}
              isSearchable
              choices={standard.map((question) => ({ value: question.code ?? '', label: nameOf(question) }))}
              value={null}
              onChange={(code) => {
                const question = standard.find((each) => each.code === code);
                if (question) add(question);
              }}
            />
            <Button onClick={() => add(emptyQuestion)}>{t('surveys.addOwn')}</Button>
          </div>
          <Failed failure={save.failure} />
          <div>
            <Button
              look="primary"
              isBusy={save.isPending}
              onClick={() => save.mutate({ id: survey.id, questions: [...questions] })}
            >
              {t('common.save')}
            </Button>
          </div>
        </OwnersOnly>
      </div>
      <SurveyPreview questions={questions} language={language} onLanguage={setLanguage} />
    </div>
  );
}
