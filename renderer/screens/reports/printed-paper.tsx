import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { type ReportDocument } from '../../../electron/contract/report-document.ts';
import { fontsLoaded, picturesLoaded } from '../../documents/fonts-loaded.ts';
import { footerOf } from '../../documents/footer.ts';
import { pageRules } from '../../documents/page-rules.ts';
import { sheets, textArea } from '../../documents/paper-sizes.ts';
import { Paper } from '../../documents/paper.tsx';
import { documentWords } from '../../documents/words.ts';
import css from './printed-paper.module.css';

type PrintedPaperProps = { readonly document: ReportDocument; readonly onDone: () => void };

/** Puts the document alone on the page, opens the print dialog of the system, and goes away again. */
export function PrintedPaper({ document: report, onDone }: PrintedPaperProps) {
  const words = documentWords(report.language, report.country);
  const sheet = sheets[report.paper];
  const printed = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const rules = new CSSStyleSheet();
    rules.replaceSync(pageRules(sheet, footerOf(report, words)));
    document.adoptedStyleSheets.push(rules);
    let isGone = false;
    const show = async () => {
      await fontsLoaded();
      if (printed.current) await picturesLoaded(printed.current);
      if (isGone) return;
      window.print();
      onDone();
    };
    void show();
    return () => {
      isGone = true;
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rules);
    };
  }, [report, words, sheet, onDone]);

  return createPortal(
    <div ref={printed} className={css.printed} style={{ width: `${textArea(sheet).width}mm` }}>
      <Paper document={report} words={words} />
    </div>,
    document.body,
  );
}
