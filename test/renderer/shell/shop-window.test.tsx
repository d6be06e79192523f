// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop } from '../../support/app.ts';
import { openWindow } from '../../support/window.tsx';

test('Ctrl and a digit open the places, on a Bulgarian keyboard too', async () => {
  openWindow(await openTestShop());
  await screen.findByRole('heading', { name: 'Today' });
  fireEvent.keyDown(document.body, { code: 'Digit2', key: '2', ctrlKey: true });
  expect(await screen.findByRole('heading', { name: 'Feedback' })).toBeDefined();
  expect(document.title).toBe('Feedback – Regulars');
  expect(document.activeElement).toBe(screen.getByRole('main'));
  fireEvent.keyDown(document.body, { code: 'Comma', key: 'б', ctrlKey: true });
  expect(await screen.findByRole('heading', { name: 'Settings' })).toBeDefined();
});

test('the language changes at once, everywhere, without a restart', async () => {
  const person = openWindow(await openTestShop());
  await person.click(await screen.findByRole('button', { name: /^English/ }));
  await person.click(screen.getByRole('menuitemradio', { name: '简体中文' }));
  expect(await screen.findByRole('heading', { name: '今日' })).toBeDefined();
  expect(screen.getByRole('link', { name: '反馈' })).toBeDefined();
  expect(document.documentElement.lang).toBe('zh-CN');
  expect(document.title).toBe('今日 – Regulars');
});

test('Undo and Redo name what they would do, and Ctrl Z does it', async () => {
  const app = await openTestShop();
  await app.ask('customers.create', { fullName: 'Maria Petrova' });
  const person = openWindow(app);
  await person.click(await screen.findByRole('menuitem', { name: 'Edit' }));
  expect(await screen.findByRole('menuitem', { name: 'Undo: New customer Maria Petrova' })).toBeDefined();
  await person.keyboard('{Escape}');
  await person.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText('Undone: New customer Maria Petrova')).toBeDefined();
  expect(await app.ask('customers.list', {})).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Redo' }));
  expect(await screen.findByText('Done again: New customer Maria Petrova')).toBeDefined();
  expect(await app.ask('customers.list', {})).toHaveLength(1);
});

test('Ctrl Z in a text field belongs to the text', async () => {
  const app = await openTestShop();
  await app.ask('customers.create', { fullName: 'Maria Petrova' });
  const person = openWindow(app, { at: '/settings' });
  await person.click(await screen.findByRole('textbox', { name: 'Name of the shop' }));
  await person.keyboard('{Control>}z{/Control}');
  expect(await app.ask('customers.list', {})).toHaveLength(1);
});

test('the palette finds a command by a part of its name and runs it', async () => {
  const person = openWindow(await openTestShop());
  await screen.findByRole('heading', { name: 'Today' });
  await person.keyboard('{Control>}k{/Control}');
  const dialog = within(await screen.findByRole('dialog'));
  await person.keyboard('sett');
  expect(dialog.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['SettingsCtrl ,']);
  await person.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: 'Settings' })).toBeDefined();
});

test('while a dialog is open the shortcuts of the window wait', async () => {
  const person = openWindow(await openTestShop());
  await screen.findByRole('heading', { name: 'Today' });
  await person.keyboard('{Control>}n{/Control}');
  await screen.findByRole('dialog', { name: 'New feedback' });
  await person.keyboard('{Control>}2{/Control}');
  expect(screen.queryByRole('heading', { name: 'Feedback' })).toBeNull();
  await person.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('F1 lists every shortcut that works', async () => {
  openWindow(await openTestShop());
  await screen.findByRole('heading', { name: 'Today' });
  fireEvent.keyDown(document.body, { code: 'F1', key: 'F1' });
  const dialog = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }));
  expect(dialog.getByText('Ctrl N').closest('div')?.textContent).toBe('New feedbackCtrl N');
});

test('text grows and the look changes from the menu, and both are remembered', async () => {
  const person = openWindow(await openTestShop());
  await screen.findByRole('heading', { name: 'Today' });
  fireEvent.keyDown(document.body, { code: 'Equal', key: '+', ctrlKey: true });
  expect(document.documentElement.style.fontSize).toBe('110%');
  await person.click(screen.getByRole('menuitem', { name: 'View' }));
  await person.click(await screen.findByRole('menuitemradio', { name: 'Dark' }));
  expect(document.documentElement.dataset.mantineColorScheme).toBe('dark');
  expect(localStorage.getItem('regulars.look')).toBe('"dark"');
  expect(localStorage.getItem('regulars.textSize')).toBe('110');
});
