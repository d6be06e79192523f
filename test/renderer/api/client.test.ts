import { describe, expect, test } from 'vitest';
import { contract } from '../../../electron/contract/index.ts';
import { ApiError, failureOf } from '../../../renderer/api/api-error.ts';
import { createClient } from '../../../renderer/api/client.ts';
import { openTestShop } from '../../support/app.ts';

describe('the client of the window', () => {
  test('has a function for each method of the contract and no other', () => {
    const api = createClient({ call: () => Promise.resolve({ ok: true, value: null }) });
    const names = (areas: object) =>
      Object.entries(areas).map(([area, methods]: [string, object]) => [area, Object.keys(methods)]);
    expect(names(api)).toEqual(names(contract));
    expect(api.customers.create.path).toBe('customers.create');
    expect(api.customers.create.kind).toBe('command');
  });

  test('gives what the shop answered', async () => {
    const api = createClient(await openTestShop());
    expect(await api.customers.create({ fullName: 'Maria' })).toMatchObject({ fullName: 'Maria' });
  });

  test('throws the failure that the person will be told', async () => {
    const api = createClient(await openTestShop());
    const refused = await api.customers.get({ id: 77 }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ApiError);
    expect(failureOf(refused)).toMatchObject({ code: 'notFound' });
    expect(failureOf(new TypeError('boom'))).toEqual({ code: 'internal', params: { ref: 'window' } });
  });
});
