import { EventEmitter } from 'node:events';

/**
 * An emitter with these members, passed for the whole that Electron would give: a test needs only what is used, and
 * anything else that is used fails as not a function.
 */
export function partOf<Whole>(members: object): Whole {
  return Object.assign(Object.create(new EventEmitter()), members);
}
