import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { ReportDocument } from '../electron/contract/report-document.ts';
import { footerOf } from './documents/footer.ts';
import { overflowing } from './documents/measure.ts';
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

/** Waits until every letter on the page is there; pictures draw themselves anew as fonts arrive, and may ask for more. */
async function fontsLoaded(): Promise<void> {
  do {
    await document.fonts.ready;
    await new Promise(requestAnimationFrame);
  } while (document.fonts.status === 'loading');
}

async function show(): Promise<void> {
  const answer = await fetch('/document.json');
  const report = ReportDocument.parse(await answer.json());
  const words = documentWords(report.language, report.country);
  const sheet = sheets[report.paper];
  const footer = footerOf(report, words);

  const rules = new CSSStyleSheet();
  rules.replaceSync(pageRules(sheet, footer));
  document.adoptedStyleSheets.push(rules);
  element('footer').textContent = [...footer.lines, footer.page('0123456789', '')].join(' ');

  document.documentElement.dataset.ink = report.ink;

  const main = element('document');
  main.style.width = `${textArea(sheet).width}mm`;
  flushSync(() => createRoot(main).render(<Paper document={report} words={words} />));
  await fontsLoaded();
  globalThis.regularsMeasured = { overflowing: overflowing(main) };
  globalThis.regularsReady = true;
}

show().catch((error: unknown) => {
  globalThis.regularsFailed = error instanceof Error ? error.message : String(error);
});
