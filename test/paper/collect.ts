import { collect } from './dataset.ts';

const [file, folder, part = '0', parts = '1'] = process.argv.slice(2);
if (file === undefined || folder === undefined) throw new Error('usage: collect FILE PILE [PART PARTS]');
await collect(file, folder, Number(part), Number(parts));
