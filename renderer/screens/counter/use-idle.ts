import { useEffect, useEffectEvent } from 'react';

const signs = ['pointerdown', 'pointermove', 'keydown', 'input', 'scroll'] as const;

/** Calls back once nobody has touched the window for so many seconds; 0 seconds wait for ever. */
export function useIdle(seconds: number, onIdle: () => void): void {
  const idle = useEffectEvent(onIdle);
  useEffect(() => {
    if (seconds === 0) return undefined;
    let timer = setTimeout(idle, seconds * 1000);
    const startAgain = () => {
      clearTimeout(timer);
      timer = setTimeout(idle, seconds * 1000);
    };
    for (const sign of signs) addEventListener(sign, startAgain, { passive: true, capture: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) removeEventListener(sign, startAgain, { capture: true });
    };
  }, [seconds]);
}
