import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { PaperPicture } from '../scans/paper-picture.tsx';

type AnswerPicturesProps = { readonly responseId: number; readonly labelOf: (code: string) => string };

/** What was kept of the paper an answer came from: handwriting to type it off, and the whole sheet where it is kept. */
export function AnswerPictures({ responseId, labelOf }: AnswerPicturesProps) {
  const api = useApi();
  const { t } = useWords();
  const pictures = useRead(api.scans.pictures, { responseId }).data ?? [];
  if (pictures.length === 0) return null;
  return (
    <section>
      <h3>{t('scans.pictures')}</h3>
      {pictures.map((picture, index) => (
        <figure key={index}>
          <PaperPicture
            picture={picture}
            label={picture.q === null ? t('scans.wholeSheet') : labelOf(picture.q)}
            isWhole={picture.q === null}
          />
          <figcaption>{picture.q === null ? t('scans.wholeSheet') : labelOf(picture.q)}</figcaption>
        </figure>
      ))}
    </section>
  );
}
