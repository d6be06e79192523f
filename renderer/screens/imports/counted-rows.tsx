import { type ReactNode, useState } from 'react';
import { type ReasonCount } from '../../../electron/contract/import-preview.ts';
import { Button } from '../../components/button.tsx';
import { Notice, type Tone } from '../../components/notice.tsx';
import { useWords } from '../../i18n/use-words.ts';

type CountedRowsProps = {
  readonly tone: Tone;
  /** What becomes of these rows, with their number. */
  readonly title: string;
  readonly reasons: readonly ReasonCount[];
  /** The rows themselves, where there is something to see. */
  readonly children?: ReactNode;
};

/** Rows with one fate: how many, why, and on asking the rows themselves. */
export function CountedRows({ tone, title, reasons, children }: CountedRowsProps) {
  const { t, formats } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const words = reasons.map(({ reason, rows }) =>
    t('imports.reasonCount', { why: t(`imports.reason_${reason}`), rows: formats.number(rows) }),
  );
  return (
    <>
      <Notice
        tone={tone}
        title={title}
        action={
          children && (
            <Button
              look="quiet"
              isExpanded={isOpen}
              label={`${t('imports.show')}: ${title}`}
              onClick={() => setIsOpen(!isOpen)}
            >
              {t('imports.show')}
            </Button>
          )
        }
      >
        {formats.list(words)}
      </Notice>
      {isOpen && children}
    </>
  );
}
