import { test } from 'vitest';
import { seeEveryScreen } from '../../support/every-screen.ts';

test('every screen, part and dialog can be seen, heard and read to its end in Chinese', () =>
  seeEveryScreen('zh', 'zh-CN'));
