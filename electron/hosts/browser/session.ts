import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The two secrets of one run: a cookie for the window, and a ticket that is exchanged for it once. */
export type Session = {
  readonly cookie: { readonly name: string; readonly value: string };
  /** The one-time key for a first visit without the cookie. */
  readonly ticket: string;
  hasCookie(header: string | undefined): boolean;
  /** True once, for the right ticket. */
  redeem(ticket: string): boolean;
};

function isSame(a: string, b: string): boolean {
  const [left, right] = [a, b].map((secret) => createHash('sha256').update(secret).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}

/** Fresh secrets of 256 bits; the port is in the cookie's name because cookies of one machine share all ports. */
export function createSession(port: number): Session {
  const cookie = { name: `regulars-${port}`, value: randomBytes(32).toString('base64url') };
  const ticket = randomBytes(32).toString('base64url');
  let isUsed = false;
  return {
    cookie,
    ticket,
    hasCookie: (header = '') =>
      header
        .split('; ')
        .some((pair) => pair.startsWith(`${cookie.name}=`) && isSame(pair, `${cookie.name}=${cookie.value}`)),
    redeem(offered) {
      const isRight = !isUsed && isSame(offered, ticket);
      if (isRight) isUsed = true;
      return isRight;
    },
  };
}
