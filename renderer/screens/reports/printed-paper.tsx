import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { type ReportDocument } from '../../../electron/contract/report-document.ts';
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

  useEffect(() => {
    const rules = new CSSStyleSheet();
    rules.replaceSync(pageRules(sheet, footerOf(report, words)));
    document.adoptedStyleSheets.push(rules);
    let isGone = false;
    void document.fonts.ready.then(() => {
      if (isGone) return;
      window.print();
      onDone();
    });
    return () => {
      isGone = true;
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rules);
    };
  }, [report, words, sheet, onDone]);

  return createPortal(
    <div className={css.printed} style={{ width: `${textArea(sheet).width}mm` }}>
      <Paper document={report} words={words} />
    </div>,
    document.body,
  );
}
