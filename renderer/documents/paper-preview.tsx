import { useEffect, useRef, useState } from 'react';
import { type ReportDocument } from '../../electron/contract/report-document.ts';
import { type Footer, footerOf } from './footer.ts';
import { sheets, textArea } from './paper-sizes.ts';
import { Paper } from './paper.tsx';
import { type DocumentWords } from './words.ts';
import css from './paper-preview.module.css';

type PaperPreviewProps = {
  readonly document: ReportDocument;
  readonly words: DocumentWords;
  /** Its name, in the language of the window. */
  readonly label: string;
  /** Told when the number of sheets is known or changes. */
  readonly onPages?: (pages: number) => void;
};

/** Grey between two sheets, in millimetres. */
const gap = 8;

/**
 * The very document that is printed, broken over sheets by the browser's own column layout. It breaks lines, rows and
 * headings where the printer will, because both lay out the same page with the same rules.
 */
export function PaperPreview({ document, words, label, onPages }: PaperPreviewProps) {
  // Older browsers set their columns side by side; newer ones can stack them like sheets on a desk.
  const isStacked = CSS.supports('column-wrap', 'wrap');
  const flow = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(1);
  const sheet = sheets[document.paper];
  const text = textArea(sheet);
  const footer = footerOf(document, words);
  const [acrossGap, downGap] = [2 * sheet.side + gap, sheet.top + sheet.bottom + gap];

  useEffect(() => {
    const element = flow.current;
    if (!element) return undefined;
    const count = () => {
      // The first column is as wide as the text; everything else follows from its width in pixels.
      const pixels = element.clientWidth / text.width;
      const [whole, step] = isStacked
        ? [element.scrollHeight / pixels + downGap, text.height + downGap]
        : [element.scrollWidth / pixels + acrossGap, text.width + acrossGap];
      const counted = Math.max(1, Math.round(whole / step));
      setPages(counted);
      onPages?.(counted);
    };
    const watched = new ResizeObserver(count);
    watched.observe(element);
    return () => watched.disconnect();
  }, [isStacked, text.width, text.height, acrossGap, downGap, onPages]);

  const lastEdge = isStacked ? { height: `${pages * (sheet.height + gap)}mm` } : { height: `${sheet.height}mm` };
  return (
    <div className={css.desk} tabIndex={0} role="region" aria-label={label}>
      <div
        className={css.sheets}
        style={{ ...lastEdge, width: `${isStacked ? sheet.width : pages * (sheet.width + gap)}mm` }}
      >
        {Array.from({ length: pages }, (_, index) => (
          <div
            key={index}
            className={css.sheet}
            data-look="paper"
            style={{
              width: `${sheet.width}mm`,
              height: `${sheet.height}mm`,
              [isStacked ? 'top' : 'left']: `${index * ((isStacked ? sheet.height : sheet.width) + gap)}mm`,
              paddingInline: `${sheet.side}mm`,
            }}
          >
            <SheetFooter footer={footer} page={index + 1} pages={pages} words={words} height={sheet.bottom} />
          </div>
        ))}
        <div
          ref={flow}
          className={css.flow}
          style={{
            top: `${sheet.top}mm`,
            left: `${sheet.side}mm`,
            width: `${text.width}mm`,
            columnWidth: `${text.width}mm`,
            columnGap: `${acrossGap}mm`,
            ...(isStacked
              ? { columnHeight: `${text.height}mm`, columnWrap: 'wrap', rowGap: `${downGap}mm` }
              : { height: `${text.height}mm` }),
          }}
        >
          <Paper document={document} words={words} />
        </div>
      </div>
    </div>
  );
}

type SheetFooterProps = {
  readonly footer: Footer;
  readonly page: number;
  readonly pages: number;
  readonly words: DocumentWords;
  readonly height: number;
};

function SheetFooter({ footer, page, pages, words: { formats }, height }: SheetFooterProps) {
  return (
    <p className={css.footer} lang={formats.tag} style={{ height: `${height}mm` }}>
      <span>
        {footer.lines[0]}
        <br />
        {footer.lines[1]}
      </span>
      <span>{footer.page(formats.number(page), formats.number(pages))}</span>
    </p>
  );
}
