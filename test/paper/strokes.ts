import { type PageRectangle } from '../../electron/contract/form-layout.ts';
import { type Pen } from './pens.ts';
import { type Random } from './random.ts';
import { drawStroke, type PenPoint, type Sheet } from './sheet-canvas.ts';

/** How one person marks: size and place of strokes as shares of the box, unrest of the hand, pressure. */
export interface Hand {
  readonly size: number;
  readonly sloppiness: number;
  readonly tremor: number;
  readonly pressure: number;
}

/** A person's hand. */
export function anyHand(random: Random): Hand {
  return {
    size: random.range(0.65, 1.25),
    sloppiness: random.chance(0.1) ? random.range(0.12, 0.2) : random.range(0.03, 0.11),
    tremor: random.chance(0.15) ? random.range(0.1, 0.25) : random.range(0.01, 0.08),
    pressure: random.range(0.85, 1.1),
  };
}

/** The shapes a mark can have. */
export const markShapes = [
  'tick',
  'cross',
  'fill',
  'slash',
  'scribble',
  'level',
  'bigTick',
  'smallTick',
  'dot',
  'loop',
  'half',
] as const;

/** A shape of a mark. */
export type MarkShape = (typeof markShapes)[number];

type Way = readonly (readonly [number, number])[];

/** Draws a mark into a box; shapes are made of ways in box sides from its middle. */
export function drawMark(
  sheet: Sheet,
  box: PageRectangle,
  shape: MarkShape,
  pen: Pen,
  hand: Hand,
  random: Random,
): void {
  const size = hand.size * random.range(0.85, 1.15);
  const [offX, offY] = [hand.sloppiness * random.normal(), hand.sloppiness * random.normal()];
  const place = (way: Way, scale: number): Way => way.map(([x, y]) => [x * scale + offX, y * scale + offY]);
  switch (shape) {
    case 'tick':
      return drawWay(sheet, box, place(tickWay(random), size), pen, hand, random);
    case 'bigTick':
      return drawWay(sheet, box, place(tickWay(random), size * random.range(1.4, 2.1)), pen, hand, random);
    case 'smallTick':
      return drawWay(sheet, box, place(tickWay(random), size * random.range(0.5, 0.7)), pen, hand, random);
    case 'cross': {
      const [a, b] = [random.range(0.32, 0.55), random.range(0.32, 0.55)];
      drawWay(
        sheet,
        box,
        place(
          [
            [-a, -b],
            [a, b],
          ],
          size,
        ),
        pen,
        hand,
        random,
      );
      return drawWay(
        sheet,
        box,
        place(
          [
            [b, -a],
            [-b, a],
          ],
          size,
        ),
        pen,
        hand,
        random,
      );
    }
    case 'slash': {
      const [a, b] = [random.range(0.25, 0.5), random.range(0.35, 0.6)];
      const lean = random.chance(0.8) ? 1 : -1;
      return drawWay(
        sheet,
        box,
        place(
          [
            [-a * lean, b],
            [a * lean, -b],
          ],
          size,
        ),
        pen,
        hand,
        random,
      );
    }
    case 'level':
      return drawWay(
        sheet,
        box,
        place(
          [
            [-0.5, random.range(-0.1, 0.1)],
            [0.5, random.range(-0.1, 0.1)],
          ],
          size,
        ),
        pen,
        hand,
        random,
      );
    case 'scribble':
      return drawWay(sheet, box, place(scribbleWay(random, random.int(3, 6), 0.38), size), pen, hand, random);
    case 'dot':
      return drawWay(sheet, box, place(scribbleWay(random, random.int(3, 5), 0.12), size), pen, hand, random);
    case 'loop':
      return drawWay(sheet, box, place(loopWay(random), size), pen, hand, random);
    case 'half':
      return drawWay(sheet, box, place(scribbleWay(random, random.int(6, 12), 0.24), size), pen, hand, random);
    case 'fill':
      return fillBox(sheet, box, pen, hand, random, random.range(0.4, 0.5));
  }
}

/** Fills a box by going to and fro until it is dark, as an answer or to take one back; `reach` is in box sides. */
export function fillBox(sheet: Sheet, box: PageRectangle, pen: Pen, hand: Hand, random: Random, reach: number): void {
  const lines = Math.ceil((box.w * reach * 2) / (pen.radiusMm * random.range(1.3, 2.2)));
  const dense = Math.max(4, Math.min(24, lines));
  drawWay(sheet, box, scribbleWay(random, dense, reach), pen, hand, random);
  if (random.chance(0.5)) {
    const across = scribbleWay(random, dense, reach).map(([x, y]): readonly [number, number] => [y, x]);
    drawWay(sheet, box, across, pen, hand, random);
  }
}

