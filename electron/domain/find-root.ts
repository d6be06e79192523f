/**
 * The place in [lo, hi] where a continuous function changes sign, by Ridders' method (Ridders 1979, IEEE Trans Circuits
 * Syst 26:979), or null if it does not.
 */
export function findRoot(f: (x: number) => number, lo: number, hi: number): number | null {
  let a = lo;
  let b = hi;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa < 0 !== fb < 0) || Number.isNaN(fa + fb)) return null;
  for (let i = 0; i < 200; i++) {
    const middle = a + (b - a) / 2;
    const fm = f(middle);
    if (fm === 0 || middle === a || middle === b) return middle;
    const bend = middle + ((middle - a) * Math.sign(fa - fb) * fm) / Math.sqrt(fm * fm - fa * fb);
    const x = bend > a && bend < b ? bend : middle;
    const fx = x === middle ? fm : f(x);
    if (fx === 0) return x;
    const ends: [number, number][] = [
      [a, fa],
      [Math.min(middle, x), middle < x ? fm : fx],
      [Math.max(middle, x), middle < x ? fx : fm],
      [b, fb],
    ];
    const left = ends.findLastIndex(([, value]) => value < 0 === fa < 0);
    [a, fa] = ends[left];
    [b, fb] = ends[left + 1];
    if (b - a <= 4 * Number.EPSILON * Math.max(Math.abs(a), Math.abs(b))) return Math.abs(fa) < Math.abs(fb) ? a : b;
  }
  return a + (b - a) / 2;
}
