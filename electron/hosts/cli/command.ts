import { type CliArguments } from './arguments.ts';
import { type Session } from './session.ts';

/** What a command answers: the value for `--json`, and the words for a person. */
export type CliAnswer = { readonly value: unknown; readonly words: string; readonly isRefusal?: boolean };

export type CliCommand = (session: Session, args: CliArguments) => Promise<CliAnswer>;
