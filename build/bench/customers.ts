import { createApp } from '../../electron/app.ts';
import { createCustomerIndex } from '../../electron/columns/customer-index.ts';
import { openInMemory } from '../../electron/db/open.ts';
import { foldName } from '../../electron/domain/name-folding.ts';
import { seededRandom } from '../../electron/domain/random.ts';
import { searchableCustomers } from '../../electron/store/customer-index.ts';
import { insertCustomer } from '../../electron/store/customers.ts';
import { interactionInserter } from '../../electron/store/interactions.ts';
import { insertResponse } from '../../electron/store/responses.ts';
import { questionsOf } from '../../electron/store/surveys.ts';
import { generateCustomers } from '../../test/support/generate.ts';

const customers = Number(process.argv[2] ?? 200_000);
const contactsEach = 2;
const rounds = 9;

const database = openInMemory();
const { connection } = database;
const app = createApp({
  database,
  dataFolder: '/nonexistent',
  files: { read: () => Promise.reject(new Error('none')), write: () => Promise.reject(new Error('none')) },
  printPdf: () => Promise.reject(new Error('none')),
  sample: { open: () => Promise.reject(new Error('none')), close: () => Promise.reject(new Error('none')) },
  reopen: () => Promise.reject(new Error('none')),
  now: () => Date.parse('2026-11-21T12:00:00Z'),
  today: () => '2026-11-21',
  log: (_ref, error) => console.error(error),
});

async function ask(path: string, input: unknown): Promise<unknown> {
  const reply = await app.call(path, input);
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value;
}

function milliseconds(value: number): string {
  return value.toFixed(value < 10 ? 2 : 0).padStart(8);
}

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** First round apart, then the median: the first one runs before anything is warm. */
async function measure(name: string, work: (round: number) => unknown): Promise<number> {
  const first = await timed(() => work(0));
  const times: number[] = [];
  for (let round = 1; round <= rounds; round++) times.push(await timed(() => work(round)));
  const median = times.sort((a, b) => a - b)[rounds >> 1] ?? 0;
  console.log(`${name.padEnd(44)} first ${milliseconds(first)} ms   median ${milliseconds(median)} ms`);
  return median;
}

async function fill(): Promise<void> {
  await ask('settings.setUp', { name: 'Bench', kind: 'cafe', country: 'BG', currency: 'EUR', language: 'bg' });
  const random = seededRandom(5);
  const questions = questionsOf(connection.read, 1);
  const satisfaction = questions.find(({ slot }) => slot === 'csat')?.code ?? '';
  connection.raw.transaction(() => {
    for (const { fullName, phone, createdAt } of generateCustomers(customers))
      insertCustomer(connection.write, {
        fullName,
        folded: foldName(fullName),
        phones: [{ e164: phone, typed: phone }],
        createdAt,
      });
    const insert = interactionInserter(connection.write);
    for (let n = 0; n < customers * contactsEach; n++) {
      const day = 18_600 + Math.floor(random() * 1_970);
      insert({
        customerId: 1 + Math.floor(random() ** 2 * customers),
        kind: 1,
        happenedAt: day * 86_400_000,
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
      if (n % 20 === 0)
        insertResponse(
          connection.write,
          {
            customerId: 1 + Math.floor(random() * customers),
            surveyVersionId: 1,
            answeredAt: day * 86_400_000,
            day,
            mode: 'staff',
          },
          questions,
          { [satisfaction]: 1 + Math.floor(random() * 5) },
        );
    }
  })();
  connection.raw.exec('ANALYZE');
  await ask('lists.create', { list: 'group', name: 'Regulars' });
}

const filled = await timed(fill);
console.log(`${customers} customers, ${customers * contactsEach} contacts, made in ${milliseconds(filled)} ms`);
console.log(
  `read and folded into memory                      ${milliseconds(await timed(() => createCustomerIndex(searchableCustomers(connection.read))))} ms`,
);
await ask('customers.find', { text: 'x' });
console.log(
  `first order of names by the rules of Bulgarian   ${milliseconds(await timed(() => ask('customers.list', {})))} ms`,
);

const like = connection.raw.prepare("SELECT id FROM customers WHERE folded LIKE '%' || ? || '%'").pluck();
const queries = ['m', 'mar', 'kowalski', 'anna nowak', 'ив', 'иванов', '王', '王伟', 'wf', 'yova', 'zzzz'];
console.log('\nsearch, count all and the best ones');
const index = createCustomerIndex(searchableCustomers(connection.read));
for (const query of queries) {
  const folded = foldName(query);
  const found = new Set(index.find(query).all);
  const missed = like.all(folded).filter((id) => !found.has(Number(id)));
  if (missed.length > 0) throw new Error(`${query}: ${missed.length} customers that LIKE finds are missing`);
  const slow = await measure(`  ${query} LIKE`, () => like.all(folded).length);
  const quick = await measure(`  ${query} in memory (${found.size})`, () => index.find(query).all.length);
  console.log(`  ${query}: ${(quick / slow).toFixed(2)} of LIKE`);
}
console.log('\nthrough the app');
await measure('find, 3 letters, with last visits', () => ask('customers.find', { text: 'mar' }));
await measure('find, end of a phone number', (round) => ask('customers.find', { text: `${4321 + round}` }));
await measure('window of the list, by name', (round) => ask('customers.list', { offset: 10_000 * round, limit: 100 }));
await measure('window of a search', (round) =>
  ask('customers.list', { search: 'mar', offset: 100 * round, limit: 100 }),
);
await measure('list by last visit, anew each time', (round) =>
  ask('customers.list', {
    sort: 'lastSeen',
    descending: round % 2 === 0,
    filter: { groupIds: [] },
    limit: 100,
    search: '',
  }),
);
await measure('card', (round) => ask('customers.card', { id: 1 + round * 50 }));
await measure('time line', (round) => ask('feedback.timeline', { customerId: 1 + round * 50 }));
await measure('stream, newest', (round) => ask('feedback.list', { filter: {}, offset: round * 50 }));
await measure('stream, unhappy answers', (round) =>
  ask('feedback.list', { filter: { score: { slot: 'csat', min: 1, max: 2 } }, offset: round * 50 }),
);
await measure('new customer, then found at once', async (round) => {
  await ask('customers.create', { fullName: `Новак Бързов ${round}` });
  await ask('customers.find', { text: 'bars' });
});
console.log(
  `duplicates among all                          ${milliseconds(await timed(() => ask('duplicates.list', {})))} ms`,
);
console.log(`resident memory ${Math.round(process.memoryUsage().rss / 1_048_576)} MB`);
database.close();
