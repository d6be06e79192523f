import { type FormDocument } from '../../../electron/contract/form-document.ts';
import { type FormOutcome } from '../../../electron/contract/printed-document.ts';
import { FormSheets } from './form-sheets.tsx';
import css from './form-preview.module.css';

type FormPreviewProps = {
  readonly form: FormDocument;
  /** Its name, in the language of the window. */
  readonly label: string;
  readonly onOutcome: (outcome: FormOutcome) => void;
};

/** The form as it will come out of the printer, one copy or one sheet of it. */
export function FormPreview({ form, label, onOutcome }: FormPreviewProps) {
  return (
    <div className={css.desk} tabIndex={0} role="region" aria-label={label}>
      <FormSheets form={form} onOutcome={onOutcome} />
    </div>
  );
}
