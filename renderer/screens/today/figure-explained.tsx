import { type ComparedFigure } from '../../../electron/contract/dashboard.ts';
import { Modal } from '../../components/modal.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { type FigureName } from '../../../electron/contract/scores.ts';
import css from './figure-explained.module.css';

type FigureExplainedProps = {
  readonly name: FigureName;
  readonly figure: ComparedFigure;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** How a figure is counted, what its range means, and what may be said about the change; with the names that the field uses. */
export function FigureExplained({ name, figure, isOpen, onClose }: FigureExplainedProps) {
  const { t, tSentence } = useWords();
  return (
    <Modal title={t(`figures.${name}_name`)} isOpen={isOpen} onClose={onClose}>
      <div className={css.text}>
        <h3>{t('figures.now')}</h3>
        <p>{tSentence(figure.sentence, name)}</p>
        <h3>{t('figures.before')}</h3>
        <p>{tSentence(figure.previous.sentence, name)}</p>
        <p>{tSentence(figure.change, name)}</p>
        <h3>{t('figures.howCounted')}</h3>
        <p>{t(`figures.${name}_how`)}</p>
        <h3>{t('figures.whatRange')}</h3>
        <p>{t('figures.rangeHelp')}</p>
        {name === 'nps' && <p className={css.small}>{t('figures.npsNotice')}</p>}
      </div>
    </Modal>
  );
}
