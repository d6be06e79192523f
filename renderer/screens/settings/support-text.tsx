import { useState } from 'react';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './backups-part.module.css';

/** What may be given to somebody who helps: shown before it is copied, so that one sees that nobody stands in it. */
export function SupportText() {
  const toast = useToast();
  const { t } = useWords();
  const [isShown, setIsShown] = useState(false);
  const support = useRead(useApi().backups.support, {}, { isEnabled: isShown });

  async function copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    toast({ message: t('privacy.copied') });
  }

  return (
    <Card title={t('backups.support')}>
      <p className={css.help}>{t('backups.supportHelp')}</p>
      <Failed failure={support.failure} />
      {support.data ? (
        <>
          <TextArea label={t('backups.support')} value={support.data.text} onChange={() => undefined} />
          <div>
            <Button onClick={() => void copy(support.data?.text ?? '')}>{t('backups.supportCopy')}</Button>
          </div>
        </>
      ) : (
        <div>
          <Button onClick={() => setIsShown(true)}>{t('backups.supportShow')}</Button>
        </div>
      )}
    </Card>
  );
}
