import { type Random } from './random.ts';
import { type Absorbance, clamp, type Grain } from './sheet-canvas.ts';

/** What a respondent writes with. */
export interface Pen {
  readonly name: PenName;
  readonly ink: Absorbance;
  readonly radiusMm: number;
  /** How much of the ink's darkness a normal stroke leaves. */
  readonly flow: number;
  readonly grain: Grain | null;
  /** How often a stroke fades out on its way, 0 to 1. */
  readonly skips: number;
}

/** The kinds of pens, from dark to pale. */
export const penNames = ['ballpoint', 'gel', 'felt', 'colour', 'pencil', 'dryBallpoint', 'faintPencil'] as const;

/** A kind of pen. */
export type PenName = (typeof penNames)[number];

/** The pens that leave little ink. */
export const palePens: readonly PenName[] = ['pencil', 'dryBallpoint', 'faintPencil'];

const colours: readonly Absorbance[] = [
  [0.1, 0.82, 0.8],
  [0.75, 0.25, 0.75],
  [0.08, 0.5, 0.88],
  [0.7, 0.35, 0.1],
  [0.45, 0.85, 0.35],
  [0.2, 0.75, 0.35],
];

/** Picks a pen the way a shop's customers would have one, and one specimen of it. */
export function anyPen(random: Random): Pen {
  const roll = random.next();
  if (roll < 0.36) return makePen('ballpoint', random);
  if (roll < 0.52) return makePen('gel', random);
  if (roll < 0.6) return makePen('felt', random);
  if (roll < 0.7) return makePen('colour', random);
  if (roll < 0.84) return makePen('pencil', random);
  if (roll < 0.92) return makePen('dryBallpoint', random);
  return makePen('faintPencil', random);
}

/** One specimen of a kind of pen. */
export function makePen(name: PenName, random: Random): Pen {
  const blueOrBlack: Absorbance = random.chance(0.6) ? [0.86, 0.78, 0.42] : [0.9, 0.9, 0.88];
  const grainy = (rough: number) => paperGrain(random, rough);
  switch (name) {
    case 'ballpoint':
      return {
        name,
        ink: blueOrBlack,
        radiusMm: random.range(0.15, 0.28),
        flow: random.range(0.72, 1),
        grain: grainy(0.25),
        skips: 0.04,
      };
    case 'gel':
      return { name, ink: blueOrBlack, radiusMm: random.range(0.2, 0.36), flow: 1, grain: null, skips: 0 };
    case 'felt':
      return { name, ink: blueOrBlack, radiusMm: random.range(0.35, 0.8), flow: 1, grain: grainy(0.1), skips: 0 };
    case 'colour':
      return {
        name,
        ink: random.pick(colours),
        radiusMm: random.range(0.2, 0.5),
        flow: random.range(0.8, 1),
        grain: grainy(0.15),
        skips: 0.02,
      };
    case 'pencil':
      return {
        name,
        ink: [0.8, 0.8, 0.79],
        radiusMm: random.range(0.2, 0.45),
        flow: random.range(0.45, 0.8),
        grain: grainy(0.7),
        skips: 0.05,
      };
    case 'dryBallpoint':
      return {
        name,
        ink: blueOrBlack,
        radiusMm: random.range(0.13, 0.22),
        flow: random.range(0.35, 0.7),
        grain: grainy(0.6),
        skips: 0.35,
      };
    case 'faintPencil':
      return {
        name,
        ink: [0.78, 0.78, 0.77],
        radiusMm: random.range(0.18, 0.4),
        flow: random.range(0.22, 0.42),
        grain: grainy(0.8),
        skips: 0.1,
      };
  }
}

const grainSide = 64;

/** The tooth of paper: a repeating field of 6.4 mm, in which `rough` (0 to 1) says how much of a stroke may be missing. */
function paperGrain(random: Random, rough: number): Grain {
  const field = Float32Array.from({ length: grainSide * grainSide }, () => random.next());
  return (x, y) => {
    const column = Math.floor(x * 10) & (grainSide - 1);
    const row = Math.floor(y * 10) & (grainSide - 1);
    const tooth = field[row * grainSide + column] ?? 0.5;
    const wider = field[((row >> 2) * grainSide + (column >> 2)) & 4095] ?? 0.5;
    return clamp(1 - rough * (0.7 * tooth + 0.5 * wider));
  };
}
