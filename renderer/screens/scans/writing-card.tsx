import { type FormEvent, useState } from 'react';
import { type Handwriting, type ScannedSheet } from '../../../electron/contract/scans.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { PaperPicture } from './paper-picture.tsx';
import css from './scans.module.css';

type WritingCardProps = {
  readonly batchId: number;
  readonly writings: readonly Handwriting[];
  readonly sheets: readonly ScannedSheet[];
  readonly onDone: () => void;
};

/** Types handwriting off its picture, one after the other; what is skipped stays a picture beside its answer. */
export function WritingCard({ batchId, writings, sheets, onDone }: WritingCardProps) {
  const api = useApi();
  const { t } = useWords();
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const decide = useWrite(api.scans.decide);
  const keyOf = ({ position, q }: Handwriting) => `${position}:${q}`;
  const left = writings.filter((it) => it.typed === null && !skipped.has(keyOf(it)));
  const current = left[0];
  const survey = useRead(
    api.surveys.version,
    { versionId: current?.versionId ?? 0 },
    { isEnabled: current !== undefined },
  );
  if (!current)
    return (
      <Card title={t('scans.writing')}>
        <p>{t('scans.writingDone')}</p>
        <Button look="primary" onClick={onDone}>
          {t('scans.goOn')}
        </Button>
      </Card>
    );
  const sheet = sheets.find(({ number }) => number === current.sheet);
  const question = survey.data?.questions.find(({ code }) => code === current.q);
  const words = question?.texts[sheet?.language ?? 'en'] ?? current.q;
  return (
    <Card title={t('scans.writingLeft', { count: left.length })} aside={t('typing.sheet', { number: current.sheet })}>
      <Failed failure={decide.failure ?? survey.failure} />
      <WritingForm
        key={keyOf(current)}
        batchId={batchId}
        writing={current}
        label={words}
        isBusy={decide.isPending}
        onType={(typed) => {
          const answer = question?.type === 'number' ? Number(typed) : typed;
          decide.mutate({ batchId, position: current.position, q: current.q, answer });
        }}
        onSkip={() => setSkipped(new Set(skipped).add(keyOf(current)))}
        onDone={onDone}
      />
    </Card>
  );
}

type WritingFormProps = {
  readonly batchId: number;
  readonly writing: Handwriting;
  readonly label: string;
  readonly isBusy: boolean;
  readonly onType: (typed: string) => void;
  readonly onSkip: () => void;
  readonly onDone: () => void;
};

function WritingForm({ batchId, writing, label, isBusy, onType, onSkip, onDone }: WritingFormProps) {
  const api = useApi();
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const crop = useRead(api.scans.crop, { batchId, position: writing.position, q: writing.q });

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (typed.trim() === '') onSkip();
    else onType(typed);
  }

  return (
    <form className={css.form} onSubmit={onSubmit} noValidate>
      <PaperPicture picture={crop.data} label={t('scans.cropLabel', { number: writing.sheet, question: label })} />
      <TextArea label={label} value={typed} maxLength={10_000} onChange={setTyped} hasAutofocus />
      <div className={css.buttons}>
        <Button type="submit" look="primary" isBusy={isBusy}>
          {typed.trim() === '' ? t('scans.skip') : t('scans.typed')}
        </Button>
        <Button onClick={onDone}>{t('scans.later')}</Button>
      </div>
    </form>
  );
}
