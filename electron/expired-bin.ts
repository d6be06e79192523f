import * as z from 'zod/mini';
import { type App } from './app.ts';
import { BinnedCustomer } from './contract/customers.ts';

/** Erases the customers whose time in the bin is over, as the bin itself announces; leaves no trace where nobody's is. */
export async function emptyExpiredBin(app: Pick<App, 'call'>, today: string): Promise<void> {
  const reply = await app.call('customers.bin', {});
  const bin = z.array(BinnedCustomer).safeParse(reply.ok ? reply.value : []);
  if (bin.success && bin.data.some(({ until }) => until < today)) await app.call('customers.emptyBin', {});
}