function tickWay(random: Random): Way {
  const low = random.range(0.2, 0.42);
  return [
    [random.range(-0.5, -0.25), random.range(-0.12, 0.15)],
    [random.range(-0.2, 0.02), low],
    [random.range(0.3, 0.62), random.range(-0.65, -0.3)],
  ];
}

function loopWay(random: Random): Way {
  const half = random.range(0.18, 0.36);
  const start = random.range(0, 2 * Math.PI);
  return Array.from({ length: 10 }, (_, at): readonly [number, number] => [
    half * Math.cos(start + at * 0.72),
    half * Math.sin(start + at * 0.72),
  ]);
}

function scribbleWay(random: Random, lines: number, reach: number): Way {
  return Array.from({ length: lines * 2 }, (_, at) => {
    const down = (at / (lines * 2 - 1)) * 2 - 1;
    const side = at % 2 ? 1 : -1;
    return [side * reach * random.range(0.85, 1.1), down * reach + random.range(-0.03, 0.03)] as const;
  });
}

/** A ring of the given half width and height in millimetres, closed a little sloppily. */
export function drawRing(
  sheet: Sheet,
  middle: { x: number; y: number },
  half: { w: number; h: number },
  pen: Pen,
  hand: Hand,
  random: Random,
): void {
  const start = random.range(0, 2 * Math.PI);
  const steps = 26;
  const way = Array.from({ length: steps + 3 }, (_, at): readonly [number, number] => {
    const angle = start + (at / steps) * 2 * Math.PI * 1.02;
    const wobble = 1 + 0.06 * Math.sin(2 * angle + start) + (at / steps) * 0.05;
    return [half.w * wobble * Math.cos(angle), half.h * wobble * Math.sin(angle)];
  });
  drawWay(sheet, { x: middle.x - 0.5, y: middle.y - 0.5, w: 1, h: 1 }, way, pen, hand, random);
}

/** A few words of handwriting along a line. */
export function drawWords(sheet: Sheet, area: PageRectangle, pen: Pen, hand: Hand, random: Random): void {
  const height = random.range(1.6, 3);
  for (let y = area.y + 2 + height; y < area.y + area.h - 0.5; y += random.range(4.5, 6.5)) {
    const end = area.x + area.w * random.range(0.4, 1);
    for (let x = area.x + 2; x < end - 4; x += random.range(6, 14)) {
      const letters = random.int(2, 6);
      const way = Array.from({ length: letters * 4 }, (_, at): readonly [number, number] => [
        x + at * random.range(0.4, 0.55) * height * 0.5,
        y - (at % 2 ? random.range(0.3, 1) : random.range(-0.25, 0.2)) * height,
      ]);
      drawWay(sheet, { x: -0.5, y: -0.5, w: 1, h: 1 }, way, pen, hand, random);
    }
  }
}

/** Draws a way given in box sides from the box's middle, rounded at its bends and as uneven as the hand and pen are. */
export function drawWay(sheet: Sheet, box: PageRectangle, way: Way, pen: Pen, hand: Hand, random: Random): void {
  const bent = rounded(way);
  const [x, y] = [box.x + box.w / 2, box.y + box.h / 2];
  let gap = 0;
  let [shakeX, shakeY] = [0, 0];
  const points = bent.map(([u, v], at): PenPoint => {
    if (gap > 0) gap -= 1;
    else if (random.chance(pen.skips * 0.15)) gap = random.int(1, 3);
    shakeX = 0.8 * shakeX + 0.5 * hand.tremor * random.normal();
    shakeY = 0.8 * shakeY + 0.5 * hand.tremor * random.normal();
    const lift = at === 0 || at === bent.length - 1 ? 0.75 : 1;
    const flow = pen.flow * lift * random.range(0.88, 1.08) * (gap > 0 ? 0.15 : 1);
    const radius = pen.radiusMm * hand.pressure * random.range(0.9, 1.1);
    return { x: x + u * box.w + shakeX, y: y + v * box.h + shakeY, radius, flow: Math.min(1, flow) };
  });
  drawStroke(sheet, points, pen.ink, pen.grain);
}

/** The way with its corners cut twice (Chaikin's algorithm), its ends kept. */
function rounded(way: Way): Way {
  let now = way;
  for (let round = 0; round < 2; round += 1) {
    const next: (readonly [number, number])[] = [now[0] ?? [0, 0]];
    for (let at = 0; at + 1 < now.length; at += 1) {
      const [[ax, ay], [bx, by]] = [now[at] ?? [0, 0], now[at + 1] ?? [0, 0]];
      next.push([0.8 * ax + 0.2 * bx, 0.8 * ay + 0.2 * by], [0.2 * ax + 0.8 * bx, 0.2 * ay + 0.8 * by]);
    }
    next.push(now.at(-1) ?? [0, 0]);
    now = next;
  }
  return now;
}
