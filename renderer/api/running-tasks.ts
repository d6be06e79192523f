import { useMutationState } from '@tanstack/react-query';

/** A task that is under way somewhere in this window. */
export type RunningTask = { readonly path: string; readonly callId: string };

function callIdOf(variables: unknown): string {
  return typeof variables === 'object' && variables !== null && 'callId' in variables ? String(variables.callId) : '';
}

/** The tasks under way, oldest first, whichever screen started them. */
export function useRunningTasks(): readonly RunningTask[] {
  return useMutationState({
    filters: { status: 'pending', mutationKey: ['task'] },
    select: ({ state, options }) => ({ path: String(options.mutationKey?.[1]), callId: callIdOf(state.variables) }),
  });
}
