import { expect, it } from 'vitest';
import { lineAt, lineStarts } from '../../../electron/columns/lines.ts';

it('tells for every position which line it is in, from any line before', () => {
  const lines = ['anna', '', 'b', 'łukasz', '', 'z'];
  const text = lines.join('\n');
  const starts = lineStarts(text, lines.length);
  for (let position = 0; position < text.length; position++) {
    const expected = text.slice(0, position).split('\n').length - 1;
    for (let from = 0; from <= expected; from++) expect(lineAt(starts, position, from)).toBe(expected);
  }
});
