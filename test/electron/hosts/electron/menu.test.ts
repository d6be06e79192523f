import { expect, test } from 'vitest';
import { languages } from '../../../../electron/contract/settings.ts';
import { menuFor } from '../../../../electron/hosts/electron/menu.ts';
import { texts } from '../../../../locales/index.ts';

function entries(language: (typeof languages)[number], platform: NodeJS.Platform) {
  return menuFor(texts(language), platform).flatMap(({ label, submenu }) => [
    { label, role: undefined },
    ...(Array.isArray(submenu) ? submenu : []).filter(({ type }) => type !== 'separator'),
  ]);
}

test('the menu speaks each language in full and offers nothing that reloads or inspects', () => {
  const english = entries('en', 'darwin').map(({ label }) => label);
  for (const language of languages) {
    const all = entries(language, 'darwin');
    expect(all).toHaveLength(16);
    expect(all.every(({ label }) => label !== undefined && !label.startsWith('hosts.'))).toBe(true);
    expect(all.some(({ role }) => /reload|devtools/i.test(role ?? ''))).toBe(false);
    const same = all.filter(({ label }, index) => label === english[index] && label !== 'Regulars');
    expect(same).toHaveLength(language === 'en' ? 15 : 0);
  }
});

test('the menu of the program itself is on a Mac only', () => {
  expect(entries('en', 'win32').map(({ role }) => role)).not.toContain('quit');
});
