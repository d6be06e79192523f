import { IconFileUpload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { usePutFile } from '../screens/imports/use-put-file.ts';
import css from './file-drop.module.css';

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

/** Lets a file be dropped anywhere on the window, and says beforehand what will happen with it. */
export function FileDrop() {
  const { t } = useWords();
  const putFile = usePutFile();
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    function over(event: DragEvent): void {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    }
    // A drag that leaves the window has nothing it enters; between two elements it has.
    const leave = (event: DragEvent) => event.relatedTarget === null && setIsOver(false);
    function drop(event: DragEvent): void {
      setIsOver(false);
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void putFile(file);
    }
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [putFile]);

  return (
    isOver && (
      <div className={css.overlay} role="status">
        <div className={css.words}>
          <IconFileUpload size="2rem" stroke={1.8} aria-hidden />
          {t('imports.dropHere')}
        </div>
      </div>
    )
  );
}
