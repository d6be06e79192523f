import * as z from 'zod/mini';
import { command } from '../../../electron/contract/define.ts';

export const bake = command({ input: z.strictObject({}), output: z.null(), touches: ['custmers'] });
