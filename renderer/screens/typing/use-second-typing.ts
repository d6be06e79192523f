import { type TFunction } from 'i18next';
import { useState } from 'react';
import { type Answers } from '../../../electron/contract/answers.ts';
import { type FailureData } from '../../../electron/contract/errors.ts';
import { type Question } from '../../../electron/contract/surveys.ts';
import { emptySheet, type PaperSheet } from '../../../electron/domain/paper-keys.ts';
import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';

/** The blind second typing of a few sheets, one after the other. */
export type SecondTyping = {
  /** The sheet to type now; null while nothing is typed again. */
  readonly number: number | null;
  readonly sheet: PaperSheet;
  readonly failure: FailureData | null;
  /** How the last sheet compared, as a sentence. */
  readonly told: ((t: TFunction, questions: readonly Question[]) => string) | null;
  readonly start: (sample: readonly number[]) => void;
  readonly change: (sheet: PaperSheet) => void;
  readonly compare: (answers: Answers) => void;
};

type Compared = { readonly number: number; readonly differing: readonly string[] };

function sentence({ number, differing }: Compared) {
  return (t: TFunction, questions: readonly Question[]): string => {
    if (differing.length === 0) return t('typing.same', { number });
    const positions = differing.map((code) => questions.findIndex((question) => question.code === code) + 1);
    return t('typing.differs', { number, questions: positions.join(', ') });
  };
}

/** Keeps the second typing of a batch's sample. */
export function useSecondTyping(batchId: number): SecondTyping {
  const api = useApi();
  const [left, setLeft] = useState<readonly number[]>([]);
  const [sheet, setSheet] = useState(emptySheet);
  const [compared, setCompared] = useState<Compared | null>(null);
  const retype = useWrite(api.typing.retype, {
    onDone: ({ differing }, { number }) => {
      setCompared({ number, differing });
      setLeft(left.filter((waiting) => waiting !== number));
      setSheet(emptySheet);
    },
  });
  const number = left[0] ?? null;
  return {
    number,
    sheet,
    failure: retype.failure,
    told: compared && sentence(compared),
    start(sample) {
      setLeft(sample);
      setSheet(emptySheet);
      setCompared(null);
    },
    change: setSheet,
    compare: (answers) => {
      if (number !== null) retype.mutate({ batchId, number, answers });
    },
  };
}
