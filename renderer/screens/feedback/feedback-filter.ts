import { ScoreFilter } from '../../../electron/contract/score-filter.ts';
import { FeedbackFilter } from '../../../electron/contract/feedback.ts';

/** The filter that an address names; what cannot be understood is left out. */
export function filterOfAddress(params: URLSearchParams): FeedbackFilter {
  try {
    const parsed = FeedbackFilter.safeParse(JSON.parse(params.get('filter') ?? '{}'));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

/** The part of a filter that figures can be made of. */
export function scoreFilterOf({
  from,
  to,
  surveyId,
  touchpointId,
  areaId,
  productId,
  staffId,
  channelId,
  segmentId,
  language,
  mode,
}: FeedbackFilter): ScoreFilter {
  const parts = { from, to, surveyId, touchpointId, areaId, productId, staffId, channelId, segmentId, language, mode };
  return ScoreFilter.parse(Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)));
}

/** The address of the stream with a filter: where every click on a chart leads. */
export function feedbackAddress(filter: FeedbackFilter): string {
  return Object.keys(filter).length === 0 ? '/feedback' : `/feedback?${filterParams(filter)}`;
}

/** The part of the address that holds a filter. */
export function filterParams(filter: FeedbackFilter): URLSearchParams {
  return new URLSearchParams(Object.keys(filter).length === 0 ? {} : { filter: JSON.stringify(filter) });
}
