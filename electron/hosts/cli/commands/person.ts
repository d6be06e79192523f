import { basename } from 'node:path';
import * as z from 'zod/mini';
import { texts } from '../../../../locales/index.ts';
import { privacy as contract } from '../../../contract/privacy.ts';
import { WrongUsage } from '../arguments.ts';
import { type CliCommand } from '../command.ts';
import { saveStaged } from '../save-staged.ts';

const Id = z.coerce.number().check(z.int(), z.positive());

/** `person export ID [--out FILE]` (JSON, or CSV by name) and `person erase ID`. */
export const person: CliCommand = async (session, { words: [verb, id], values, language }) => {
  const customer = Id.safeParse(id);
  if (!customer.success || (verb !== 'export' && verb !== 'erase')) throw new WrongUsage('person export|erase ID');
  const customerId = customer.data;
  const say = texts(language);
  if (verb === 'erase') {
    const { erased } = contract.erase.output.parse(await session.call('privacy.erase', { customerId }));
    return { value: { erased }, words: say('cli.erased', { id: customerId }) };
  }
  const format = values.out?.toLowerCase().endsWith('.csv') ? 'csv' : 'json';
  const made = contract.exportPerson.output.parse(await session.call('privacy.exportPerson', { customerId, format }));
  const file = await saveStaged(session, made.fileId, values.out ?? basename(made.name));
  return { value: { file }, words: say('cli.personSaved', { file }) };
};
