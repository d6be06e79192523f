import { type ChartConfiguration } from 'chart.js';
import { type DrawnSpec } from './chart-spec.ts';
import { drawComparison } from './comparison.ts';
import { drawCurve } from './curve.ts';
import { drawDistribution } from './distribution.ts';
import { type Look } from './look.ts';
import { type ChartReading, type ChartWords } from './reading.ts';
import { drawPlaces } from './places.ts';
import { drawRecommendation } from './recommendation.ts';
import { drawTrend } from './trend.ts';

/** What chart.js is given for a chart in this look and language. */
export function drawingOf(spec: DrawnSpec, look: Look, words: ChartWords, reading: ChartReading): ChartConfiguration {
  switch (spec.kind) {
    case 'trend':
      return drawTrend(spec, look, words, reading);
    case 'comparison':
      return drawComparison(spec, look, words, reading);
    case 'distribution':
      return drawDistribution(spec, look, words, reading);
    case 'recommendation':
      return drawRecommendation(spec, look, words, reading);
    case 'curve':
      return drawCurve(spec, look, words, reading);
    case 'places':
      return drawPlaces(spec, look, words, reading);
  }
}
