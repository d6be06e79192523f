import { type FormLayout } from '../../contract/form-layout.ts';
import { type PageReason, type SheetReading } from '../../contract/sheet-reading.ts';
import { cropsOf, wholePage, type Crop, type CropChoice } from './crops.ts';
import { knownForms, type KnownForms } from './locate-page.ts';
import { openScans, type ByteSource, type OpenedFile, type Refused } from './open.ts';
import { pageWithout, readPages, type PageRead } from './read-page.ts';

/** One page as read, with the pictures a person may have to look at. */
export interface SheetRead {
  readonly reading: SheetReading;
  readonly crops: readonly Crop[];
  /** The whole page, straightened, as a JPEG file; null unless asked for. */
  readonly picture: Uint8Array | null;
}

/** Which pictures come with every page. */
export interface PictureChoice {
  readonly crops: CropChoice;
  readonly hasPage: boolean;
}

/** A file of scans opened for reading; a file that cannot be opened has one page that says why. */
export interface SheetFile {
  readonly name: string;
  readonly pageCount: number;
  /** What a page shows: one form, or several on paper that was not cut apart. */
  readPage(index: number): Promise<SheetRead[]>;
  /** A straightened form of a page as a JPEG file, null where none was found; `beside` as in its reading. */
  picture(index: number, beside?: number): Promise<Uint8Array | null>;
  close(): void;
}

/** Opens a file of filled-in forms. */
export async function openSheets(
  name: string,
  source: ByteSource,
  layouts: readonly FormLayout[],
  pictures: PictureChoice = { crops: 'needed', hasPage: false },
): Promise<SheetFile> {
  const opened = await openScans(source);
  const forms = knownForms(layouts);
  if ('reason' in opened)
    return {
      name,
      pageCount: 1,
      readPage: async (index) => [refusedSheet(name, index, opened.reason)],
      picture: async () => null,
      close: () => {},
    };
  return {
    name,
    pageCount: opened.pageCount,
    readPage: (index) => readSheets(name, opened, index, forms, pictures),
    picture: async (index, beside = 0) => {
      const pages = await pagesOf(opened, index, forms);
      const view = 'reason' in pages ? undefined : pages[beside]?.view;
      return view ? wholePage(view) : null;
    },
    close: opened.close,
  };
}

/** The reading of a page that could not be opened or took too long. */
export function refusedSheet(file: string, index: number, reason: PageReason): SheetRead {
  return { reading: { file, index, ...pageWithout(reason, null) }, crops: [], picture: null };
}

async function readSheets(
  file: string,
  opened: OpenedFile,
  index: number,
  forms: KnownForms,
  { crops, hasPage }: PictureChoice,
): Promise<SheetRead[]> {
  const pages = await pagesOf(opened, index, forms);
  if ('reason' in pages) return [refusedSheet(file, index, pages.reason)];
  return pages.map((page, beside) => {
    const reading = { file, index, ...(beside > 0 ? { beside } : {}), ...page.reading };
    return { reading, crops: cropsOf(page, crops), picture: hasPage && page.view ? wholePage(page.view) : null };
  });
}

async function pagesOf(opened: OpenedFile, index: number, forms: KnownForms): Promise<PageRead[] | Refused> {
  const image: Refused | Awaited<ReturnType<OpenedFile['readPage']>> = await opened.readPage(index);
  return 'reason' in image ? image : readPages(image, forms);
}
