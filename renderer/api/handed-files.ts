import { useEffect, useRef } from 'react';

let waiting: readonly File[] = [];
const takers = new Set<(files: readonly File[]) => void>();

/** Hands files that were dropped on the window to the screen for them, which may not be open yet. */
export function handFiles(files: readonly File[]): void {
  if (takers.size === 0) waiting = [...waiting, ...files];
  for (const take of takers) take(files);
}

/** Takes files dropped on the window for as long as the calling screen is open, and those dropped just before. */
export function useHandedFiles(take: (files: readonly File[]) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const taker = (files: readonly File[]) => latest.current(files);
    takers.add(taker);
    const early = waiting;
    waiting = [];
    if (early.length > 0) taker(early);
    return () => void takers.delete(taker);
  }, []);
}
