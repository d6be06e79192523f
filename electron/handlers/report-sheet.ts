import { type SheetKind, type SheetReport } from '../contract/report-document.ts';
import { type ReportRequest } from '../contract/reports.ts';
import { complaintRules } from './complaint-cases.ts';
import { noticeOf } from './privacy-notice.ts';
import { frameOf, type ReportContext, type ReportWords, wordsFor } from './report-frame.ts';

type Said = Pick<SheetReport, 'title' | 'lead' | 'parts'>;

/** A sheet for the counter or the customer's hand, in one language, filled from the shop's own settings. */
export function sheetReport(context: ReportContext, kind: SheetKind, request: ReportRequest): SheetReport {
  const frame = frameOf(context, request);
  const words = wordsFor(frame);
  return { ...frame, kind, period: null, answers: null, ...said(context, kind, request, words, frame.shopName) };
}

function said({ db }: ReportContext, kind: SheetKind, request: ReportRequest, words: ReportWords, shop: string): Said {
  const { say } = words;
  if (kind === 'privacyNotice') {
    const { title, parts } = noticeOf(db, 'notice', request.language);
    return { title, lead: null, parts };
  }
  if (kind === 'complaintPolicy') {
    const steps = ['tell', 'listen', 'answer', 'solve', 'ask', 'rights'] as const;
    return {
      title: say('reports.policyTitle'),
      lead: say('reports.policyLead', { shop }),
      parts: steps.map((step) => ({
        heading: say(`reports.policy_${step}`),
        text: say(`reports.policyText_${step}`, { shop, count: complaintRules(db).dueDays }),
      })),
    };
  }
  if (kind === 'youSaidWeDid')
    return {
      title: say('reports.saidTitle'),
      lead: request.pairs.length === 0 ? say('reports.saidNothing') : say('reports.saidLead', { shop }),
      parts: request.pairs.map((pair) => ({ heading: pair.said, text: pair.did })),
    };
  if (kind === 'thanks')
    return {
      title: say('reports.thanksTitle'),
      lead: say('reports.thanksText'),
      parts: [{ heading: null, text: shop }],
    };
  return {
    title: say('reports.posterTitle'),
    lead: say('reports.posterLead'),
    parts: (['form', 'read', 'quiet'] as const).map((part) => ({
      heading: null,
      text: say(`reports.posterText_${part}`),
    })),
  };
}
