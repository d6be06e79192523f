import { type RowWarning } from '../../contract/import-result.ts';

/** An e-mail address as written, or null; `warning` says why a text was not taken. */
export interface EmailValue {
  readonly email: string | null;
  readonly warning: RowWarning | null;
}

const none: EmailValue = { email: null, warning: null };
const address = /^[^\s@<>(),;:"'[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.)+[\p{L}\p{N}-]{2,24}$/u;
const noAddress = /^(?:[-–—/.]*|anonymous|anonim|анонимен|匿名|n\/a|brak|няма|无|\(空\)|\(跳过\)|none)$/iu;
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Reads the e-mail address of a cell; of several the first counts. `anonymous`, as form tools write it, is none. */
export function readEmail(text: string): EmailValue {
  if (text === '') return none;
  const written = text.normalize('NFKC').replace(invisible, '').trim();
  if (noAddress.test(written)) return none;
  if (written.length > 1000) return { email: null, warning: 'EMAIL_INVALID' };
  const parts = written.split(/[;,\s]+/).map((part) => part.replace(/^(?:mailto:)?<?|>$/gi, ''));
  const addresses = parts.filter((part) => address.test(part));
  const first = addresses[0];
  if (first === undefined) return { email: null, warning: 'EMAIL_INVALID' };
  const isPlain = parts.length === 1 || addresses.length === 1;
  return { email: first, warning: isPlain ? null : 'MULTIPLE_EMAILS' };
}
