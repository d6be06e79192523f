import { useState } from 'react';
import { useMay } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { OwnersOnly } from '../../components/owners-only.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './backups-part.module.css';
import { OpenBookDialog } from './open-book-dialog.tsx';

/** The way to a copy from a stick or an old computer. */
export function OpenBook() {
  const { t } = useWords();
  const mayOpen = useMay(useApi().backups.unpack);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Card title={t('backups.open')}>
      <p className={css.help}>{t('backups.openHelp')}</p>
      <OwnersOnly isAllowed={mayOpen}>
        <div>
          <Button onClick={() => setIsOpen(true)}>{t('backups.openPick')}</Button>
        </div>
      </OwnersOnly>
      <OpenBookDialog isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </Card>
  );
}
