import { useEffect, useEffectEvent } from 'react';
import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Locks the window after so many minutes without a key or a movement; 0 never does. */
export function useIdleLock(minutes: number): void {
  const { mutate } = useWrite(useApi().lock.close);
  const close = useEffectEvent(() => mutate({}));
  useEffect(() => {
    if (minutes === 0) return;
    const later = () => setTimeout(() => close(), minutes * 60_000);
    let timer = later();
    const wake = () => {
      clearTimeout(timer);
      timer = later();
    };
    for (const sign of signs) addEventListener(sign, wake, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) removeEventListener(sign, wake);
    };
  }, [minutes]);
}
