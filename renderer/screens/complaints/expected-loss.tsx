import { type ComplaintCosts } from '../../../electron/contract/goodwill.ts';
import { useWords } from '../../i18n/use-words.ts';
import css from './complaints.module.css';

/** What a complaint is likely to cost in lost business, or why that cannot be told. */
export function ExpectedLoss({ expected }: Pick<ComplaintCosts, 'expected'>) {
  const { t, formats } = useWords();
  if (expected.status === 'unknown') return <p className={css.muted}>{t(`goodwill.unknown_${expected.reason}`)}</p>;
  const { currency, perCaseMinor, loMinor, hiMinor, isShown } = expected;
  const counts = {
    x1: expected.lapsedComplainers,
    n1: expected.complainers,
    x2: expected.lapsedOthers,
    n2: expected.others,
  };
  const money = (minor: number) => formats.money(Math.round(minor), currency);
  return (
    <p>
      {isShown
        ? t('goodwill.loss', { amount: money(perCaseMinor), lo: money(loMinor), hi: money(hiMinor), ...counts })
        : t('goodwill.noLoss', counts)}
    </p>
  );
}
