import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { type FormDocument } from '../electron/contract/form-document.ts';
import { type FormOutcome, PrintedDocument } from '../electron/contract/printed-document.ts';
import { type ReportDocument } from '../electron/contract/report-document.ts';
import { fontsLoaded, picturesLoaded } from './documents/fonts-loaded.ts';
import { footerOf } from './documents/footer.ts';
import { formSheetSize } from './documents/form/form-sheet-size.ts';
import { FormSheets } from './documents/form/form-sheets.tsx';
import { chartBoxes, overflowing } from './documents/measure.ts';
import { pageRules } from './documents/page-rules.ts';
import { sheets, textArea } from './documents/paper-sizes.ts';
import { Paper } from './documents/paper.tsx';
import { documentWords } from './documents/words.ts';
import './theme/fonts.css';
import './theme/tokens.css';
import './print.css';

declare global {
  var regularsReady: boolean | undefined;
  var regularsFailed: string | undefined;
  var regularsMeasured: unknown;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`print.html has no #${id}`);
  return found;
}

function addPageRules(text: string): void {
  const rules = new CSSStyleSheet();
  rules.replaceSync(text);
  document.adoptedStyleSheets.push(rules);
}

async function showReport(report: ReportDocument, main: HTMLElement): Promise<void> {
  const words = documentWords(report.language, report.country);
  const sheet = sheets[report.paper];
  const footer = footerOf(report, words);
  addPageRules(pageRules(sheet, footer));
  element('footer').textContent = [...footer.lines, footer.page('0123456789', '')].join(' ');
  document.documentElement.dataset.ink = report.ink;
  const { width } = textArea(sheet);
  main.style.width = `${width}mm`;
  flushSync(() => createRoot(main).render(<Paper document={report} words={words} />));
  await fontsLoaded();
  await picturesLoaded(main);
  globalThis.regularsMeasured = { overflowing: overflowing(main), charts: chartBoxes(main, width) };
}

async function showForm(form: FormDocument, main: HTMLElement): Promise<void> {
  const { width, height } = formSheetSize(form);
  addPageRules(`@page { size: ${width}mm ${height}mm; margin: 0; }`);
  main.style.width = `calc(${width}mm - 1px)`;
  const outcome = await new Promise<FormOutcome>((resolve) => {
    createRoot(main).render(<FormSheets form={form} onOutcome={resolve} />);
  });
  await fontsLoaded();
  await picturesLoaded(main);
  globalThis.regularsMeasured = { overflowing: overflowing(main), form: outcome };
}

async function show(): Promise<void> {
  const answer = await fetch('/document.json');
  const printed = PrintedDocument.parse(await answer.json());
  const main = element('document');
  await (printed.kind === 'form' ? showForm(printed, main) : showReport(printed, main));
  globalThis.regularsReady = true;
}

show().catch((error: unknown) => {
  globalThis.regularsFailed = error instanceof Error ? error.message : String(error);
});
