import { type lists } from '../../../electron/contract/lists.ts';
import { sql } from '../../../electron/db/sql.ts';
import { type Handlers } from '../../../electron/handlers/context.ts';

export const handlers: Handlers<{ lists: typeof lists }>['lists'] = {
  list({ db }) {
    db.run(sql`DELETE FROM list_items`);
    return [];
  },
};
