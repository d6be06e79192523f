import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { handFiles } from '../api/handed-files.ts';
import { droppedFiles } from '../components/dropped-files.ts';
import { useWords } from '../i18n/use-words.ts';
import { isScanName } from '../screens/scans/scan-types.ts';
import css from './window-drop.module.css';

/** What is dragged: its types are known before its names, and a folder has none. */
function mayBeScans({ items, types }: DataTransfer): boolean {
  if (!types.includes('Files')) return false;
  const kinds = [...items].filter(({ kind }) => kind === 'file').map(({ type }) => type);
  return (
    kinds.length === 0 || kinds.some((type) => type === '' || type === 'application/pdf' || type.startsWith('image/'))
  );
}

/** Takes scans dropped anywhere on the window, and says so while they are held over it. */
export function WindowDrop() {
  const { t } = useWords();
  const [path, go] = useLocation();
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(mayBeScans(event.dataTransfer));
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      // Without this the window would show the file instead of Regulars.
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then((files) => {
        if (!files.some(({ name }) => isScanName(name))) return;
        handFiles(files);
        if (!path.startsWith('/scans')) go('/scans');
      });
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [path, go]);

  if (!isOver) return null;
  return (
    <div className={css.over} role="status">
      <span className={css.words}>{t('scans.dropHere')}</span>
    </div>
  );
}
