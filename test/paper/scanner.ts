import { type Random } from './random.ts';
import { type Sheet } from './sheet-canvas.ts';
import { viewFromCorners, type View } from './warp.ts';
import { smoothField } from './wear.ts';

/** Folds across the paper: what they do to a place's position (millimetres) and to its light (a factor). */
export interface Folds {
  readonly shift: (x: number, y: number) => readonly [number, number];
  readonly light: (x: number, y: number) => number;
  readonly creases: readonly Crease[];
}

interface Crease {
  readonly nx: number;
  readonly ny: number;
  readonly at: number;
  readonly line: number;
  readonly lineWidth: number;
}

/** Paper that was never folded. */
export const noFolds: Folds = { shift: () => [0, 0], light: () => 1, creases: [] };

/** One to three creases, straight or slanted: a dark or light line, shade on one side, a small jump of the paper. */
export function anyFolds(size: { width: number; height: number }, random: Random): Folds {
  const creases = Array.from({ length: random.int(1, 3) }, () => {
    const isLevel = random.chance(0.65);
    const lean = random.range(-0.15, 0.15);
    return {
      nx: isLevel ? lean : 1,
      ny: isLevel ? 1 : lean,
      at: (isLevel ? size.height : size.width) * random.range(0.2, 0.8),
      line: random.range(-0.45, 0.25),
      lineWidth: random.range(0.12, 0.6),
      shade: random.range(-0.18, 0.1),
      shadeWidth: random.range(4, 25),
      jump: random.range(-0.35, 0.35),
      jumpWidth: random.range(5, 40),
    };
  });
  return {
    creases,
    shift: (x, y) => {
      let [dx, dy] = [0, 0];
      for (const { nx, ny, at, jump, jumpWidth } of creases) {
        const far = nx * x + ny * y - at;
        const amount = jump * Math.exp(-Math.abs(far) / jumpWidth) * Math.sign(far);
        dx += amount * nx;
        dy += amount * ny;
      }
      return [dx, dy];
    },
    light: (x, y) => {
      let light = 1;
      for (const { nx, ny, at, shade, shadeWidth } of creases) {
        const far = nx * x + ny * y - at;
        if (far > 0) light *= 1 + shade * Math.exp(-far / shadeWidth);
      }
      return light;
    },
  };
}

/** Draws the lines of the creases onto the paper: broken fibres, darker or lighter. */
export function drawCreases(sheet: Sheet, { creases }: Folds): void {
  const scale = sheet.pixelsPerMm;
  for (const { nx, ny, at, line, lineWidth } of creases) {
    const isLevel = Math.abs(ny) > Math.abs(nx);
    const count = isLevel ? sheet.width : sheet.height;
    for (let along = 0; along < count; along += 1) {
      const middle = isLevel ? (at - (nx * along) / scale) / ny : (at - (ny * along) / scale) / nx;
      const reach = Math.ceil(2.5 * lineWidth * scale);
      for (let off = -reach; off <= reach; off += 1) {
        const across = Math.round(middle * scale) + off;
        if (across < 0 || across >= (isLevel ? sheet.height : sheet.width)) continue;
        const index = isLevel ? across * sheet.width + along : along * sheet.width + across;
        const factor = 1 + line * Math.exp(-((off / scale / lineWidth) ** 2));
        for (const plane of sheet.planes) plane[index] = Math.min(255, (plane[index] ?? 0) * factor);
      }
    }
  }
}

/** The parts of a recipe that say how the sheet lies on the scanner. */
export interface Lie {
  readonly dpi: number;
  readonly turnDegrees: number;
  readonly shear: number;
  readonly wobbleMm: number;
  readonly folds: Folds;
  readonly darkEdges: number;
}

/** Puts a sheet on the scanner's glass: turned, sheared, a little bigger or smaller, off the middle. */
export function placeOnScanner(sheet: Sheet, lie: Lie, random: Random): View {
  const widthMm = sheet.width / sheet.pixelsPerMm;
  const heightMm = sheet.height / sheet.pixelsPerMm;
  const perMm = lie.dpi / 25.4;
  const angle = (lie.turnDegrees * Math.PI) / 180;
  const isSideways = Math.abs(Math.sin(angle)) > 0.7;
  const margin = random.chance(0.3) ? random.range(0, 12) : 0;
  const width = Math.round(((isSideways ? heightMm : widthMm) + margin) * perMm);
  const height = Math.round(((isSideways ? widthMm : heightMm) + margin) * perMm);
  const zoom = random.chance(0.3) ? random.range(0.945, 1.02) : random.range(0.995, 1.005);
  const stretch = 1 + random.normal() * 0.003;
  const [offX, offY] = [random.normal() * 1.2, random.normal() * 1.2];
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([sideX = 0, sideY = 0]) => {
    const x = (sideX * widthMm * zoom) / 2 + lie.shear * sideY * heightMm + offX;
    const y = (sideY * heightMm * zoom * stretch) / 2 + offY;
    return {
      x: width / 2 + perMm * (x * Math.cos(angle) - y * Math.sin(angle)),
      y: height / 2 + perMm * (x * Math.sin(angle) + y * Math.cos(angle)),
    };
  });
  const wobble = smoothField(random, 6);
  const drift = smoothField(random, 5);
  const beside = random.chance(0.6) ? 255 : random.range(15, 90);
  const vignette = smoothField(random, 3);
  const unevenness = random.range(0, 0.08);
  return {
    width,
    height,
    toPaper: viewFromCorners(corners, widthMm, heightMm),
    shift: (x, y) => {
      const [dx, dy] = lie.folds.shift(x, y);
      const along = 2 * lie.wobbleMm * (wobble(0.5, y / heightMm) - 0.5);
      return [dx + along * 0.4, dy + 2 * lie.wobbleMm * (drift(x / widthMm, y / heightMm) - 0.5) + along];
    },
    light: (u, v, x, y) => {
      const light = lie.folds.light(x, y) * (1 - unevenness * vignette(u, v));
      return light * edgeShade(x, y, widthMm, heightMm, lie.darkEdges);
    },
    beside: () => beside,
  };
}

/** Darkness that creeps in from the edges where the lid stands off, `depthMm` deep. */
function edgeShade(x: number, y: number, width: number, height: number, depthMm: number): number {
  if (depthMm <= 0) return 1;
  const near = Math.min(x, y, width - x, height - y);
  return near > 3 * depthMm ? 1 : 1 - 0.75 * Math.exp(-((near / depthMm) ** 2));
}
