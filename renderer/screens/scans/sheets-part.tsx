import { type ScannedSheet } from '../../../electron/contract/scans.ts';
import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './scans.module.css';

type SheetsPartProps = {
  readonly batchId: number;
  readonly sheets: readonly ScannedSheet[];
  readonly onShow: (position: number) => void;
};

/** Sheets that something is to be known about: incomplete, twice, seen before, empty. */
export function SheetsPart({ batchId, sheets, onShow }: SheetsPartProps) {
  const api = useApi();
  const { t } = useWords();
  const take = useWrite(api.scans.take);
  const noted = sheets.filter(({ remarks, isTaken }) => remarks.length > 0 || !isTaken);
  if (noted.length === 0) return null;
  return (
    <Card title={t('scans.noted', { count: noted.length })}>
      <Failed failure={take.failure} />
      <ul className={css.list}>
        {noted.map(({ number, remarks, isTaken, pages, copy }) => (
          <li key={number} className={css.item}>
            <span>
              <strong>{t('typing.sheet', { number })}</strong> {copy !== null && t('scans.copy', { copy })}{' '}
              {remarks.map((remark) => t(`scans.remark_${remark}`)).join(' ')} {!isTaken && t('scans.leftOut')}
            </span>
            <span className={css.buttons}>
              <Button
                label={t('scans.showSheet', { number })}
                onClick={() => pages[0] !== undefined && onShow(pages[0])}
              >
                {t('scans.wholeSheet')}
              </Button>
              {!remarks.includes('knownAlready') && !remarks.includes('blank') && (
                <Button onClick={() => take.mutate({ batchId, sheet: number, isTaken: !isTaken })}>
                  {isTaken ? t('scans.leaveOut') : t('scans.take')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
