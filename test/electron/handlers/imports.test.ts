import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FilePreview, ImportOutcome } from '../../../electron/contract/imports.ts';
import { openStaging } from '../../../electron/files/staging.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';

async function staged(app: TestApp, text: string, name = 'list.csv'): Promise<string> {
  const staging = openStaging(join(app.dataFolder, 'staging'));
  return (await staging.write(name, new TextEncoder().encode(text))).fileId;
}

type Wishes = { readonly as?: string; readonly rest?: object; readonly choices?: object };

async function imported(app: TestApp, text: string, { as = 'customers', rest, choices }: Wishes = {}) {
  const fileId = await staged(app, text);
  const request = { fileId, choices: { importAs: as, ...choices }, ...rest };
  return ImportOutcome.parse(await app.ask('imports.run', request));
}

async function previewed(app: TestApp, text: string, rest: object = {}): Promise<FilePreview> {
  return FilePreview.parse(await app.ask('imports.preview', { fileId: await staged(app, text), choices: {}, ...rest }));
}

function all(app: TestApp, sql: string): unknown[] {
  return app.database.connection.raw.prepare(sql).all();
}

describe('who is meant by a name in a file', () => {
  it('Мария and Maria are two people, MARIA and Maria are one', async () => {
    const app = await openTestShop();
    await app.ask('customers.create', { fullName: 'Мария Петрова' });
    await imported(app, 'Date,Customer,Amount\n2026-11-01,Maria Petrova,5\n2026-11-02,MARIA  petrova,6\n', {
      as: 'interactions',
    });
    expect(all(app, 'SELECT full_name FROM customers ORDER BY id')).toEqual([
      { full_name: 'Мария Петрова' },
      { full_name: 'Maria Petrova' },
    ]);
    expect(all(app, 'SELECT customer_id FROM interactions')).toEqual([{ customer_id: 2 }, { customer_id: 2 }]);
  });

  it('a name that two customers share belongs to neither; one new customer is made for the whole file', async () => {
    const app = await openTestShop();
    for (const phone of ['+359888111111', '+359888222222'])
      await app.ask('customers.create', { fullName: 'Иван Иванов', phones: [phone] });
    await imported(app, 'Date,Customer,Amount\n2026-11-01,Иван Иванов,5\n2026-11-02,Иван Иванов,6\n', {
      as: 'interactions',
    });
    expect(all(app, 'SELECT customer_id FROM interactions')).toEqual([{ customer_id: 3 }, { customer_id: 3 }]);
  });

  it('another first name on the phone of the family is another customer, and is told as possible', async () => {
    const app = await openTestShop();
    await app.ask('customers.create', { fullName: 'Мария Петрова', phones: ['+359888123456'] });
    const list = 'Name,Phone\nИван Петров,+359888123456\nМария Петрова,+359888123456\n';
    expect(await previewed(app, list)).toMatchObject({ accepted: 2, known: 1, possible: 1 });
    expect(await imported(app, list)).toMatchObject({ imported: 1, known: 1 });
  });
});

const members = `Name,Given name,Family name,Reading,Phone,E-mail,City,Customer code,Birthday,Customer since,Source,Group,Language,Preferred channel,Marketing consent,Note
Ann Lee,Ann,Lee,an li,+359888123456,ann@example.com,Ely,K1,1990-02-03,2020-05-06,Poster,Gold; Regular,English,E-mail,yes,likes rye
`;

