import { keep, kept } from '../../api/kept.ts';

/** Who gave the feedback, as far as it is known. */
export type Giver =
  | { readonly kind: 'unknown'; readonly typed: string }
  /** Chosen before the matches came: the customer who fits best, or somebody new. */
  | { readonly kind: 'sought'; readonly typed: string }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'known'; readonly id: number; readonly name: string }
  | { readonly kind: 'new'; readonly name: string };

/** Feedback that is being written down; it outlives the dialog and the window until it is saved. */
export type FeedbackDraft = {
  readonly giver: Giver;
  readonly csat: number | null;
  readonly nps: number | null;
  readonly ces: number | null;
  readonly comment: string;
  /** An entry of the shop's list of places, 0 for none. */
  readonly touchpointId: number;
  /** YYYY-MM-DD, or null for today. */
  readonly day: string | null;
  /** Whether a complaint is opened too; null while the score decides. */
  readonly opensComplaint: boolean | null;
};

export const emptyDraft: FeedbackDraft = {
  giver: { kind: 'unknown', typed: '' },
  csat: null,
  nps: null,
  ces: null,
  comment: '',
  touchpointId: 0,
  day: null,
  opensComplaint: null,
};

const storedAs = 'feedbackDraft';

function isDraft(value: unknown): value is FeedbackDraft {
  if (typeof value !== 'object' || value === null || !('giver' in value) || !('comment' in value)) return false;
  const { giver, comment } = value;
  return typeof giver === 'object' && giver !== null && 'kind' in giver && typeof comment === 'string';
}

/** True when there is something in it that somebody typed. */
export function isStarted({ giver, csat, nps, ces, comment }: FeedbackDraft): boolean {
  const isNamed =
    giver.kind === 'unknown' || giver.kind === 'sought' ? giver.typed.trim() !== '' : giver.kind !== 'anonymous';
  return isNamed || comment.trim() !== '' || [csat, nps, ces].some((score) => score !== null);
}

/** What was left unsaved, or an empty draft. */
export function keptDraft(): FeedbackDraft {
  const draft = kept(storedAs);
  if (!isDraft(draft)) return emptyDraft;
  const { giver } = draft;
  return { ...emptyDraft, ...draft, giver: giver.kind === 'sought' ? { kind: 'unknown', typed: giver.typed } : giver };
}

/** Remembers a draft; an empty one forgets it. */
export function keepDraft(draft: FeedbackDraft): void {
  keep(storedAs, isStarted(draft) ? draft : null);
}
