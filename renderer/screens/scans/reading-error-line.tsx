import { type ReadingErrors } from '../../../electron/contract/scans.ts';
import { useWords } from '../../i18n/use-words.ts';

/** How often reader and person disagreed, with the range in which the true share likely lies. */
export function ReadingErrorLine({ errors }: { readonly errors: ReadingErrors }) {
  const { t, formats } = useWords();
  const { differing, cells, rate } = errors;
  const { range } = formats.figure('share', rate);
  return (
    <span>
      {t('scans.errors', { differing: formats.number(differing), cells: formats.number(cells) })}{' '}
      {range === null ? '' : t('figures.likely', { range })}
    </span>
  );
}
