import { expect, test } from 'vitest';
import { hanziReading } from '../../../electron/domain/hanzi-reading.ts';

test.each([
  ['王伟', 'wang wei'],
  ['曾伟', 'zeng wei'],
  ['单雄', 'shan xiong'],
  ['仇英', 'qiu ying'],
  ['欧阳娜娜', 'ou yang na na'],
  ['吕布', 'lv bu'],
])('%s is read %s', (name, reading) => {
  expect(hanziReading(name)).toBe(reading);
});
