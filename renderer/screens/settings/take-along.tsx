import { useState } from 'react';
import { useMay, useWrite } from '../../api/hooks.ts';
import { useApi, useTransport } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { OwnersOnly } from '../../components/owners-only.tsx';
import { Card } from '../../components/page.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './backups-part.module.css';
import { newRecoveryCode } from './recovery-code.ts';
import { RecoverySheet, type Sealed } from './recovery-sheet.tsx';

/** The whole shop as one file for a stick or a new computer; encrypted under a code that is printed, unless declined. */
export function TakeAlong() {
  const api = useApi();
  const transport = useTransport();
  const toast = useToast();
  const { t } = useWords();
  const [isEncrypted, setIsEncrypted] = useState(true);
  const [sealed, setSealed] = useState<Sealed | null>(null);
  const pack = useWrite(api.backups.pack);
  const mayPack = useMay(api.backups.pack);

  async function take(): Promise<void> {
    const passphrase = isEncrypted ? newRecoveryCode() : undefined;
    const file = await pack.send(passphrase === undefined ? {} : { passphrase });
    if (!file) return;
    if (passphrase !== undefined) setSealed({ name: file.name, code: passphrase });
    if (await transport.saveFile(file)) toast({ message: t('backups.packed', { name: file.name }) });
  }

  return (
    <Card title={t('backups.take')}>
      <p className={css.help}>{t('backups.takeHelp')}</p>
      <OwnersOnly isAllowed={mayPack}>
        <CheckField
          label={t('backups.encrypt')}
          description={t('backups.encryptHelp')}
          isChecked={isEncrypted}
          onChange={setIsEncrypted}
        />
        {!isEncrypted && <Notice tone="warn">{t('backups.plainWarning')}</Notice>}
        <div>
          <Button isBusy={pack.isPending} onClick={() => void take()}>
            {t('backups.pack')}
          </Button>
        </div>
      </OwnersOnly>
      <Failed failure={pack.failure} />
      <RecoverySheet sealed={sealed} onClose={() => setSealed(null)} />
    </Card>
  );
}
