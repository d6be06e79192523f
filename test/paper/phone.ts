import { blur, develop, shake } from './film.ts';
import { type Random } from './random.ts';
import { anyFolds, drawCreases, noFolds } from './scanner.ts';
import { type Scan, type ScanClass } from './scan-classes.ts';
import { type Sheet } from './sheet-canvas.ts';
import { expose, viewFromCorners, type View } from './warp.ts';
import { smoothField } from './wear.ts';

const difficulty: Partial<Record<ScanClass, number>> = { phoneEasy: 0.25, phoneMid: 0.6, phoneHard: 1 };

/** Photographs a sheet on a table by hand: slanted view, curled paper, lamp and hand shadows, blur, noise, colour cast. */
export function photograph(sheet: Sheet, kind: ScanClass, random: Random, isCoarse: boolean): Scan {
  const hard = difficulty[kind] ?? 1;
  const exposure = expose(sheet, viewByHand(sheet, hard, isCoarse ? 6 : random.range(4.2, 9), random));
  blur(exposure, random.range(0.3, 0.5 + 1.1 * hard));
  if (random.chance(0.35 * hard)) shake(exposure, random.range(1, 1 + 4 * hard), random.range(0, Math.PI));
  const warmth = random.range(-0.12, 0.12) * hard;
  const picture = develop(
    exposure,
    {
      white: random.range(190, 262) - 30 * hard * random.next(),
      black: random.range(5, 30),
      gamma: random.range(0.85, 1.35),
      noise: random.range(0.8, 1.5 + 6 * hard),
      cast: [1 + warmth, 1, 1 - warmth],
    },
    random,
  );
  return { picture, jpegQuality: isCoarse ? null : random.int(60, 92) };
}

function viewByHand(sheet: Sheet, hard: number, resolution: number, random: Random): View {
  const widthMm = sheet.width / sheet.pixelsPerMm;
  const heightMm = sheet.height / sheet.pixelsPerMm;
  const perMm = resolution * (heightMm < 230 ? 1.25 : 1);
  const room = 1 + random.range(0.02, 0.12);
  const isSideways = random.chance(0.2);
  const width = Math.round((isSideways ? heightMm : widthMm) * room * perMm);
  const height = Math.round((isSideways ? widthMm : heightMm) * room * perMm);
  const angle =
    (random.normal() * 3.2 * hard * Math.PI) / 180 + (isSideways ? Math.PI / 2 : random.chance(0.1) ? Math.PI : 0);
  const [tiltX, tiltY] = [random.normal() * 0.07 * hard, random.normal() * 0.09 * hard];
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([sideX = 0, sideY = 0]) => {
    const depth = 1 + tiltX * sideX + tiltY * sideY;
    const x = ((sideX * widthMm) / 2 / depth) * 0.97;
    const y = ((sideY * heightMm) / 2 / depth) * 0.97;
    return {
      x: width / 2 + perMm * (x * Math.cos(angle) - y * Math.sin(angle)),
      y: height / 2 + perMm * (x * Math.sin(angle) + y * Math.cos(angle)),
    };
  });
  const curl = random.range(0, 2.2) * hard;
  const bend = smoothField(random, 2);
  const ripple = smoothField(random, 4);
  const folds = random.chance(0.3 * hard) ? anyFolds({ width: widthMm, height: heightMm }, random) : noFolds;
  drawCreases(sheet, folds);
  const light = anyLight(hard, random);
  const desk = smoothField(random, 12);
  const deskLevel = random.range(20, 170);
  return {
    width,
    height,
    toPaper: viewFromCorners(corners, widthMm, heightMm),
    shift: (x, y) => {
      const [dx, dy] = folds.shift(x, y);
      const [u, v] = [x / widthMm, y / heightMm];
      return [
        dx + curl * (bend(u, v) - 0.5) + 0.3 * curl * (ripple(v, u) - 0.5),
        dy + curl * (bend(v, u) - 0.5) + 0.3 * curl * (ripple(u, v) - 0.5),
      ];
    },
    light: (u, v, x, y) => light(u, v) * folds.light(x, y),
    beside: (u, v) => deskLevel * (0.7 + 0.6 * desk(u, v)),
  };
}

/** A lamp to one side, soft clouds of shade, and shadows with more or less sharp edges as hands and phones cast them. */
function anyLight(hard: number, random: Random): (u: number, v: number) => number {
  const turn = random.range(0, 2 * Math.PI);
  const fall = random.range(0, 0.55) * hard;
  const clouds = smoothField(random, 3);
  const cloudiness = random.range(0, 0.3) * hard;
  const shadows = Array.from({ length: random.chance(0.6 * hard) ? random.int(1, 2) : 0 }, () => ({
    turn: random.range(0, 2 * Math.PI),
    at: random.range(-0.35, 0.35),
    soft: random.range(0.004, 0.12),
    depth: random.range(0.12, 0.55) * hard,
    bow: random.range(-0.6, 0.6),
  }));
  return (u, v) => {
    const [x, y] = [u - 0.5, v - 0.5];
    let light = 1 - fall * (0.5 + x * Math.cos(turn) + y * Math.sin(turn)) - cloudiness * clouds(u, v);
    for (const shadow of shadows) {
      const across = x * Math.cos(shadow.turn) + y * Math.sin(shadow.turn);
      const along = y * Math.cos(shadow.turn) - x * Math.sin(shadow.turn);
      const far = (across - shadow.at + shadow.bow * along * along) / shadow.soft;
      light *= 1 - shadow.depth / (1 + Math.exp(-4 * far));
    }
    return Math.max(0.08, light);
  };
}