describe('a customer list', () => {
  it('brings every field it has, and the whole of it can be undone', async () => {
    const app = await openTestShop();
    await imported(app, members);
    const [row] = all(app, 'SELECT * FROM customers');
    expect(row).toMatchObject({
      ...{ full_name: 'Ann Lee', given_name: 'Ann', family_name: 'Lee', reading: 'an li', email: 'ann@example.com' },
      ...{ city: 'Ely', code: 'K1', birthday: '1990-02-03', since_on: '2020-05-06', language: 'en', note: 'likes rye' },
    });
    expect(all(app, 'SELECT e164 FROM customer_phones')).toEqual([{ e164: '+359888123456' }]);
    expect(
      all(app, 'SELECT i.name FROM customer_groups g JOIN list_items i ON i.id = g.group_id ORDER BY i.name'),
    ).toEqual([{ name: 'Gold' }, { name: 'Regular' }]);
    expect(all(app, "SELECT channel, state, how FROM consents WHERE purpose = 'marketing' ORDER BY channel")).toEqual([
      { channel: 'email', state: 'yes', how: 'imported' },
      { channel: 'phone', state: 'yes', how: 'imported' },
    ]);
    await app.ask('history.undo', {});
    for (const table of ['customers', 'customer_phones', 'customer_groups', 'consents', 'batches'])
      expect(all(app, `SELECT * FROM ${table}`)).toEqual([]);
  });

  it('the same list twice adds nothing; one more row adds one; what is missing is filled in, nothing is overwritten', async () => {
    const app = await openTestShop();
    const first = 'Name,Phone,City\nAnn Lee,+359888123456,\n';
    await imported(app, first);
    expect(await imported(app, first)).toMatchObject({ batchId: null, imported: 0 });
    const more = 'Name,Phone,City,Note\nAnn Lee,+359888123456,Ely,rye\nBob Hill,+359888000000,,\n';
    expect(await imported(app, more)).toMatchObject({ imported: 1, known: 1 });
    const other = 'Name,Phone,City,Note\nAnn Lee,+359888123456,Bath,\n';
    expect(await imported(app, other)).toMatchObject({ imported: 0, known: 1 });
    expect(all(app, 'SELECT full_name, city, note FROM customers ORDER BY id')).toEqual([
      { full_name: 'Ann Lee', city: 'Ely', note: 'rye' },
      { full_name: 'Bob Hill', city: null, note: null },
    ]);
    await imported(app, `${other}\n`, { rest: { knownRows: 'replace' } });
    expect(all(app, 'SELECT city, note FROM customers WHERE id = 1')).toEqual([{ city: 'Bath', note: 'rye' }]);
  });

  it('never raises a consent: not of somebody known, not over a no; but a no always counts', async () => {
    const app = await openTestShop();
    await imported(app, 'Name,E-mail\nAnn Lee,ann@example.com\n');
    await imported(app, 'Name,E-mail,Marketing consent\nAnn Lee,ann@example.com,yes\nBob,bob@example.com,maybe\n');
    expect(all(app, 'SELECT * FROM consents')).toEqual([]);
    await imported(app, 'Name,E-mail,Marketing consent\nAnn Lee,ann@example.com,no\n');
    const states = () => all(app, 'SELECT customer_id AS id, channel, state FROM consents ORDER BY channel');
    const refused = [
      { id: 1, channel: 'email', state: 'no' },
      { id: 1, channel: 'phone', state: 'no' },
    ];
    expect(states()).toEqual(refused);
    await imported(app, 'Name,E-mail,Marketing consent\nAnn Lee,ann@example.com,yes\n', {
      rest: { knownRows: 'replace' },
    });
    expect(states()).toEqual(refused);
  });
});

describe('sales and bills', () => {
  it('a negative amount is a return, our own words name the kind, and money the shop spent is no contact', async () => {
    const app = await openTestShop({ language: 'zh' });
    const bill = `Date,Customer,Kind,Amount\n2026-11-01,王芳,,12.50\n2026-11-02,王芳,,-3\n2026-11-03,王芳,咨询,\n2026-11-04,王芳,支出,99\n2026-11-05,王芳,收入,8\n`;
    expect(await imported(app, bill, { as: 'interactions' })).toMatchObject({ imported: 4, skipped: 1 });
    expect(all(app, 'SELECT kind, amount_minor FROM interactions ORDER BY day')).toEqual([
      { kind: 1, amount_minor: 1250 },
      { kind: 6, amount_minor: 300 },
      { kind: 3, amount_minor: null },
      { kind: 1, amount_minor: 800 },
    ]);
  });
});

