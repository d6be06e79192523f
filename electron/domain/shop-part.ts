/** One thing that answers and contacts of a part of the shop have in common. */
export type PartCondition =
  | { readonly kind: 'noted'; readonly what: 'touchpoint' | 'staff' | 'channel'; readonly id: number }
  /** Contacts about an area or product, and the answers that belong to these contacts. */
  | {
      readonly kind: 'about';
      readonly what: 'area' | 'product';
      readonly id: number;
      readonly contacts: ReadonlySet<number>;
    }
  | { readonly kind: 'members'; readonly customers: ReadonlySet<number> }
  /** Of answers only: by the number of a language or of a way to collect them. */
  | { readonly kind: 'answer'; readonly what: 'language' | 'mode'; readonly id: number };

/** A part of the shop: all of it must hold. */
export type ShopPart = readonly PartCondition[];
