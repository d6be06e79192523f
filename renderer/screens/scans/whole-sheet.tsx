import { useEffect, useRef, useState } from 'react';
import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Failed } from '../../components/notice.tsx';
import { Modal } from '../../components/modal.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { PaperPicture } from './paper-picture.tsx';

type PictureOf = {
  readonly position: number | null;
  readonly picture: { readonly jpeg: string } | null | undefined;
};

type WholeSheetProps = {
  readonly batchId: number;
  /** Which page of the batch; null while none is shown. */
  readonly position: number | null;
  readonly onClose: () => void;
};

/** A whole scanned page, straightened. */
export function WholeSheet({ batchId, position, onClose }: WholeSheetProps) {
  const { t } = useWords();
  return (
    <Modal title={t('scans.wholeSheet')} isOpen={position !== null} onClose={onClose} width="wide">
      {position !== null && <SheetPicture batchId={batchId} position={position} />}
    </Modal>
  );
}

/** The picture of one page, drawn from its scan when it is first looked at. */
export function SheetPicture({ batchId, position }: { readonly batchId: number; readonly position: number }) {
  const api = useApi();
  const { t } = useWords();
  const [shown, setShown] = useState<PictureOf>({ position: null, picture: undefined });
  const page = useWrite(api.scans.page, { onDone: (picture) => setShown({ position, picture }) });
  const asked = useRef<number>(null);
  const { mutate, failure } = page;
  useEffect(() => {
    if (asked.current === position) return;
    asked.current = position;
    mutate({ batchId, position });
  }, [batchId, mutate, position]);
  return (
    <>
      <Failed failure={failure} />
      <PaperPicture
        picture={shown.position === position ? shown.picture : undefined}
        label={t('scans.wholeSheet')}
        isWhole
      />
    </>
  );
}
