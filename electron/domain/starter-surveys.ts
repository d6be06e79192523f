import { type Anonymity, type SurveyKind } from '../contract/surveys.ts';
import { type Shop } from '../contract/settings.ts';
import { type LibraryCode } from './question-library.ts';

/** A survey that a new shop finds ready; its name is `surveys.<code>` in the words of its language. */
export type StarterSurvey = {
  readonly code: 'starter' | 'regulars' | 'team' | 'interview';
  readonly kind: SurveyKind;
  readonly anonymity: Anonymity;
  readonly waveMonths: number | null;
  readonly questionCodes: readonly LibraryCode[];
};

const ownQuestion: Readonly<Record<Shop['kind'], LibraryCode>> = {
  cafe: 'taste',
  food: 'fresh',
  retail: 'range',
  hair: 'result',
  repair: 'repaired',
  other: 'quality',
};

/** What a shop of this kind starts with: after a visit, regulars each quarter, the team, a guide for a talk. */
export function starterSurveys(kind: Shop['kind']): StarterSurvey[] {
  return [
    {
      code: 'starter',
      kind: 'transactional',
      anonymity: 'named',
      waveMonths: null,
      questionCodes: ['csat', 'timely', 'friendly', 'competent', ownQuestion[kind], 'ces', 'nps', 'why'],
    },
    {
      code: 'regulars',
      kind: 'relationship',
      anonymity: 'optIn',
      waveMonths: 3,
      questionCodes: ['csatNeutral', 'nps', 'value', 'compared', 'walletShare', 'improve'],
    },
    {
      code: 'team',
      kind: 'staff',
      anonymity: 'anonymous',
      waveMonths: 3,
      questionCodes: ['teamEngaged', 'teamRecommend', 'teamSupport', 'teamStay', 'teamImprove'],
    },
    {
      code: 'interview',
      kind: 'interview',
      anonymity: 'named',
      waveMonths: null,
      questionCodes: ['interviewStory', 'interviewAlmostLeft', 'praise', 'wish'],
    },
  ];
}
