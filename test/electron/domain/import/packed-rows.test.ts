import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chunkRows,
  type ImportedRow,
  packedRows,
  type RowChunk,
  rowPacker,
} from '../../../../electron/domain/import/packed-rows.ts';

function packed(rows: readonly ImportedRow[], atOnce = chunkRows): ImportedRow[] {
  const packer = rowPacker();
  const chunks: RowChunk[] = [];
  for (const row of rows) {
    packer.add(row);
    if (packer.waiting() === atOnce) chunks.push(packer.take());
  }
  if (packer.waiting() > 0) chunks.push(packer.take());
  const all = packedRows(chunks);
  expect(all.length).toBe(rows.length);
  return [...all];
}

const value = fc.oneof(fc.string({ maxLength: 3 }), fc.integer({ min: -2, max: 5 }), fc.constant(null));
const fields = fc.dictionary(fc.constantFrom('date', 'amount', 'note', 'phone'), value, { noNullPrototype: true });
const rows = fc.array(fc.record({ fields, answers: fc.tuple(value, value) }), { maxLength: 40 });

test('rows come out of their chunks as they went in, whatever stands in them and however they are cut', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 7 }), (all, atOnce) => {
      expect(packed(all, atOnce)).toEqual(all);
    }),
  );
});

test('more different values than are remembered come out too', () => {
  const many = Array.from({ length: 70_000 }, (_, index) => ({ fields: { code: `K${index % 69_000}` }, answers: [] }));
  expect(packed(many)).toEqual(many);
});
