import { type CliCommand } from '../command.ts';
import { appCommands } from './app.ts';
import { backup, backups, restore } from './backups.ts';
import { form } from './form.ts';
import { exportLists } from './export.ts';
import { importFile } from './import.ts';
import { readScans } from './read.ts';
import { person } from './person.ts';
import { report } from './report.ts';
import { metrics } from './metrics.ts';

/** Every command of the command line by its name. */
export const commands: Readonly<Record<string, CliCommand>> = {
  ...appCommands,
  import: importFile,
  export: exportLists,
  read: readScans,
  metrics,
  backup,
  backups,
  restore,
  person,
  report,
  form,
};
