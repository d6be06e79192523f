import { type Command, type Contract, type Method, type Query, type Task } from '../contract/define.ts';
import { type Language } from '../contract/settings.ts';
import { type BackupReason, type StoredBackup } from '../db/backup.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { type CustomerIndex } from '../columns/customer-index.ts';
import { type ShopColumns } from '../columns/shop.ts';
import { type PinRecord } from '../store/roles.ts';
import type * as z from 'zod/mini';

/** The lock of the window, as this run of the app holds it. */
export type Lock = {
  readonly isLocked: () => boolean;
  /** Null when the PIN is right, else the seconds to wait before the next try. */
  readonly check: (pin: string) => number | null;
  /** The same, and opens. */
  readonly open: (pin: string) => number | null;
  readonly close: () => void;
  /** What is kept of a new PIN. */
  readonly record: (pin: string, idleMinutes: number) => PinRecord;
};

/** What every handler may know of the world; nothing below reads a clock, a global or the environment. */
export type Surroundings = {
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** The shop's local calendar day, YYYY-MM-DD. */
  readonly today: () => string;
  /** The language of the person asking. */
  readonly language: Language;
  /** The folder that everything of this shop lives in. */
  readonly dataFolder: string;
  readonly lock: Lock;
};

/** What is kept in memory beside the file, as of the last commit. */
export type Columns = {
  readonly customers: () => CustomerIndex;
  /** The rows behind the scores; never inside a transaction. */
  readonly shop: () => ShopColumns;
  /** An ordering of ids that a list scrolls through; made once and forgotten at the next commit. `key` says all it depends on. */
  readonly window: (key: string, make: () => readonly number[]) => readonly number[];
};

/** Where figures come from: the file for what is little, the columns for what is much. */
export type Sources = { readonly db: ReadDb; readonly columns: Pick<Columns, 'shop'> };

export type QueryContext = Surroundings & { readonly db: ReadDb; readonly columns: Columns };

export type CommandContext = Surroundings & {
  readonly db: WriteDb;
  /** Names what the action was about ("Maria Petrova"), for the undo menu and the history. */
  readonly about: (subject: string) => void;
};

/** Files that hosts and handlers hand to each other; bytes never ride in a call. */
export type StagedFiles = {
  read(fileId: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  write(
    name: string,
    bytes: Uint8Array,
  ): Promise<{ readonly fileId: string; readonly name: string; readonly size: number }>;
  /** Where the bytes lie, for threads that read large files piece by piece. */
  path(fileId: string): Promise<string>;
  remove(fileId: string): Promise<void>;
};

/** A document to be laid out by the print page and turned into a PDF. */
export type PrintJob = {
  readonly document: unknown;
  readonly title: string;
  readonly language: Language;
};

export type PrintedPdf = { readonly pdf: Uint8Array; readonly measured: unknown };

/** Shows the sample shop in the place of the shop's own book, and goes back. */
export type SampleDoor = {
  open(language: Language): Promise<void>;
  close(): Promise<void>;
};

/** What the host lends to tasks. */
export type Services = {
  readonly files: StagedFiles;
  readonly printPdf: (job: PrintJob) => Promise<PrintedPdf>;
  /** Copies the whole file aside, verified, before something dangerous. */
  readonly backUp: (reason: BackupReason) => Promise<StoredBackup>;
  /** Puts a verified copy in the place of the shop's file, which is kept; refuses a file that does not check out. */
  readonly restore: (file: string, sha256: string | undefined) => Promise<void>;
  readonly sample: SampleDoor;
};

export type TaskContext = Surroundings &
  Services & {
    readonly db: ReadDb;
    readonly columns: Columns;
    /** One short transaction, kept as one named step of the history, or as a `record` that undo leaves alone. */
    readonly transaction: <Value>(
      subject: string,
      work: (db: WriteDb) => Value,
      history?: 'step' | 'record',
    ) => { readonly value: Value; readonly actionId: number };
    /** One short transaction that leaves no step and no row images: drafts, and notes about the file itself. */
    readonly note: <Value>(work: (db: WriteDb) => Value) => Value;
    /** One transaction of which only the fact is kept; afterwards nothing of what it removed is left in the file or its log. */
    readonly erasing: <Value>(work: (db: WriteDb, about: (subject: string) => void) => Value) => Value;
    readonly signal: AbortSignal;
    readonly progress: (done: number, total: number) => void;
  };

type Answer<M extends Method> = z.input<M['output']>;
type Asked<M extends Method> = z.output<M['input']>;

type HandlerOf<M extends Method> = M extends Query
  ? (context: QueryContext, input: Asked<M>) => Answer<M>
  : M extends Command
    ? (context: CommandContext, input: Asked<M>) => Answer<M>
    : M extends Task
      ? (context: TaskContext, input: Asked<M>) => Promise<Answer<M>>
      : never;

/** Exactly one function for each method of a contract, with the context that its kind allows. */
export type Handlers<C extends Contract> = {
  readonly [Area in keyof C]: { readonly [Name in keyof C[Area]]: HandlerOf<C[Area][Name]> };
};
