import { type WordKey } from '../../i18n/use-words.ts';

/** One page of the help: its name in addresses, its title and its paragraphs; claims follow with the numbers the shop keeps. */
export type Topic = { readonly name: string; readonly title: WordKey; readonly words: readonly WordKey[] };

/** Every topic, in the order in which a new owner needs them. */
export const topics: readonly Topic[] = [
  { name: 'start', title: 'help.start_title', words: ['help.start_1', 'help.start_2', 'help.start_3'] },
  {
    name: 'asking',
    title: 'help.asking_title',
    words: ['help.asking_1', 'help.asking_2', 'help.asking_3', 'help.asking_4'],
  },
  { name: 'counting', title: 'help.counting_title', words: ['figures.csat_how', 'figures.nps_how', 'figures.ces_how'] },
  { name: 'range', title: 'help.range_title', words: ['help.range_1', 'help.range_2', 'help.range_3'] },
  { name: 'return', title: 'help.return_title', words: ['help.return_1', 'help.return_2', 'help.return_3'] },
  { name: 'paper', title: 'help.paper_title', words: ['help.paper_1', 'help.paper_2', 'help.paper_3'] },
  {
    name: 'complaint',
    title: 'help.complaint_title',
    words: ['help.complaint_1', 'help.complaint_2', 'help.complaint_3'],
  },
  { name: 'claims', title: 'help.claims_title', words: ['help.claims_1'] },
  { name: 'undo', title: 'help.undo_title', words: ['help.undo_1', 'help.undo_2'] },
  { name: 'backup', title: 'help.backup_title', words: ['help.backup_1', 'help.backup_2'] },
  { name: 'privacy', title: 'help.privacy_title', words: ['help.privacy_1', 'help.privacy_2', 'help.privacy_3'] },
];
