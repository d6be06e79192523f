import { useSyncExternalStore } from 'react';
import { keep, kept } from '../../api/kept.ts';

const listeners = new Set<() => void>();

function surveyShown(): number | null {
  const id = kept('counter');
  return typeof id === 'number' ? id : null;
}

function show(surveyId: number | null): void {
  keep('counter', surveyId);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The survey that visitors see in this window, or null. It is remembered beyond the address, so that neither going back
 * nor loading the window anew nor starting Regulars again leads a visitor into the shop's book.
 */
export function useCounterSurvey(): number | null {
  return useSyncExternalStore(subscribe, surveyShown);
}

/** Hands the window to visitors, over the whole screen where the system allows it. */
export function enterCounter(surveyId: number): void {
  show(surveyId);
  void document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** Gives the window back to the shop. */
export function leaveCounter(): void {
  show(null);
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
}
