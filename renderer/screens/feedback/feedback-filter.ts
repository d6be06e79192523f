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

/** The address of the stream with a filter: where every click on a chart leads. */
export function feedbackAddress(filter: FeedbackFilter): string {
  return Object.keys(filter).length === 0 ? '/feedback' : `/feedback?${filterParams(filter)}`;
}

/** The part of the address that holds a filter. */
export function filterParams(filter: FeedbackFilter): URLSearchParams {
  return new URLSearchParams(Object.keys(filter).length === 0 ? {} : { filter: JSON.stringify(filter) });
}
