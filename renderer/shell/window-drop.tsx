import { IconFileUpload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { handFiles } from '../api/handed-files.ts';
import { droppedFiles } from '../components/dropped-files.ts';
import { useWords } from '../i18n/use-words.ts';
import { usePutFile } from '../screens/imports/use-put-file.ts';
import { isScanName } from '../screens/scans/scan-types.ts';
import css from './window-drop.module.css';

type Purpose = 'scans' | 'import';

/** What is dragged: its types are known before its names, and a folder has none. */
function mayBeScans({ items }: DataTransfer): boolean {
  const kinds = [...items].filter(({ kind }) => kind === 'file').map(({ type }) => type);
  return (
    kinds.length === 0 || kinds.some((type) => type === '' || type === 'application/pdf' || type.startsWith('image/'))
  );
}

/** Takes scans and lists dropped anywhere on the window, and says what will happen while they are held over it. */
export function WindowDrop() {
  const { t } = useWords();
  const [path, go] = useLocation();
  const putFile = usePutFile();
  const [purpose, setPurpose] = useState<Purpose | null>(null);

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setPurpose(mayBeScans(event.dataTransfer) ? 'scans' : 'import');
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setPurpose(null);
    };
    const drop = (event: DragEvent) => {
      setPurpose(null);
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      // Without this the window would show the file instead of Regulars.
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then((files) => {
        const [first] = files;
        if (files.some(({ name }) => isScanName(name))) {
          handFiles(files);
          if (!path.startsWith('/scans')) go('/scans');
        } else if (first) void putFile(first);
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
  }, [path, go, putFile]);

  if (purpose === null) return null;
  return (
    <div className={css.over} role="status">
      <div className={css.words}>
        <IconFileUpload size="2rem" stroke={1.8} aria-hidden />
        {purpose === 'scans' ? t('scans.dropHere') : t('imports.dropHere')}
      </div>
    </div>
  );
}
