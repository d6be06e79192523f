import { type SheetReading } from '../../electron/contract/sheet-reading.ts';
import { type CountedBox } from './tally.ts';

/** How many questions a person has to check, by why and by what really stood there. */
export type Causes = Map<string, number>;

/** Counts the questions to check on one page. */
export function addCauses(
  causes: Causes,
  truth: readonly CountedBox[],
  { boxes, questions }: Pick<SheetReading, 'boxes' | 'questions'>,
): void {
  for (const { q, state } of questions) {
    if (state === 'sure' || state === 'none') continue;
    const doubtful = boxes.flatMap((box, index) => {
      const known = truth[index];
      return box.q === q && box.state === 'doubt' && known ? [`${box.reason} on ${wordFor(known)}`] : [];
    });
    const own = truth.filter((box) => box.q === q);
    const kind = own[0]?.kind === 'multi' ? 'several' : 'one';
    const isAnswered = own.some((box) => box.truth === 'marked');
    const cause = `${kind}${isAnswered ? '' : ' unanswered'}: ${[...new Set(doubtful)].toSorted().join(', ')}`;
    causes.set(cause, (causes.get(cause) ?? 0) + 1);
  }
}

function wordFor({ truth, how, isLost }: CountedBox): string {
  if (isLost) return 'lost';
  return truth === 'empty' ? (how === 'none' ? 'nothing' : how) : truth;
}
