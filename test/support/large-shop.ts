import { openDatabase } from '../../electron/db/open.ts';
import { foldName } from '../../electron/domain/name-folding.ts';
import { seededRandom } from '../../electron/domain/random.ts';
import { insertCustomer } from '../../electron/store/customers.ts';
import { interactionInserter } from '../../electron/store/interactions.ts';
import { generateCustomers } from './generate.ts';

const dayMs = 86_400_000;

/** Writes so many customers and contacts into a shop's folder; a few of the customers have most of the contacts. */
export async function fillLarge(folder: string, customers: number, contacts: number): Promise<void> {
  const database = await openDatabase(folder, () => Date.now());
  if ('problem' in database) throw new Error(database.problem);
  const { raw, write } = database.connection;
  const random = seededRandom(5);
  raw.transaction(() => {
    for (const { fullName, phone, createdAt } of generateCustomers(customers))
      insertCustomer(write, {
        fullName,
        folded: foldName(fullName),
        phones: [{ e164: phone, typed: phone }],
        createdAt,
      });
    const insert = interactionInserter(write);
    for (let number = 0; number < contacts; number++) {
      const day = 18_600 + Math.floor(random() * 1970);
      insert({
        customerId: 1 + Math.floor(random() ** 2 * customers),
        kind: 1,
        happenedAt: day * dayMs,
        day,
        amountMinor: Math.floor(random() * 5000),
        currency: 'EUR',
        touchpointId: 1,
        staffId: 0,
        channelId: 0,
        productId: 0,
        batchId: null,
        note: null,
      });
    }
  })();
  database.close();
}
