import { type ListReport } from '../contract/report-document.ts';
import { type ReportRequest } from '../contract/reports.ts';
import { filteredIds } from '../store/customer-lists.ts';
import { customersByIds } from '../store/customers.ts';
import { dayCell, frameOf, type ReportContext, textCell, wordsFor } from './report-frame.ts';

/** Every customer who may be used, in the order of names of the report's language, with how to reach them. */
export function customersReport(context: ReportContext, request: ReportRequest): ListReport {
  const frame = frameOf(context, request);
  const words = wordsFor(frame);
  const { say, formats } = words;
  const { compare } = new Intl.Collator(formats.tag);
  const customers = customersByIds(context.db, filteredIds(context.db, {})).sort((a, b) =>
    compare(a.fullName, b.fullName),
  );
  return {
    ...frame,
    kind: 'customers',
    period: null,
    title: say('reports.customersTitle'),
    notes: [say('reports.personalNote')],
    findings: [say('reports.customersCount', { count: customers.length })],
    tables: [
      {
        title: say('reports.customersTitle'),
        note: null,
        columns: [
          { label: say('customers.field_fullName'), look: 'wide' },
          { label: say('reports.columns.phone'), look: 'plain' },
          { label: say('customers.field_email'), look: 'plain' },
          { label: say('customers.field_city'), look: 'plain' },
          { label: say('reports.columns.lastSeen'), look: 'plain' },
        ],
        rows: customers.map(({ fullName, phone, email, city, lastSeenOn }) => [
          textCell(fullName),
          textCell(phone),
          textCell(email),
          textCell(city),
          dayCell(lastSeenOn, words),
        ]),
      },
    ],
    answers: null,
  };
}
