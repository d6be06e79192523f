import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { type ComplaintCase, type FollowUpOutcome, followUpOutcomes } from '../../../electron/contract/complaints.ts';
import { type ComplaintStep } from '../../../electron/domain/complaint-case.ts';
import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { hasCommandKey, isEnter } from '../../components/keys.ts';
import { Failed, Notice } from '../../components/notice.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Card } from '../../components/page.tsx';
import { ScaleRow } from '../../components/scale-row.tsx';
import { Segments } from '../../components/segments.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './complaints.module.css';

const principles = ['listen', 'act', 'sorry', 'fast'] as const;

type CaseNowProps = { readonly whole: ComplaintCase; readonly step: ComplaintStep };

/** What is to be done now, what could be said, and the note of what was done. */
export function CaseNow({ whole, step }: CaseNowProps) {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const [what, setWhat] = useState(step === 'listen' ? whole.note : '');
  const [minutes, setMinutes] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<FollowUpOutcome | ''>('');
  const [score, setScore] = useState<number | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const record = useWrite(api.complaints.record, {
    onDone: ({ step: next }) =>
      toast({
        message: step === 'followUp' && next !== null ? t('complaints.backToSolve') : t(`complaints.event_${step}`),
        offers: 'undo',
      }),
  });
  const isCheck = step === 'followUp';
  const isIncomplete = isCheck ? outcome === '' : what.trim() === '';

  function save(): void {
    setIsAsked(true);
    if (isIncomplete || record.isPending) return;
    record.mutate({ id: whole.id, step, what, minutes, score, outcome: outcome === '' ? undefined : outcome });
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    save();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!isEnter(event.nativeEvent) || !hasCommandKey(event.nativeEvent)) return;
    event.preventDefault();
    save();
  }

  return (
    <Card title={t('complaints.now')}>
      <p>{t(`complaints.todo_${step}`)}</p>
      {isCheck && whole.customer === null && <Notice>{t('complaints.todo_followUpNobody')}</Notice>}
      <details>
        <summary>{t('complaints.principles')}</summary>
        <ul>
          {principles.map((principle) => (
            <li key={principle}>{t(`complaints.principle_${principle}`)}</li>
          ))}
        </ul>
      </details>
      {whole.suggested && <Suggested {...whole.suggested} onUse={isCheck ? undefined : setWhat} />}
      <form className={css.form} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
        {isCheck && (
          <>
            <Segments
              label={t('complaints.outcome')}
              choices={followUpOutcomes.map((value) => ({ value, label: t(`complaints.outcome_${value}`) }))}
              value={outcome}
              onChange={(value) => value !== '' && setOutcome(value)}
            />
            {isAsked && outcome === '' && <p role="alert">{t('complaints.outcomeMissing')}</p>}
            <ScaleRow
              label={t('complaints.scoreAfter')}
              low={t('feedback.low_csat')}
              high={t('feedback.high_csat')}
              min={1}
              max={whole.scoreMax}
              value={score}
              onChange={setScore}
            />
          </>
        )}
        <TextArea
          label={t(`complaints.words_${step}`)}
          value={what}
          maxLength={10_000}
          error={isAsked && !isCheck && what.trim() === '' ? t('complaints.wordsMissing') : undefined}
          onChange={setWhat}
        />
        <NumberField label={t('complaints.minutes')} value={minutes} onChange={setMinutes} min={0} max={10_080} />
        <Failed failure={record.failure} />
        <div>
          <Button type="submit" look="primary" shortcut={{ code: 'Enter' }} isBusy={record.isPending}>
            {t(`complaints.done_${step}`)}
          </Button>
        </div>
      </form>
    </Card>
  );
}

type SuggestedProps = NonNullable<ComplaintCase['suggested']> & {
  /** Takes the words over into the note. */
  readonly onUse: ((text: string) => void) | undefined;
};

function Suggested({ language, text, onUse }: SuggestedProps) {
  const { t } = useWords();
  return (
    <div className={css.form}>
      <p className={css.muted}>{t('complaints.suggested', { language: t(`complaints.language_${language}`) })}</p>
      <p className={css.words} lang={language === 'zh' ? 'zh-CN' : language}>
        {text}
      </p>
      {onUse && (
        <div>
          <Button look="quiet" onClick={() => onUse(text)}>
            {t('complaints.useWords')}
          </Button>
        </div>
      )}
    </div>
  );
}
