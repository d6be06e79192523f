import { useWords } from '../../i18n/use-words.ts';
import css from './paper-picture.module.css';

type PaperPictureProps = {
  /** A JPEG file as base64; null where the scan is gone, undefined while it is fetched. */
  readonly picture: { readonly jpeg: string } | null | undefined;
  readonly label: string;
  /** A whole sheet scrolls in its frame; a crop is shown in full. */
  readonly isWhole?: boolean;
};

/** A piece of scanned paper. */
export function PaperPicture({ picture, label, isWhole = false }: PaperPictureProps) {
  const { t } = useWords();
  return (
    <div className={css.paper} data-whole={isWhole || undefined}>
      {picture === null && <p>{t('scans.pictureGone')}</p>}
      {picture && <img className={css.picture} src={`data:image/jpeg;base64,${picture.jpeg}`} alt={label} />}
    </div>
  );
}
