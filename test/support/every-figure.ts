import { randomShop } from './random-shop.ts';

/** Every figure of one and the same shop, over a winter with an hour change at either end. */
export async function everyFigure(): Promise<unknown[]> {
  const { app } = await randomShop(5);
  const filter = { from: '2025-10-26', to: '2026-03-29' };
  const figures = [
    await app.ask('scores.figures', { ...filter, by: 'month' }),
    await app.ask('scores.satisfaction', filter),
    await app.ask('scores.loyalty', filter),
    await app.ask('scores.comingBack', filter),
    await app.ask('scores.money', filter),
  ];
  await app.close();
  return figures;
}
