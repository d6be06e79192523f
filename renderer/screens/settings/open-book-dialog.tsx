import { useState } from 'react';
import { useWrite } from '../../api/hooks.ts';
import { useApi, useTransport } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { FilePick } from '../../components/file-pick.tsx';
import { Modal, ModalButtons } from '../../components/modal.tsx';
import { Failed } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';

type OpenBookDialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Puts a copy that lies outside in the place of the shop's book; asks for the code where the copy is encrypted. */
export function OpenBookDialog({ isOpen, onClose }: OpenBookDialogProps) {
  const api = useApi();
  const transport = useTransport();
  const toast = useToast();
  const { t } = useWords();
  const [file, setFile] = useState<File | null>(null);
  const [code, setCode] = useState('');
  const unpack = useWrite(api.backups.unpack, {
    onDone: () => {
      toast({ message: t('backups.restored') });
      close();
    },
  });

  function close(): void {
    setFile(null);
    setCode('');
    unpack.reset();
    onClose();
  }

  async function open(chosen: File): Promise<void> {
    const { fileId } = await transport.putFile(chosen);
    const passphrase = code.trim();
    await unpack.send({ fileId, ...(passphrase === '' ? {} : { passphrase }) });
  }

  return (
    <Modal title={t('backups.open')} isOpen={isOpen} onClose={close}>
      <p>{file ? t('backups.openAsk', { name: file.name }) : t('backups.openHelp')}</p>
      <FilePick
        label={t('backups.openPick')}
        hint={t('backups.openHint')}
        accept=".regulars,.db"
        onPick={([chosen]) => chosen && setFile(chosen)}
      />
      <TextField
        label={t('backups.code')}
        description={t('backups.codeHelp')}
        value={code}
        onChange={setCode}
        maxLength={200}
      />
      <Failed failure={unpack.failure} />
      <ModalButtons>
        <Button onClick={close}>{t('common.cancel')}</Button>
        <Button look="danger" isDisabled={!file} isBusy={unpack.isPending} onClick={() => file && void open(file)}>
          {t('backups.restore')}
        </Button>
      </ModalButtons>
    </Modal>
  );
}
