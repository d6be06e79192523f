import { bilevel, blur, develop, dither, shake, sharpen, streak, type Picture, type Tone } from './film.ts';
import { type Random } from './random.ts';
import { type Sheet } from './sheet-canvas.ts';
import { anyFolds, drawCreases, noFolds, placeOnScanner, type Folds } from './scanner.ts';
import { photograph } from './phone.ts';
import { bleedThrough, dirt, fadePrint, photocopy, stain } from './wear.ts';
import { expose } from './warp.ts';

/** The kinds of scans: how the paper was treated, and what took its picture. */
export const scanClasses = [
  'flatbed',
  'adf',
  'skew5',
  'upside',
  'tinted',
  'dark',
  'lowq',
  'dirty',
  'fold',
  'lowtoner',
  'photocopy',
  'fax1bit',
  'dither1bit',
  'phoneEasy',
  'phoneMid',
  'phoneHard',
] as const;

/** A kind of scan. */
export type ScanClass = (typeof scanClasses)[number];

/** The kinds that an office with a working scanner gets. */
export const officeClasses: readonly ScanClass[] = ['flatbed', 'adf', 'skew5', 'upside', 'tinted'];

/** Kinds whose pictures have colour. */
export function hasColour(kind: ScanClass, random: Random): boolean {
  if (kind.startsWith('phone')) return random.chance(0.6);
  if (kind === 'tinted') return true;
  return (kind === 'flatbed' || kind === 'dirty') && random.chance(0.25);
}

/** What happened to the form between printer and pen. */
export function wearBefore(sheet: Sheet, kind: ScanClass, random: Random): void {
  if (kind === 'lowtoner') fadePrint(sheet, random, 0.38);
  else if (kind === 'photocopy') photocopy(sheet, random);
  else if (!kind.endsWith('1bit') && random.chance(0.08)) fadePrint(sheet, random, 0.65);
}

/** What happened to the paper between pen and scanner. */
export function wearAfter(sheet: Sheet, kind: ScanClass, random: Random): void {
  if (kind === 'dirty') {
    for (let count = random.int(0, 4); count > 0; count -= 1) stain(sheet, random, random.range(0.15, 0.6));
    dirt(sheet, random, random.range(30, 220));
  } else {
    if (random.chance(0.06)) bleedThrough(sheet, random);
    if (random.chance(0.08)) stain(sheet, random, random.range(0.1, 0.4));
    dirt(sheet, random, random.range(0, 18));
  }
}

/** A finished picture and how strongly a JPEG of it is squeezed; null where such pictures are not kept as JPEG. */
export interface Scan {
  readonly picture: Picture;
  readonly jpegQuality: number | null;
}

interface Recipe {
  readonly dpi: number;
  readonly turnDegrees: number;
  readonly shear: number;
  readonly wobbleMm: number;
  readonly folds: Folds;
  readonly blurPixels: number;
  readonly tone: Tone;
  readonly jpegQuality: number | null;
  readonly streaks: number;
  readonly darkEdges: number;
}

/** Takes a picture of the sheet in the given way; a coarse one has 150 dots an inch and is not squeezed. */
export function scanSheet(sheet: Sheet, kind: ScanClass, random: Random, isCoarse = false): Scan {
  if (kind.startsWith('phone')) return photograph(sheet, kind, random, isCoarse);
  const chosen = recipeFor(sheet, kind, random);
  const recipe = isCoarse ? { ...chosen, dpi: Math.min(150, chosen.dpi), jpegQuality: null } : chosen;
  drawCreases(sheet, recipe.folds);
  const exposure = expose(sheet, placeOnScanner(sheet, recipe, random));
  streak(exposure, recipe.streaks, random);
  blur(exposure, recipe.blurPixels);
  if (kind === 'lowq' && random.chance(0.3)) shake(exposure, random.range(1, 3), random.range(0, Math.PI));
  if (random.chance(0.3)) sharpen(exposure, random.range(0.2, 1.4), random.range(0.5, 1.3));
  const picture = develop(exposure, recipe.tone, random);
  if (kind === 'fax1bit') return { picture: bilevel(picture, random.range(105, 190)), jpegQuality: null };
  if (kind === 'dither1bit') return { picture: dither(picture, random.chance(0.35)), jpegQuality: null };
  return { picture, jpegQuality: recipe.jpegQuality };
}

