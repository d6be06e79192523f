import { type Answer, type Answers } from '../../electron/contract/answers.ts';
import { type FormLayout } from '../../electron/contract/form-layout.ts';
import { type Question } from '../../electron/contract/surveys.ts';
import { answerOfMarks } from '../../electron/domain/scan-answers.ts';
import { makeScan, scanFile } from '../paper/make-scan.ts';
import { makePen } from '../paper/pens.ts';
import { printerOf } from '../paper/print-form.ts';
import { seededRandom } from '../paper/random.ts';
import { blankHabits } from '../paper/respondent.ts';

/** A printed form as somebody filled it in and scanned it, with the answers that were ticked. */
export type FilledForm = { readonly file: Uint8Array; readonly answers: Answers };

/** Prints a one-page form from its PDF and has it filled in with a ballpoint once for each seed, tidily. */
export async function fillPrinted(
  pdf: Uint8Array,
  layout: FormLayout,
  questions: readonly Question[],
  seeds: readonly number[],
): Promise<FilledForm[]> {
  const form = { layout, lines: [], pages: layout.pages.length };
  const print = await printerOf(pdf, 9);
  const pen = makePen('ballpoint', seededRandom(1));
  const habits = { ...blankHabits, answered: 1, specks: 0, written: 1 };
  return seeds.map((seed) => {
    const { scan, filled, pageIndex } = makeScan(seed, 'flatbed', { form, print, pen, habits });
    const boxes = layout.pages[pageIndex]?.boxes ?? [];
    const answers: Record<string, Answer> = {};
    for (const question of questions) {
      const codes = boxes.flatMap(({ q, o }, at) =>
        q === question.code && filled.boxes[at]?.truth === 'marked' ? [o] : [],
      );
      if (codes.length > 0) answers[question.code] = answerOfMarks(question, codes);
    }
    return { file: scanFile(scan), answers };
  });
}
