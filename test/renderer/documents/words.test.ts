import { describe, expect, test } from 'vitest';
import { documentWords } from '../../../renderer/documents/words.ts';

const score = { key: 'nps_full', params: { p: -4, lo: -20, hi: 12, n: 100 } };

describe('the words of a document', () => {
  test('are those of its own language', () => {
    expect(documentWords('bg', 'BG').t('reports.title_month')).toBe('Месечен отчет');
    expect(documentWords('zh', 'CN').sentence(score, 'nps')).toBe('−4（−20 至 +12），100 个回答。');
  });

  test('leave no Polish letter alone at the end of a line', () => {
    expect(documentWords('pl', 'PL').t('reports.summary')).toBe('W\u00a0skrócie');
    expect(documentWords('en', 'GB').t('reports.commentsNote')).not.toContain('\u00a0');
  });

  test('follow each other as the language sets sentences apart', () => {
    expect(documentWords('en', 'GB').paragraph(['One.', '', 'Two.'])).toBe('One. Two.');
    expect(documentWords('zh', 'CN').paragraph(['一。', '二。'])).toBe('一。二。');
  });
});
