import { type CliArguments } from './arguments.ts';
import { type Session } from './session.ts';

/** What a command answers: the value for `--json`, the words for a person, and the exit code where it is not 0. */
export type CliAnswer = { readonly value: unknown; readonly words: string; readonly exitCode?: 1 | 4 };

export type CliCommand = (session: Session, args: CliArguments) => Promise<CliAnswer>;
