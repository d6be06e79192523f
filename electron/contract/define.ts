import type * as z from 'zod/mini';
import { type Area } from './areas.ts';

type Schema = z.ZodMiniType;

/** Owners may do everything; staff may not take data out, erase, compare staff or change what is counted. */
export type Role = 'owner' | 'staff';

/** Reads; runs at once, may not write, may not wait. */
export type Query<Input extends Schema = Schema, Output extends Schema = Schema> = {
  readonly kind: 'query';
  readonly input: Input;
  readonly output: Output;
  /** Who may call it; without this everybody who works here. */
  readonly needs?: Role;
  /** Inputs that only an owner may give to a method that is open to everybody. */
  isForOwners?(input: z.output<Input>): boolean;
  /** True for the few that answer while the window is locked. */
  readonly whileLocked?: boolean;
};

/**
 * Writes inside one transaction. `history` says what remains of it: a `step` can be undone, a `record` is only told,
 * `none` leaves no trace (drafts, marks of having been seen).
 */
export type Command<Input extends Schema = Schema, Output extends Schema = Schema> = {
  readonly kind: 'command';
  readonly input: Input;
  readonly output: Output;
  /** Who may call it; without this everybody who works here. */
  readonly needs?: Role;
  /** Inputs that only an owner may give to a method that is open to everybody. */
  isForOwners?(input: z.output<Input>): boolean;
  /** True for the few that answer while the window is locked. */
  readonly whileLocked?: boolean;
  readonly touches: readonly Area[];
  readonly history: 'step' | 'record' | 'none';
  /** True where the order of changes must not stay readable in the file: afterwards tables are laid out afresh and the log is emptied. */
  readonly hidesOrder?: boolean;
};

/** Waits for files, threads or printing; writes in short transactions; can be cancelled and reports progress. */
export type Task<Input extends Schema = Schema, Output extends Schema = Schema> = {
  readonly kind: 'task';
  readonly input: Input;
  readonly output: Output;
  /** Who may call it; without this everybody who works here. */
  readonly needs?: Role;
  /** Inputs that only an owner may give to a method that is open to everybody. */
  isForOwners?(input: z.output<Input>): boolean;
  /** True for the few that answer while the window is locked. */
  readonly whileLocked?: boolean;
  readonly touches: readonly Area[];
  /** True where data leave the shop's file: the history keeps who took something out, and when. */
  readonly handsOut?: boolean;
  /** As for commands. */
  readonly hidesOrder?: boolean;
};

export type Method = Query | Command | Task;

/** The one table of roles: whether a call of a method, with an input where that decides, is an owner's alone. */
export function isForOwnersOnly({ needs, isForOwners }: Method, input: unknown): boolean {
  return needs === 'owner' || (isForOwners?.(input) ?? false);
}

/** Areas, each with its methods: the whole of what a screen may ask. */
export type Contract = Readonly<Record<string, Readonly<Record<string, Method>>>>;

/** Declares a method that only reads. */
export function query<Input extends Schema, Output extends Schema>(
  method: Omit<Query<Input, Output>, 'kind'>,
): Query<Input, Output> {
  return { kind: 'query', ...method };
}

/** Declares a method that writes in one transaction. Without `history` it is a step that can be undone. */
export function command<Input extends Schema, Output extends Schema>(
  method: Omit<Command<Input, Output>, 'kind' | 'history'> & Partial<Pick<Command, 'history'>>,
): Command<Input, Output> {
  return { kind: 'command', history: 'step', ...method };
}

/** Declares a method that takes its time. */
export function task<Input extends Schema, Output extends Schema>(
  method: Omit<Task<Input, Output>, 'kind'>,
): Task<Input, Output> {
  return { kind: 'task', ...method };
}
