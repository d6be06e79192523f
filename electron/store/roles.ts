import * as z from 'zod/mini';
import { type Role } from '../contract/define.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { settingOf, storeSetting } from './settings.ts';
import { currentStaffId } from './staff.ts';

const Owners = z.array(z.int());

/** A PIN as the file keeps it: never itself, only what comes out of scrypt. */
export const PinRecord = z.strictObject({ salt: z.string(), hash: z.string(), idleMinutes: z.int() });
export type PinRecord = z.infer<typeof PinRecord>;

/** The entries of the list `staff` that are owners; empty while there are no roles. */
export function ownersOf(db: ReadDb): number[] {
  const stored = Owners.safeParse(settingOf(db, 'owners'));
  return stored.success ? stored.data : [];
}

/** Decides who the owners are. */
export function storeOwners(db: WriteDb, owners: readonly number[]): void {
  storeSetting(db, 'owners', owners);
}

/** What whoever stands at this computer may do. */
export function currentRole(db: ReadDb): Role {
  const owners = ownersOf(db);
  const staffId = currentStaffId(db);
  return owners.length === 0 || (staffId !== null && owners.includes(staffId)) ? 'owner' : 'staff';
}

/** The PIN of the window, or null where there is none. */
export function pinRecord(db: ReadDb): PinRecord | null {
  const stored = PinRecord.safeParse(settingOf(db, 'pin'));
  return stored.success ? stored.data : null;
}

/** Sets the PIN of the window, or takes it away. */
export function storePin(db: WriteDb, pin: PinRecord | null): void {
  storeSetting(db, 'pin', pin);
}
