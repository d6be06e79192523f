// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

test('guessing the PIN at the counter leads nowhere and takes longer each time', async () => {
  const app = await openTestShop();
  await app.ask('counter.update', { pin: '4711' });
  const person = openWindow(app, { at: '/surveys/1' });
  await person.click(await screen.findByRole('button', { name: 'Show to visitors' }));
  await person.click(await screen.findByRole('button', { name: 'For the staff' }));
  for (const pin of ['0001', '0002', '0003']) {
    await person.type(screen.getByLabelText('PIN'), pin);
    await person.click(screen.getByRole('button', { name: 'Leave the questionnaire' }));
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('PIN').value).toBe(''));
  }
  await screen.findByText(/^Please wait \d seconds? before the next try\.$/);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Leave the questionnaire' }).disabled).toBe(true);
  expect(screen.queryByRole('navigation')).toBeNull();
  app.setToday('2026-11-22');
  await waitFor(
    () =>
      expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Leave the questionnaire' }).disabled).toBe(false),
    { timeout: 12_000 },
  );
  await person.type(screen.getByLabelText('PIN'), '4711');
  await person.click(screen.getByRole('button', { name: 'Leave the questionnaire' }));
  expect((await screen.findAllByRole('navigation')).length).toBeGreaterThan(0);
});
