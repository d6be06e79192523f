import { hasLostDigits, phoneReader, splitNumbers } from './import/phone.ts';

/** A number as it was typed, and in E.164 form where it can be dialled. */
export type TypedPhone = { readonly typed: string; readonly e164: string | null };

/** The numbers of a text, each with its meaning in the shop's country; what cannot be dialled stays as it was typed. */
export function readPhones(text: string, country: string): TypedPhone[] {
  const read = phoneReader(country);
  return splitNumbers(text)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((typed) => ({ typed, e164: read(typed).phone }));
}

/** Why a number cannot be dialled, or null. */
export function phoneProblem({ typed, e164 }: TypedPhone): 'lostDigits' | 'notANumber' | null {
  if (e164 !== null) return null;
  return hasLostDigits(typed.trim()) ? 'lostDigits' : 'notANumber';
}
