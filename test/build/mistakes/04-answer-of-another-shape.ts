import { type customers } from '../../../electron/contract/customers.ts';
import { type Handlers } from '../../../electron/handlers/context.ts';

export const get: Handlers<{ customers: typeof customers }>['customers']['get'] = (_context, { id }) => ({
  id,
  name: 'Мария',
});
