import { openInMemory } from '../../../electron/db/open.ts';

export const rows = (name: string) =>
  openInMemory().connection.read.all(`SELECT * FROM customers WHERE full_name = '${name}'`);
