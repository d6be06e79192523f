import { type Locator, type Page } from 'playwright-core';

/** A keyboard that counts: keys pressed to make the program do something, apart from words that are typed anyway. */
export type CountedKeyboard = {
  readonly presses: () => number;
  press(key: string): Promise<void>;
  type(words: string): Promise<void>;
};

/** The page's keyboard with a counter, begun at zero. */
export function countedKeyboard(page: Page): CountedKeyboard {
  let presses = 0;
  return {
    presses: () => presses,
    async press(key) {
      presses += 1;
      await page.keyboard.press(key);
    },
    type: (words) => page.keyboard.type(words),
  };
}

/** A mouse that counts its clicks; a double click is two. */
export type CountedMouse = {
  readonly clicks: () => number;
  click(target: Locator): Promise<void>;
  doubleClick(target: Locator): Promise<void>;
};

/** A mouse with a counter, begun at zero. */
export function countedMouse(): CountedMouse {
  let clicks = 0;
  return {
    clicks: () => clicks,
    async click(target) {
      clicks += 1;
      await target.click();
    },
    async doubleClick(target) {
      clicks += 2;
      await target.dblclick();
    },
  };
}