describe('answers', () => {
  const form = `Timestamp,How satisfied are you with us?,How clean is the shop (1-5),What did you buy?,Anything else?
2026-11-01 10:00:00,5,4,Bread,fine
2026-11-01 11:00:00,3,5,Milk,
2026-11-01 12:00:00,4,2,Bread,
`;

  it('a new survey is made of the headings, with the answers of every column', async () => {
    const app = await openTestShop();
    expect(await previewed(app, form, { isNewSurvey: true })).toMatchObject({ importAs: 'responses', questions: [] });
    await imported(app, form, { as: 'responses', rest: { newSurvey: { name: 'Web form' } } });
    const [survey] = all(app, "SELECT id FROM surveys WHERE name = 'Web form'");
    expect(survey).toBeDefined();
    const questions = 'SELECT q.type, q.slot FROM questions q JOIN survey_versions v ON v.id = q.survey_version_id';
    expect(all(app, `${questions} WHERE v.survey_id = (SELECT max(id) FROM surveys) ORDER BY q.position`)).toEqual([
      { type: 'rating', slot: 'csat' },
      { type: 'rating', slot: 'r1' },
      { type: 'single', slot: null },
      { type: 'text', slot: null },
    ]);
    expect(all(app, 'SELECT csat, r1 FROM responses ORDER BY answered_at')).toEqual([
      { csat: 5, r1: 4 },
      { csat: 3, r1: 5 },
      { csat: 4, r1: 2 },
    ]);
    expect(all(app, 'SELECT text FROM answer_texts ORDER BY response_id, question_id')).toEqual(
      ['o1', 'fine', 'o2', 'o1'].map((text) => ({ text })),
    );
    await app.ask('history.undo', {});
    expect(all(app, "SELECT id FROM surveys WHERE name = 'Web form'")).toEqual([]);
    expect(all(app, 'SELECT id FROM responses')).toEqual([]);
  });

  it('marks on another scale than the survey asks for are refused as a whole, and nothing is written', async () => {
    const app = await openTestShop();
    const fileId = await staged(app, 'Date,CSAT\n2026-11-01,9\n2026-11-02,7\n2026-11-03,10\n');
    const answers = { CSAT: { scale: { min: 1, max: 10 } } };
    const choices = { importAs: 'responses', answers };
    expect(await app.refusal('imports.run', { fileId, choices })).toMatchObject({ code: 'scaleDiffers' });
    expect(all(app, 'SELECT id FROM responses')).toEqual([]);
    expect(all(app, 'SELECT id FROM batches')).toEqual([]);
  });

  it('an answer that carries a number of its own comes once, also from another file', async () => {
    const app = await openTestShop();
    await imported(app, 'Response ID,Date,CSAT\n7,2026-11-01,5\n', { as: 'responses' });
    const more = 'Response ID,Date,CSAT\n7,2026-11-01,5\n8,2026-11-02,4\n';
    expect(await previewed(app, more)).toMatchObject({ known: 1 });
    expect(await imported(app, more, { as: 'responses' })).toMatchObject({ imported: 1, known: 1 });
  });

  it('staff, channel, touchpoint and language of an answer are kept', async () => {
    const app = await openTestShop();
    await imported(app, 'Date,CSAT,Staff,Channel,Touchpoint,Survey language\n2026-11-01,5,Eva,Phone,Till,Polski\n', {
      as: 'responses',
    });
    const names = ['staff', 'channel', 'touchpoint'].map(
      (list) => `(SELECT name FROM list_items WHERE id = r.${list}_id) AS ${list}`,
    );
    expect(all(app, `SELECT ${names.join(', ')}, language_id FROM responses r`)).toEqual([
      { staff: 'Eva', channel: 'Phone', touchpoint: 'Till', language_id: 3 },
    ]);
  });
});

describe('what is remembered', () => {
  it('the columns of a file with the same headings are read as the person chose the last time', async () => {
    const app = await openTestShop();
    const mapping = { '1': 'full_name', '2': null, '3': 'city' };
    await imported(app, 'Who,Secret,Where\nAnn,x,Ely\n', { choices: { mapping } });
    const again = await previewed(app, 'Who,Secret,Where\nBob,y,Bath\n');
    expect(again).toMatchObject({ isRemembered: true, importAs: 'customers', choices: { mapping } });
    expect(again.columns.map(({ field }) => field)).toEqual(['full_name', null, 'city']);
    expect(await previewed(app, 'Who,Where\nBob,Bath\n')).toMatchObject({ isRemembered: false });
  });

  it('a file that no longer waits is told as that', async () => {
    const app = await openTestShop();
    const lost = { fileId: '00000000-0000-0000-0000-000000000000', choices: {} };
    expect(await app.refusal('imports.preview', lost)).toEqual({ code: 'fileGone', params: {} });
  });
});
