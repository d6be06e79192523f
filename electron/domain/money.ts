// Asking Intl costs microseconds a time, and every amount of an import asks; there are some 180 currencies.
const digitsOf = new Map<string, number>();

/** Digits behind the sign of an ISO 4217 currency: 2 of EUR, 0 of JPY, 3 of KWD; 2 of a code that nobody knows. */
export function minorDigits(currency: string): number {
  const known = digitsOf.get(currency);
  if (known !== undefined) return known;
  if (!/^[A-Z]{3}$/.test(currency)) return 2;
  const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  const digits = maximumFractionDigits ?? 2;
  digitsOf.set(currency, digits);
  return digits;
}

/** An amount as people say it in the minor units of its currency, rounded to a whole one. */
export function toMinor(amount: number, currency: string): number {
  return Math.round(Number((amount * 10 ** minorDigits(currency)).toPrecision(15)));
}

/** Minor units as people say the amount. */
export function fromMinor(minor: number, currency: string): number {
  return minor / 10 ** minorDigits(currency);
}
