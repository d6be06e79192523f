import { type FormDocument } from '../../../electron/contract/form-document.ts';
import { formPageSize } from '../../../electron/domain/form-arrangement.ts';
import { type PageSize } from '../../../electron/domain/form-geometry.ts';

/** The paper that goes through the printer: two A5 forms lie side by side on a turned A4 sheet. */
export function formSheetSize({ paper, isPaired }: Pick<FormDocument, 'paper' | 'isPaired'>): PageSize {
  const { width, height } = formPageSize(paper);
  return isPaired ? { width: 297, height } : { width, height };
}

/** Printers cut a page to whole pixels; a page that is one pixel smaller never runs over to a second sheet. */
export const pixelMm = 25.4 / 96;
