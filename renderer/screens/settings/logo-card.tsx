import { useState } from 'react';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi, useTransport } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { FilePick } from '../../components/file-pick.tsx';
import { Failed } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './logo-card.module.css';

/** The shop's mark for reports and forms: chosen, seen, taken away again. */
export function LogoCard() {
  const api = useApi();
  const transport = useTransport();
  const toast = useToast();
  const { t } = useWords();
  const [isSending, setIsSending] = useState(false);
  const kept = useRead(api.logo.get, {});
  const set = useWrite(api.logo.set, { onDone: () => toast({ message: t('settings.logoKept'), offers: 'undo' }) });
  const remove = useWrite(api.logo.remove, {
    onDone: () => toast({ message: t('settings.logoGone'), offers: 'undo' }),
  });

  async function take(file: File | undefined): Promise<void> {
    if (!file || isSending) return;
    setIsSending(true);
    try {
      const { fileId } = await transport.putFile(file);
      await set.send({ fileId });
    } finally {
      setIsSending(false);
    }
  }

  return (
    <Card title={t('settings.logo')}>
      <p className={css.help}>{t('settings.logoHelp')}</p>
      {kept.data && (
        <div className={css.kept}>
          <img className={css.shown} data-look="paper" src={kept.data.colour} alt={t('settings.logoShown')} />
          <Button isBusy={remove.isPending} onClick={() => remove.mutate({})}>
            {t('settings.logoRemove')}
          </Button>
        </div>
      )}
      <FilePick
        label={t('settings.logoPick')}
        hint={t('settings.logoHint')}
        accept=".png,.jpg,.jpeg"
        onPick={([file]) => void take(file)}
      />
      <Failed failure={kept.failure ?? set.failure ?? remove.failure} />
    </Card>
  );
}
