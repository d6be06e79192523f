import { fail } from '../contract/errors.ts';
import { type ListItem, type ListName, type lists as contract } from '../contract/lists.ts';
import { type ReadDb } from '../db/database.ts';
import { isVisible, typedText } from '../domain/typed-text.ts';
import * as store from '../store/lists.ts';
import { type Handlers } from './context.ts';

function entry(db: ReadDb, id: number): ListItem {
  return store.listItemById(db, id) ?? fail('notFound', { what: `list entry ${id}` });
}

function freeName(db: ReadDb, list: ListName, typed: string, ownId: number | null): string {
  const name = typedText(typed);
  if (!isVisible(name)) fail('invalidInput', { path: 'name', problem: 'shows nothing' });
  const owner = store.listItemNamed(db, list, name);
  if (owner && owner.id !== ownId) fail('nameTaken', { path: 'name', name });
  return name;
}

export const lists: Handlers<{ lists: typeof contract }>['lists'] = {
  list: ({ db }, { list }) => store.listItems(db, list),
  create({ db, about }, { list, name }) {
    const free = freeName(db, list, name, null);
    about(free);
    return entry(db, store.insertListItem(db, { list, name: free }));
  },
  rename({ db, about }, { id, name }) {
    const free = freeName(db, entry(db, id).list, name, id);
    about(free);
    store.renameListItem(db, id, free);
    return entry(db, id);
  },
  reorder({ db, about }, { list, ids }) {
    const known = new Set(store.listItems(db, list).map(({ id }) => id));
    if (known.size !== ids.length || ids.some((id) => !known.delete(id)))
      fail('invalidInput', { path: 'ids', problem: 'not every entry once' });
    ids.forEach((id, position) => store.placeListItem(db, id, position));
    about(list);
    return store.listItems(db, list);
  },
  remove({ db, today, about }, { id }) {
    about(entry(db, id).name);
    if (store.isListItemUsed(db, id)) {
      store.retireListItem(db, id, today());
      return { outcome: 'retired' };
    }
    store.deleteListItem(db, id);
    return { outcome: 'deleted' };
  },
  restore({ db, about }, { id }) {
    about(entry(db, id).name);
    store.retireListItem(db, id, null);
    return entry(db, id);
  },
};
