import { type FormLayout } from '../../contract/form-layout.ts';
import { type CropChoice } from '../scan/crops.ts';
import { type SheetRead } from '../scan/read-sheets.ts';

/** A scan to read: a file on disk, or bytes already in memory under a name of their own; results go by `name`. */
export type ScanInput =
  { readonly name: string; readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

/** What a scan worker is started with. */
export interface ScanWorkerData {
  readonly layouts: readonly FormLayout[];
  readonly crops: CropChoice;
  /** Whether a picture of each whole page comes with it. */
  readonly hasPage: boolean;
}

/** What a scan worker is asked; one question at a time. */
export type ScanRequest =
  | { readonly kind: 'open'; readonly input: ScanInput }
  | { readonly kind: 'read'; readonly input: ScanInput; readonly index: number }
  | { readonly kind: 'picture'; readonly input: ScanInput; readonly index: number; readonly beside: number };

/** What a scan worker answers. */
export type ScanReply =
  | { readonly kind: 'open'; readonly pageCount: number }
  | { readonly kind: 'read'; readonly sheets: readonly SheetRead[] }
  | { readonly kind: 'picture'; readonly jpeg: Uint8Array | null }
  | { readonly kind: 'failed'; readonly message: string };
