import { type FormDocument } from '../../../electron/contract/form-document.ts';
import { type FormRequest } from '../../../electron/contract/forms.ts';
import { type PaperSize } from '../../../electron/contract/report-document.ts';
import { type Language } from '../../../electron/contract/settings.ts';

/** What the person chose: a second language or none, paper (null for that of the country), copies with numbers or none. */
export type FormChoice = {
  readonly first: Language;
  readonly second: Language | null;
  readonly paper: PaperSize | null;
  readonly isPaired: boolean;
  readonly copies: number | null;
};

/** What is asked of the back end for a choice. */
export function formRequest(surveyId: number, { first, second, paper, isPaired, copies }: FormChoice): FormRequest {
  return {
    surveyId,
    languages: second === null || second === first ? [first] : [first, second],
    isPaired,
    copies,
    ...(isPaired ? { paper: 'A5' } : paper === null ? {} : { paper }),
  };
}

/** One copy, or one sheet of two, is enough to look at. */
export function previewed(form: FormDocument): FormDocument {
  return { ...form, sheets: { ...form.sheets, count: form.isPaired ? 2 : 1 } };
}
