import { useState } from 'react';
import { type Answer } from '../../../electron/contract/answers.ts';
import { type FailureData } from '../../../electron/contract/errors.ts';
import { type MarkCheck } from '../../../electron/contract/scans.ts';
import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';

/** The doubtful questions of a batch, one under the keys at a time. */
export type Checking = {
  /** The one under the keys; null once all are decided. */
  readonly current: { readonly check: MarkCheck; readonly number: number } | null;
  readonly left: number;
  readonly total: number;
  readonly failure: FailureData | null;
  readonly decide: (answer: Answer) => void;
  readonly step: (by: -1 | 1) => void;
  /** Goes back to the first question, to look through all once more. */
  readonly restart: () => void;
  /** Takes the last decision back and shows its question; null where there is none. */
  readonly takeBack: (() => void) | null;
};

const keyOf = ({ position, q }: Pick<MarkCheck, 'position' | 'q'>) => `${position}:${q}`;

type Decision = { readonly at: number; readonly before: Answer | undefined };

/** Walks through the checks of a batch; a decision is kept at once and the next doubt comes without waiting for that. */
export function useChecking(batchId: number, checks: readonly MarkCheck[]): Checking {
  const api = useApi();
  const write = useWrite(api.scans.decide);
  const [own, setOwn] = useState<ReadonlyMap<string, Answer | undefined>>(new Map());
  const [done, setDone] = useState<readonly Decision[]>([]);
  const all = checks.map((check): MarkCheck => {
    const key = keyOf(check);
    if (!own.has(key)) return check;
    const answer = own.get(key);
    return { ...check, isDecided: answer !== undefined, answer: answer ?? null };
  });
  const firstOpen = all.findIndex(({ isDecided }) => !isDecided);
  const [wanted, setWanted] = useState<number | null>(null);
  const at = wanted ?? firstOpen;
  const check = all[at];

  function keep(index: number, answer: Answer | undefined): void {
    const changed = all[index];
    if (!changed) return;
    const { position, q } = changed;
    setOwn(new Map(own).set(keyOf(changed), answer));
    write.mutate({ batchId, position, q, ...(answer === undefined ? {} : { answer }) });
  }

  const last = done.at(-1);
  return {
    current: check ? { check, number: at + 1 } : null,
    left: all.filter(({ isDecided }) => !isDecided).length,
    total: all.length,
    failure: write.failure,
    decide(answer) {
      if (!check) return;
      setDone([...done, { at, before: check.isDecided ? check.answer : undefined }]);
      keep(at, answer);
      // Whoever went back to look once more goes on from there; else the next doubt comes.
      const after = all.findIndex((it, index) => index > at && !it.isDecided);
      const before = all.findIndex((it, index) => index < at && !it.isDecided);
      setWanted(after >= 0 ? after : before >= 0 ? before : all.length);
    },
    step: (by) => setWanted(Math.max(0, Math.min(all.length, at < 0 ? all.length + by : at + by))),
    restart: () => setWanted(0),
    takeBack: last
      ? () => {
          setDone(done.slice(0, -1));
          keep(last.at, last.before);
          setWanted(last.at);
        }
      : null,
  };
}
