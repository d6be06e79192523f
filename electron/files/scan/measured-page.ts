import { type FormPage } from '../../contract/form-layout.ts';
import { cutBox, type BoxPatch } from './box-patch.ts';
import { placeBoxes, type PlacedBox } from './boxes.ts';
import { pageFeatures, type PageInk } from './features.ts';
import { isBilevel } from './bilevel.ts';
import { shrink, type GreyImage } from './grey.ts';
import { type LocatedPage } from './locate-page.ts';
import { type PlaceOnScan } from './sheet-map.ts';

/** A scan together with where the page lies on it: `place` answers pixels of `image`. */
export interface PageView {
  readonly image: GreyImage;
  readonly place: PlaceOnScan;
  readonly page: FormPage;
}

/** The boxes of a located page as the model sees them; training uses the same. */
export interface MeasuredPage extends PageView {
  readonly placed: readonly PlacedBox[];
  readonly patches: readonly BoxPatch[];
  readonly features: readonly Float32Array[];
  readonly ink: PageInk;
  readonly isBlackAndWhite: boolean;
}

const finestPixelsPerMm = 10.5;

/** The place of a box of which nothing was seen. */
export const nowhere: PlacedBox = { dx: 0, dy: 0, quality: 0, offFieldMm: 0 };

/** Places and measures every box of a located page, on a copy of the scan no finer than needed. */
export function measurePage(image: GreyImage, located: LocatedPage): MeasuredPage {
  let factor = 1;
  while (located.pixelsPerMm / factor > finestPixelsPerMm) factor *= 2;
  const isBlackAndWhite = isBilevel(image);
  const level = shrink(image, factor);
  const onLevel: PlaceOnScan = (x, y, out) => {
    located.place(x, y, out);
    out[0] = (out[0] ?? 0) / factor;
    out[1] = (out[1] ?? 0) / factor;
  };
  const { boxes } = located.page;
  const { placed, field } = placeBoxes(level, onLevel, boxes, located.page);
  const patches = boxes.map((box, index) => cutBox(level, onLevel, box, placed[index] ?? nowhere));
  const { rows, page: ink } = pageFeatures(patches, placed, boxes);
  const place: PlaceOnScan = (x, y, out) => {
    const { dx, dy } = field(x, y);
    onLevel(x + dx, y + dy, out);
  };
  return { image: level, place, page: located.page, placed, patches, features: rows, ink, isBlackAndWhite };
}
