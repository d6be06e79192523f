import { collect } from './dataset.ts';

const [file, first = '1', count = '16'] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: collect FILE FIRST-SEED PAGES');
await collect(file, Number(first), Number(count));
