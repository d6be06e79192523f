import { fail } from '../contract/errors.ts';
import { type segments as contract, type Segment } from '../contract/segments.ts';
import { type ReadDb } from '../db/database.ts';
import * as store from '../store/segments.ts';
import { type Handlers } from './context.ts';

function segment(db: ReadDb, id: number): Segment {
  return store.segmentById(db, id) ?? fail('notFound', { what: `segment ${id}` });
}

function refuseTakenName(db: ReadDb, name: string, exceptId: number | null): void {
  if (store.isSegmentNameTaken(db, name, exceptId)) fail('nameTaken', { path: 'name', name });
}

export const segments: Handlers<{ segments: typeof contract }>['segments'] = {
  list: ({ db }) => store.listSegments(db),
  create({ db, now, about }, { name, filter }) {
    refuseTakenName(db, name, null);
    about(name);
    return segment(db, store.insertSegment(db, { name, filter, createdAt: now() }));
  },
  update({ db, about }, { id, name, filter }) {
    const before = segment(db, id);
    if (name !== undefined) refuseTakenName(db, name, id);
    about(name ?? before.name);
    store.updateSegment(db, { id, name: name ?? before.name, filter: filter ?? before.filter });
    return segment(db, id);
  },
  remove({ db, about }, { id }) {
    const gone = segment(db, id);
    about(gone.name);
    store.deleteSegment(db, id);
    return gone;
  },
};
