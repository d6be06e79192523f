import { type Language } from '../contract/settings.ts';
import { type ReadDb } from '../db/database.ts';
import { formatDay } from '../domain/calendar.ts';
import { type ExportCell } from '../domain/export-cell.ts';
import { exportHeading } from '../domain/import/export-headings.ts';
import { type FieldName } from '../domain/import/fields.ts';
import { fromMinor } from '../domain/money.ts';
import { texts } from '../../locales/index.ts';
import { costsOf, eventsOf, type StoredCase, storedCases } from '../store/complaints.ts';
import { listItems } from '../store/lists.ts';
import { type ExportColumn, type ExportTable } from './export-tables.ts';

const grades = [1, 2, 3] as const;

const day = (value: string | number | null): ExportCell =>
  value === null ? null : { kind: 'date', value: typeof value === 'number' ? formatDay(value) : value };

const money = (minor: number, currency: string): ExportCell => ({
  kind: 'amount',
  minor: Math.round(fromMinor(minor, currency) * 100),
});

function casesTable(db: ReadDb, language: Language, cases: readonly StoredCase[]): ExportTable {
  const t = texts(language);
  const named = (list: Parameters<typeof listItems>[1]) => {
    const names = new Map(listItems(db, list).map(({ id, name }) => [id, name]));
    return (id: number) => names.get(id) ?? null;
  };
  const [staff, area, product, cause] = [named('staff'), named('area'), named('product'), named('cause')];
  const own = (field: FieldName): ExportColumn => ({
    heading: exportHeading('interactions', field, language),
    field,
    kind: 'text',
  });
  const columns: ExportColumn[] = [
    { heading: t('exports.caseNumber'), field: 'case', kind: 'code' },
    { heading: t('complaints.received'), field: 'received', kind: 'date' },
    { ...own('customer'), kind: 'name' },
    { heading: t('complaints.what'), field: 'what', kind: 'text' },
    { heading: t('complaints.type'), field: 'type', kind: 'text' },
    { heading: t('complaints.severity'), field: 'severity', kind: 'text' },
    { heading: t('complaints.due'), field: 'due', kind: 'date' },
    { heading: t('exports.keeper'), field: 'keeper', kind: 'text' },
    ...[own('staff'), own('area'), own('product'), own('cause')],
    { heading: t('complaints.prevention'), field: 'prevention', kind: 'text' },
  ];
  const rows = cases.map((each): ExportCell[] => [
    ...[each.id, day(each.received), each.customerName, each.note || null, t(`complaints.type_${each.type}`)],
    ...[t(`complaints.severity_${grades[each.severity - 1] ?? 2}`), day(each.due), each.keeper],
    ...[staff(each.staffId), area(each.areaId), product(each.productId), cause(each.causeId), each.prevention || null],
  ]);
  return { name: 'complaints', columns, rows };
}

function stepsTable(db: ReadDb, language: Language, cases: readonly StoredCase[]): ExportTable {
  const t = texts(language);
  const columns: ExportColumn[] = [
    { heading: t('exports.caseNumber'), field: 'case', kind: 'code' },
    { heading: exportHeading('interactions', 'date', language), field: 'date', kind: 'date' },
    { heading: t('exports.step'), field: 'step', kind: 'text' },
    { heading: t('complaints.what'), field: 'what', kind: 'text' },
    { heading: exportHeading('interactions', 'staff', language), field: 'staff', kind: 'text' },
    { heading: exportHeading('interactions', 'minutes', language), field: 'minutes', kind: 'text' },
    { heading: t('complaints.outcome'), field: 'outcome', kind: 'text' },
    { heading: t('complaints.scoreAfter'), field: 'score', kind: 'score' },
    { heading: exportHeading('interactions', 'amount', language), field: 'amount', kind: 'amount' },
    { heading: exportHeading('interactions', 'currency', language), field: 'currency', kind: 'currency' },
  ];
  const events = eventsOf(
    db,
    cases.map(({ id }) => id),
  );
  const rows = cases.flatMap(({ id }): (readonly ExportCell[])[] => [
    ...(events.get(id) ?? []).map((event) => {
      const moved = event.due === null ? '' : formatDay(event.due);
      const step = t(`complaints.event_${event.kind}`, { day: moved });
      const outcome = event.outcome === null ? null : t(`complaints.outcome_${event.outcome}`);
      return [
        id,
        day(event.day),
        step,
        event.what || null,
        event.staff,
        event.minutes,
        outcome,
        event.score,
        null,
        null,
      ];
    }),
    ...costsOf(db, id).map((cost): ExportCell[] => [
      ...[id, day(cost.day), t(`complaints.cost_${cost.kind}`), cost.note, cost.staff, null, null, null],
      ...[money(cost.amountMinor, cost.currency), cost.currency],
    ]),
  ]);
  return { name: 'complaint steps', columns, rows };
}

/** The cases of the shop, and under their numbers what was done about them and what that cost; for reading elsewhere. */
export function complaintTables(db: ReadDb, language: Language): ExportTable[] {
  const cases = storedCases(db).filter(({ isInBin }) => isInBin === 0);
  return [casesTable(db, language, cases), stepsTable(db, language, cases)];
}
