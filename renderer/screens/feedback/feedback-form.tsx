import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type ListItem } from '../../../electron/contract/lists.ts';
import { type Question } from '../../../electron/contract/surveys.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { hasCommandKey, isEnter } from '../../components/keys.ts';
import { ModalButtons } from '../../components/modal.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { focusScale } from '../../components/scale-row.tsx';
import { Segments } from '../../components/segments.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { useToast } from '../../components/toasts.tsx';
import { daysAfter, localDay } from '../../i18n/local-day.ts';
import { useWords } from '../../i18n/use-words.ts';
import { emptyDraft, type FeedbackDraft, type Giver, isStarted, keepDraft, keptDraft } from './feedback-draft.ts';
import { GiverField } from './giver-field.tsx';
import { ScoreQuestion } from './score-question.tsx';
import css from './feedback-form.module.css';

type FeedbackFormProps = {
  readonly questions: readonly Question[];
  readonly places: readonly ListItem[];
  readonly onClose: () => void;
};

const slots = ['csat', 'ces', 'nps'] as const;

/** The fields of a new feedback; what is typed is kept at once, so that nothing is lost with the window. */
export function FeedbackForm({ questions, places, onClose }: FeedbackFormProps) {
  const api = useApi();
  const toast = useToast();
  const { t, formats } = useWords();
  const [draft, setDraft] = useState(keptDraft);
  const [isContinued, setIsContinued] = useState(() => isStarted(draft));
  const [isAsked, setIsAsked] = useState(false);
  const [hasMore, setHasMore] = useState(draft.nps !== null || draft.ces !== null);
  const giverInput = useRef<HTMLInputElement>(null);
  const scale = useRef<HTMLFieldSetElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const isSaving = useRef(false);

  const create = useWrite(api.responses.create, {
    onDone({ customer, csat }) {
      const who = customer?.fullName ?? t('feedback.anonymous');
      const saved =
        csat === null ? t('feedback.saved', { who }) : t('feedback.savedScore', { who, score: csat, max: csatMax });
      toast({ message: opensComplaint ? t('feedback.complaintOpened', { saved }) : saved, offers: 'undo' });
      keepDraft(emptyDraft);
      onClose();
    },
  });

  const asked = slots.flatMap((slot) => questions.find((question) => question.slot === slot) ?? []);
  const [first, ...others] = asked;
  const csatMax = asked.find(({ slot }) => slot === 'csat')?.scaleMax ?? 5;
  const { giver } = draft;
  const rules = useRead(api.complaints.rules, {});
  const isLow = draft.csat !== null && draft.csat <= Math.floor((csatMax * 2) / 5);
  const opensComplaint = draft.opensComplaint ?? isLow;
  const answerBy = formats.day(daysAfter(draft.day ?? localDay(), rules.data?.dueDays ?? 3));
  const isGiverOpen = giver.kind === 'unknown' && giver.typed.trim() !== '';
  const isEmpty = draft.comment.trim() === '' && slots.every((slot) => draft[slot] === null);

  useEffect(() => keepDraft(draft), [draft]);

  function change(part: Partial<FeedbackDraft>): void {
    setDraft((current) => ({ ...current, ...part }));
  }

  /** Who was meant by what was typed; still unknown when the list of customers cannot be asked. */
  async function settled(meant: Giver): Promise<Giver> {
    if (meant.kind !== 'sought') return meant;
    try {
      const [best] = (await api.customers.find({ text: meant.typed, limit: 1 })).found;
      return best ? { kind: 'known', id: best.id, name: best.fullName } : { kind: 'new', name: meant.typed };
    } catch {
      return { kind: 'unknown', typed: meant.typed };
    }
  }

  function changeGiver(next: Giver): void {
    change({ giver: next });
    void settled(next).then((giver) =>
      setDraft((current) => (current.giver === next ? { ...current, giver } : current)),
    );
  }

  function startOver(): void {
    setDraft(emptyDraft);
    setIsContinued(false);
    giverInput.current?.focus();
  }

  async function save(): Promise<void> {
    setIsAsked(true);
    if (isEmpty || isGiverOpen || isSaving.current) return;
    isSaving.current = true;
    const whoever = await settled(giver);
    if (whoever.kind === 'unknown' && whoever.typed !== '') change({ giver: whoever });
    else
      await create.send({
        customerId: whoever.kind === 'known' ? whoever.id : null,
        newCustomerName: whoever.kind === 'new' ? whoever.name : undefined,
        csat: draft.csat,
        nps: draft.nps,
        ces: draft.ces,
        comment: draft.comment,
        touchpointId: draft.touchpointId,
        day: draft.day ?? undefined,
        opensComplaint,
      });
    isSaving.current = false;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!isEnter(event.nativeEvent) || !hasCommandKey(event.nativeEvent)) return;
    event.preventDefault();
    void save();
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void save();
  }

  return (
    <form className={css.form} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
      {isContinued && (
        <Notice action={<Button onClick={startOver}>{t('feedback.startOver')}</Button>}>
          {t('feedback.continued')}
        </Notice>
      )}
      <GiverField
        ref={giverInput}
        giver={giver}
        error={isAsked && isGiverOpen ? t('feedback.chooseGiver') : undefined}
        onChange={changeGiver}
        onChosen={() => (first ? focusScale(scale.current) : words.current?.focus())}
      />
      {first && (
        <ScoreQuestion
          ref={scale}
          question={first}
          draft={draft}
          onChange={change}
          onChosen={() => words.current?.focus()}
        />
      )}
      <TextArea
        ref={words}
        label={t('feedback.whatHappened')}
        value={draft.comment}
        maxLength={10_000}
        error={isAsked && isEmpty ? t('feedback.nothingYet') : undefined}
        onChange={(comment) => change({ comment })}
      />
      {hasMore
        ? others.map((question) => (
            <ScoreQuestion key={question.id} question={question} draft={draft} onChange={change} />
          ))
        : others.length > 0 && (
            <div>
              <Button look="quiet" onClick={() => setHasMore(true)}>
                {t('feedback.moreQuestions')}
              </Button>
            </div>
          )}
      <div className={css.pair}>
        {places.length > 0 && (
          <Segments
            label={t('feedback.where')}
            choices={places.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={String(draft.touchpointId)}
            onChange={(id) => change({ touchpointId: Number(id) })}
          />
        )}
        <DateField
          label={t('feedback.day')}
          value={draft.day ?? localDay()}
          max={localDay()}
          onChange={(day) => change({ day })}
        />
      </div>
      <CheckField
        label={t('feedback.openComplaint', { day: answerBy })}
        isChecked={opensComplaint}
        onChange={(isChecked) => change({ opensComplaint: isChecked })}
      />
      <Failed failure={create.failure} />
      <ModalButtons>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" look="primary" shortcut={{ code: 'Enter' }} isBusy={create.isPending}>
          {t('common.save')}
        </Button>
      </ModalButtons>
    </form>
  );
}
