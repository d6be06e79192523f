import { CustomerFilter } from '../contract/customer-filter.ts';
import { type Segment } from '../contract/segments.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';

type Row = { readonly id: number; readonly name: string; readonly filter: string };

const fromRow = ({ filter, ...row }: Row): Segment => ({ ...row, filter: CustomerFilter.parse(JSON.parse(filter)) });

/** Saved segments in the order of their names. */
export function listSegments(db: ReadDb): Segment[] {
  return db.all<Row>(sql`SELECT id, name, filter FROM segments ORDER BY name, id`).map(fromRow);
}

/** One segment, or undefined. */
export function segmentById(db: ReadDb, id: number): Segment | undefined {
  const row = db.maybe<Row>(sql`SELECT id, name, filter FROM segments WHERE id = ${id}`);
  return row && fromRow(row);
}

/** Whether another segment has this name. */
export function isSegmentNameTaken(db: ReadDb, name: string, exceptId: number | null): boolean {
  return db.maybe(sql`SELECT 1 FROM segments WHERE name = ${name} AND id IS NOT ${exceptId}`) !== undefined;
}

/** Adds a segment. */
export function insertSegment(db: WriteDb, segment: Omit<Segment, 'id'> & { readonly createdAt: number }): number {
  return db.insert(sql`INSERT INTO segments (name, filter, created_at)
    VALUES (${segment.name}, ${JSON.stringify(segment.filter)}, ${segment.createdAt})`);
}

/** Writes name and filter of a segment anew. */
export function updateSegment(db: WriteDb, { id, name, filter }: Segment): void {
  db.run(sql`UPDATE segments SET name = ${name}, filter = ${JSON.stringify(filter)} WHERE id = ${id}`);
}

/** Forgets a segment; its customers stay. */
export function deleteSegment(db: WriteDb, id: number): void {
  db.run(sql`DELETE FROM segments WHERE id = ${id}`);
}
