// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { expect, test, vi } from 'vitest';
import { createWords } from '../../../renderer/i18n/i18n.ts';
import { Broken } from '../../../renderer/shell/broken.tsx';
import { ErrorBoundary } from '../../../renderer/shell/error-boundary.tsx';
import { furnish } from '../../support/window.tsx';

test('a screen that breaks says what is kept and can be tried again', async () => {
  furnish();
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  let isBroken = true;
  const Screen = () => {
    if (isBroken) throw new Error('no such column');
    return <p>Works</p>;
  };
  render(
    <MantineProvider>
      <I18nextProvider i18n={createWords('en')}>
        <ErrorBoundary fallback={(error, retry) => <Broken error={error} onRetry={retry} />}>
          <Screen />
        </ErrorBoundary>
      </I18nextProvider>
    </MantineProvider>,
  );
  expect(screen.getByRole('alert').textContent).toContain('Everything you saved is kept.');
  expect(screen.getByText(/no such column/)).toBeDefined();
  isBroken = false;
  await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('Works')).toBeDefined();
});
