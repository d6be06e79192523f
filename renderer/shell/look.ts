import { useMantineColorScheme } from '@mantine/core';
import { useEffect, useState } from 'react';
import { keep, kept } from '../api/kept.ts';

/** Light, dark, or as the system has it. */
export const looks = ['light', 'dark', 'auto'] as const;
export type Look = (typeof looks)[number];

/** Sizes of text, in percent. */
export const textSizes = [90, 100, 110, 125, 140, 160, 180, 200] as const;

/** Below this width, at text of 100 percent, the sidebar shows icons only. */
export const narrowBelowPx = 1180;

function storedSize(): number {
  return textSizes.find((size) => size === kept('textSize')) ?? 100;
}

/** The look that this window was left in. */
export function storedLook(): Look {
  return looks.find((look) => look === kept('look')) ?? 'auto';
}

/** How this window looks, and the ways to change it; remembered. */
export type LookControl = {
  readonly look: Look;
  readonly setLook: (look: Look) => void;
  readonly textSize: number;
  /** Next size up (1), down (-1), or back to 100 (0). */
  readonly stepTextSize: (step: 1 | -1 | 0) => void;
  readonly canGrow: boolean;
  readonly canShrink: boolean;
};

/** Holds the look of the window and puts it on the page. */
export function useLook(): LookControl {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [textSize, setTextSize] = useState(storedSize);
  const index = textSizes.findIndex((size) => size === textSize);

  useEffect(() => {
    const page = document.documentElement;
    page.style.fontSize = `${textSize}%`;
    const narrow = matchMedia(`(max-width: ${(narrowBelowPx * textSize) / 100}px)`);
    const mark = () => page.toggleAttribute('data-narrow', narrow.matches);
    mark();
    narrow.addEventListener('change', mark);
    return () => narrow.removeEventListener('change', mark);
  }, [textSize]);

  return {
    look: colorScheme,
    setLook(look) {
      keep('look', look);
      setColorScheme(look);
    },
    textSize,
    stepTextSize(step) {
      const next = step === 0 ? 100 : (textSizes[index + step] ?? textSize);
      keep('textSize', next);
      setTextSize(next);
    },
    canGrow: index < textSizes.length - 1,
    canShrink: index > 0,
  };
}