function recipeFor(sheet: Sheet, kind: ScanClass, random: Random): Recipe {
  const sizeMm = { width: sheet.width / sheet.pixelsPerMm, height: sheet.height / sheet.pixelsPerMm };
  const usual: Recipe = {
    dpi: random.pick([150, 150, 200, 200, 200, 200, 200, 240, 300]),
    turnDegrees: random.normal() * 0.5,
    shear: random.normal() * 0.001,
    wobbleMm: random.range(0, 0.12),
    folds: noFolds,
    blurPixels: random.range(0.3, 0.9),
    tone: anyTone(random, 0.88, random.chance(0.25) ? 1.12 : 1, 2.5),
    jpegQuality: random.chance(0.6) ? null : random.int(60, 94),
    streaks: 0,
    darkEdges: random.chance(0.25) ? random.range(0, 6) : 0,
  };
  switch (kind) {
    case 'adf':
      return {
        ...usual,
        turnDegrees: random.normal() * 1.3,
        shear: random.normal() * 0.004,
        wobbleMm: random.range(0.1, 0.5),
        streaks: random.chance(0.4) ? random.int(1, 4) : 0,
        darkEdges: random.chance(0.5) ? random.range(0, 8) : 0,
      };
    case 'skew5':
      return { ...usual, turnDegrees: random.range(1.5, 5) * (random.chance(0.5) ? 1 : -1) };
    case 'upside':
      return { ...usual, turnDegrees: random.pick([180, 180, 90, 270]) + random.normal() * 1.5 };
    case 'tinted':
      return { ...usual, tone: { ...anyTone(random, 0.8, 1, 3), cast: anyTint(random) } };
    case 'dark':
      return { ...usual, tone: random.chance(0.75) ? darkTone(random) : lightTone(random) };
    case 'lowq':
      return { ...usual, dpi: random.int(100, 140), blurPixels: random.range(0.4, 1), jpegQuality: random.int(18, 40) };
    case 'dirty':
      return { ...usual, streaks: random.int(0, 3), darkEdges: random.range(0, 12) };
    case 'fold':
      return { ...usual, folds: anyFolds(sizeMm, random) };
    case 'fax1bit':
      return {
        ...usual,
        dpi: random.pick([150, 200, 200, 204, 300]),
        turnDegrees: random.normal() * 1.2,
        tone: anyTone(random, 0.85, 1, random.range(2, 12)),
      };
    case 'dither1bit':
      return { ...usual, dpi: random.pick([200, 200, 300]), tone: anyTone(random, 0.92, 1.1, 2) };
    default:
      return usual;
  }
}

function anyTone(random: Random, least: number, most: number, noise: number): Tone {
  return {
    white: 255 * random.range(least, most),
    black: random.range(0, 45),
    gamma: random.range(0.75, 1.3),
    noise: random.range(0.4, 1) * noise,
    cast: [1, 1, 1],
  };
}

function darkTone(random: Random): Tone {
  return {
    white: random.range(95, 190),
    black: random.range(0, 40),
    gamma: random.range(0.8, 1.8),
    noise: random.range(1, 6),
    cast: [1, 1, 1],
  };
}

function lightTone(random: Random): Tone {
  return {
    white: random.range(262, 310),
    black: random.range(20, 80),
    gamma: random.range(0.8, 1.2),
    noise: random.range(1, 3),
    cast: [1, 1, 1],
  };
}

function anyTint(random: Random): [number, number, number] {
  const depth = random.range(0.55, 0.9);
  const other = random.range(depth, 1);
  return random.pick<[number, number, number]>([
    [1, 0.97, depth],
    [depth, 0.95, 1],
    [other, 1, depth],
    [1, depth, other],
    [depth, depth, depth],
    [1, other, depth],
  ]);
}
