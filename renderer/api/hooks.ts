import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Method } from '../../electron/contract/define.ts';
import { type FailureData } from '../../electron/contract/errors.ts';
import { failureOf } from './api-error.ts';
import { type ApiMethod } from './client.ts';
import { useApi, useTransport } from './provider.tsx';

/** What a screen may know of a question it put: the answer once there, or why there is none. */
export type Reading<Output> = {
  readonly data: Output | undefined;
  readonly failure: FailureData | null;
  readonly isLoading: boolean;
  /** True while `data` still answers the input before. */
  readonly isStale: boolean;
};

export type ReadOptions = {
  /** False while the question makes no sense yet. */
  readonly isEnabled?: boolean;
};

/** Answers a query and keeps the answer fresh; while the input changes the last answer stays in sight. */
export function useRead<Input, Output>(
  method: ApiMethod<'query', Input, Output>,
  input: NoInfer<Input>,
  { isEnabled = true }: ReadOptions = {},
): Reading<Output> {
  const query = useQuery({
    queryKey: [...method.path.split('.'), input],
    queryFn: () => method(input),
    placeholderData: keepPreviousData,
    enabled: isEnabled,
  });
  return {
    data: query.data,
    failure: query.error ? failureOf(query.error) : null,
    isLoading: query.isLoading,
    isStale: query.isPlaceholderData,
  };
}

/**
 * Whether whoever stands at this computer may do something, as the contract's table of roles says. Screens ask this before
 * they offer it; the back end refuses in any case. `input` matters for methods that only some inputs close to staff.
 */
export function useMay<Input>(
  method: Pick<ApiMethod<Method['kind'], Input, unknown>, 'isForOwners'>,
  input: Partial<NoInfer<Input>> = {},
): boolean {
  const roles = useRead(useApi().roles.get, {});
  return roles.data?.role !== 'staff' || !method.isForOwners(input);
}

/**
 * Answers a task that only reads, such as the preview of a file. Another input cancels the reading under way, and so does
 * leaving the screen; answers already given come back at once.
 */
export function useLongRead<Input, Output>(
  method: ApiMethod<'task', Input, Output>,
  input: NoInfer<Input>,
  { isEnabled = true }: ReadOptions = {},
): Reading<Output> {
  const transport = useTransport();
  const query = useQuery({
    queryKey: [...method.path.split('.'), input],
    queryFn: ({ signal }) => {
      const callId = crypto.randomUUID();
      signal.addEventListener('abort', () => transport.cancel(callId));
      return method(input, callId);
    },
    placeholderData: keepPreviousData,
    enabled: isEnabled,
  });
  return {
    data: query.data,
    failure: query.error ? failureOf(query.error) : null,
    isLoading: query.isLoading,
    isStale: query.isPlaceholderData,
  };
}

/** How far a long task is; `total` 0 means that nobody knows yet. */
export type Progress = { readonly done: number; readonly total: number };

/** The progress of one call, null before its first report. */
export function useProgress(callId: string | null): Progress | null {
  const transport = useTransport();
  const [reported, setReported] = useState<(Progress & { readonly callId: string }) | null>(null);
  useEffect(
    () =>
      transport.subscribe((event) => {
        if (event.type === 'progress' && event.callId === callId) setReported(event);
      }),
    [callId, transport],
  );
  return reported && reported.callId === callId ? { done: reported.done, total: reported.total } : null;
}

/** A command or task in the hands of a screen. */
export type Writing<Input, Output> = {
  /** Sends it; what goes wrong lands in `failure`. */
  readonly mutate: (input: Input) => void;
  /** Sends it and gives the answer, or null when it was refused. */
  readonly send: (input: Input) => Promise<Output | null>;
  readonly isPending: boolean;
  readonly failure: FailureData | null;
  readonly progress: Progress | null;
  /** Stops a task; what it has written so far is taken back by the back end. */
  readonly cancel: () => void;
  readonly reset: () => void;
};

type Sent<Input> = { readonly input: Input; readonly callId: string };

export type WriteOptions<Input, Output> = {
  readonly onDone?: (output: Output, input: Input) => void;
  /** For a command without a place on the screen for its `failure`. */
  readonly onFailed?: (failure: FailureData) => void;
};

/** Runs a command or a task. What it changes is read again everywhere by itself. */
export function useWrite<Input, Output>(
  method: ApiMethod<'command', Input, Output> | ApiMethod<'task', Input, Output>,
  { onDone, onFailed }: WriteOptions<Input, Output> = {},
): Writing<Input, Output> {
  const transport = useTransport();
  const mutation = useMutation({
    mutationKey: [method.kind, method.path],
    mutationFn: ({ input, callId }: Sent<Input>) => method(input, callId),
    onSuccess: (output, { input }) => onDone?.(output, input),
    onError: (error) => onFailed?.(failureOf(error)),
  });
  const callId = mutation.variables?.callId ?? null;
  const progress = useProgress(mutation.isPending ? callId : null);
  const sent = (input: Input): Sent<Input> => ({ input, callId: crypto.randomUUID() });
  return {
    mutate: (input) => mutation.mutate(sent(input)),
    send: (input) => mutation.mutateAsync(sent(input)).catch(() => null),
    isPending: mutation.isPending,
    failure: mutation.error ? failureOf(mutation.error) : null,
    progress,
    cancel: () => void (callId !== null && transport.cancel(callId)),
    reset: mutation.reset,
  };
}
