import { type ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { Button } from './button.tsx';
import { type FieldProps, TextField } from './text-field.tsx';
import css from './folder-field.module.css';

type FolderFieldProps = Pick<FieldProps, 'label' | 'description' | 'hasAutofocus'> & {
  readonly value: string;
  readonly onChange: (folder: string) => void;
  /** The dialog of the host, which answers null when nothing was chosen; undefined where the host has none. */
  readonly pickFolder: (() => Promise<string | null>) | undefined;
  /** Told what was chosen in the dialog, after `onChange`. */
  readonly onPick?: (folder: string) => void;
  /** What stands between the path and the button of the dialog. */
  readonly children?: ReactNode;
};

/** A folder of this computer: its path is typed, or chosen in the dialog of the host where it has one. */
export function FolderField({ onChange, pickFolder, onPick, children, ...field }: FolderFieldProps) {
  const { t } = useWords();

  async function pick(): Promise<void> {
    const picked = await pickFolder?.();
    if (!picked) return;
    onChange(picked);
    onPick?.(picked);
  }

  return (
    <div className={css.line}>
      <TextField {...field} onChange={onChange} maxLength={1000} />
      {children}
      {pickFolder && <Button onClick={() => void pick()}>{t('common.pickFolder')}</Button>}
    </div>
  );
}
