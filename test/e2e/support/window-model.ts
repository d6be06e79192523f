import { type Locator, type Page } from 'playwright-core';
import { type Language } from '../../../electron/contract/settings.ts';
import { texts } from '../../../locales/index.ts';

/** The window as a person finds their way in it, in one language. */
export type WindowModel = {
  readonly heading: (name: string) => Locator;
  /** One of the three scores of Today, by its name. */
  readonly score: (metric: 'csat' | 'nps' | 'ces') => Locator;
  readonly dialog: Locator;
  readonly toast: Locator;
  /** Fills the first run in and starts. */
  firstRun(shopName: string): Promise<void>;
};

/** Finds things by what people read, in the language of the window. */
export function windowModel(page: Page, language: Language): WindowModel {
  const t = texts(language);
  return {
    heading: (name) => page.getByRole('heading', { name, level: 1 }),
    score: (metric) => page.getByRole('region', { name: t(`figures.${metric}_name`) }),
    dialog: page.getByRole('dialog'),
    toast: page.getByRole('status'),
    async firstRun(shopName) {
      await page.getByLabel(t('firstRun.shopName')).fill(shopName);
      await page.getByRole('button', { name: t('firstRun.startEmpty'), exact: true }).click();
      await page.getByRole('heading', { name: t('today.title'), level: 1 }).waitFor();
    },
  };
}
