/** What an oracle case gives a function, as read from its file. */
export type Input = Readonly<Record<string, unknown>>;

/** Whether a value is an object with named values. */
export function isRecord(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The named values under a name, empty where there are none. */
export function recordAt(input: Input, name: string): Input {
  const value = input[name];
  return isRecord(value) ? value : {};
}

/** A list of anything, empty where there is none. */
export function listAt(input: Input, name: string): readonly unknown[] {
  const value: unknown = input[name];
  return Array.isArray(value) ? value : [];
}

/** A number that must be there. */
export function numberAt(input: Input, name: string): number {
  return asNumber(input[name]);
}

/** A number, or null where there is none. */
export function numberOrNull(input: Input, name: string): number | null {
  return input[name] === null || input[name] === undefined ? null : numberAt(input, name);
}

/** A number, or what holds without it. */
export function numberOr(input: Input, name: string, otherwise: number): number {
  return numberOrNull(input, name) ?? otherwise;
}

/** The confidence level of a case, 0.95 where it names none. */
export function confidenceAt(input: Input): number {
  return numberOr(input, 'conf', 0.95);
}

/** A list of numbers. */
export function numbersAt(input: Input, name: string): number[] {
  return listAt(input, name).map(asNumber);
}

/** A list of numbers in which null means that there is none; anything that is no number becomes NaN. */
export function marksAt(input: Input, name: string): (number | null)[] {
  return listAt(input, name).map(asMark);
}

/** A mark as given: null where it is missing, NaN where it is no number. */
export function asMark(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' ? value : Number.NaN;
}

/** A text that must be there. */
export function textAt(input: Input, name: string): string {
  return String(input[name]);
}

/** A text, or null where there is none. */
export function textOrNull(input: Input, name: string): string | null {
  return input[name] === null || input[name] === undefined ? null : textAt(input, name);
}

/** A value that must be a number; NaN where it is none. */
export function asNumber(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

/** The same values under snake_case names; inner values keep theirs. */
export function snakeCase(value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      inner,
    ]),
  );
}
