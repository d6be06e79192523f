import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useId, useState } from 'react';
import { droppedFiles } from './dropped-files.ts';
import css from './file-pick.module.css';

type FilePickProps = {
  /** What will happen with the file: "Choose a file with customers". */
  readonly label: string;
  /** What may be chosen, in words. */
  readonly hint: string;
  /** File types as an input of the page takes them: `.csv,.xlsx`. */
  readonly accept: string;
  readonly hasMany?: boolean;
  /** Chooses a whole folder instead of files. */
  readonly isFolder?: boolean;
  readonly onPick: (files: readonly File[]) => void;
};

/** A place to drop files on, or to choose them from. */
export function FilePick({ label, hint, accept, hasMany = false, isFolder = false, onPick }: FilePickProps) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);

  function drop(event: DragEvent): void {
    event.preventDefault();
    event.stopPropagation();
    setIsOver(false);
    void droppedFiles(event.dataTransfer).then((files) => {
      if (files.length > 0) onPick(hasMany ? files : files.slice(0, 1));
    });
  }

  return (
    <label
      htmlFor={id}
      className={css.place}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <IconFileUpload size="1.5rem" stroke={1.8} aria-hidden />
      <span className={css.label}>{label}</span>
      <span className={css.hint}>{hint}</span>
      <input
        id={id}
        type="file"
        className={css.input}
        accept={accept}
        multiple={hasMany}
        {...(isFolder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onPick(files);
        }}
      />
    </label>
  );
}
