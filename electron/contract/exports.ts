import * as z from 'zod/mini';
import { task } from './define.ts';
import { WrittenFile } from './imports.ts';
import { CustomerFilter } from './customer-filter.ts';

/** What can be taken out: one list, or all of it with the description of the columns. */
export const ExportList = z.enum(['customers', 'interactions', 'responses', 'complaints', 'all']);
export type ExportList = z.infer<typeof ExportList>;

export const ExportFormat = z.enum(['csv', 'xlsx']);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const ExportRequest = z.strictObject({
  list: ExportList,
  /** Of everything both the lists (CSV) and their description (JSON) come as files of their own, whatever stands here. */
  format: z._default(ExportFormat, 'csv'),
  /** Only these customers; without it every one who is neither in the bin nor merged away. */
  filter: z.optional(CustomerFilter),
  segmentId: z.optional(z.int()),
  /** Only these, as far as they are neither in the bin nor merged away. */
  ids: z.optional(z.array(z.int()).check(z.minLength(1), z.maxLength(1_000_000))),
  /** Of which survey; without it of all that keep a person, one file each. */
  surveyId: z.optional(z.int()),
});
export type ExportRequest = z.infer<typeof ExportRequest>;

/** Files that wait with the host, and how many rows they hold together. */
export const Exported = z.strictObject({ files: z.array(WrittenFile), rows: z.int() });
export type Exported = z.infer<typeof Exported>;

export const exports = {
  /** Writes lists as files that any spreadsheet opens and our own import brings back; the history tells that it was done. */
  write: task({ input: ExportRequest, output: Exported, touches: [], needs: 'owner' }),
};
