import { type ReportRequest } from '../../../electron/contract/reports.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './reports.module.css';

type Pairs = ReportRequest['pairs'];
type PairsEditorProps = { readonly pairs: Pairs; readonly onChange: (pairs: Pairs) => void };

const mostPairs = 12;

/** What customers said and what the shop did about it, line by line. */
export function PairsEditor({ pairs, onChange }: PairsEditorProps) {
  const { t } = useWords();
  const change = (at: number, part: Partial<Pairs[number]>) =>
    onChange(pairs.map((pair, index) => (index === at ? { ...pair, ...part } : pair)));
  return (
    <div className={css.pairs}>
      {pairs.map(({ said, did }, index) => (
        <div key={index} className={css.pair}>
          <TextField
            label={t('reports.youSaid')}
            value={said}
            maxLength={300}
            onChange={(text) => change(index, { said: text })}
          />
          <TextField
            label={t('reports.weDid')}
            value={did}
            maxLength={600}
            onChange={(text) => change(index, { did: text })}
          />
          <Button onClick={() => onChange(pairs.filter((_, at) => at !== index))}>{t('reports.removePair')}</Button>
        </div>
      ))}
      {pairs.length < mostPairs && (
        <div>
          <Button onClick={() => onChange([...pairs, { said: '', did: '' }])}>{t('reports.addPair')}</Button>
        </div>
      )}
    </div>
  );
}
