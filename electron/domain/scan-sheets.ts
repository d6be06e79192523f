import { type SheetReading } from '../contract/sheet-reading.ts';

/** A read page of a known form; `pagesOfForm` says how many pages each paper form has. */
export interface ReadFormPage {
  readonly position: number;
  readonly reading: SheetReading;
  readonly form: string;
  readonly copy: string | null;
  readonly page: number;
  readonly pagesOfForm: number;
}

/**
 * One paper form: its pages in reading order. `missing` counts pages that are not there; `twice` are further scans of a
 * page it has; `isSameNumber` says that another paper carries the same number, as photocopies do.
 */
export interface AssembledSheet {
  readonly form: string;
  readonly copy: string | null;
  readonly pages: readonly ReadFormPage[];
  readonly missing: number;
  readonly twice: readonly ReadFormPage[];
  readonly isSameNumber: boolean;
}

interface Draft {
  readonly first: ReadFormPage;
  readonly pages: ReadFormPage[];
  readonly twice: ReadFormPage[];
  isSameNumber: boolean;
}

/**
 * Puts pages together into paper forms, in the order of the pile. Numbered pages find each other wherever they lie; pages
 * without a number are joined only with the pages right beside them.
 */
export function assembleSheets(pages: readonly ReadFormPage[]): AssembledSheet[] {
  const drafts: Draft[] = [];
  const numbered = new Map<string, Draft[]>();
  for (const page of pages) {
    if (page.copy === null) addUnnumbered(drafts, page);
    else addNumbered(drafts, numbered, page);
  }
  return drafts.map(({ first, pages: own, twice, isSameNumber }) => ({
    form: first.form,
    copy: first.copy,
    pages: own.toSorted((a, b) => a.page - b.page),
    missing: first.pagesOfForm - own.length,
    twice,
    isSameNumber,
  }));
}

function addNumbered(drafts: Draft[], numbered: Map<string, Draft[]>, page: ReadFormPage): void {
  const key = `${page.form}:${page.copy}`;
  const known = numbered.get(key) ?? [];
  numbered.set(key, known);
  const open = known.find(({ pages }) => !pages.some((other) => other.page === page.page));
  if (open) return void open.pages.push(page);
  const same = known.find(({ pages }) =>
    pages.some((other) => other.page === page.page && agree(other.reading, page.reading)),
  );
  if (same) return void same.twice.push(page);
  if (page.pagesOfForm > 1 && known[0]) return void known[0].twice.push(page);
  const draft = started(page);
  draft.isSameNumber = known.length > 0;
  for (const other of known) other.isSameNumber = true;
  known.push(draft);
  drafts.push(draft);
}

/** Page 2 belongs to the page 1 that lies on it, also from a pile that was turned over; anything else stays alone. */
function addUnnumbered(drafts: Draft[], page: ReadFormPage): void {
  const last = drafts.at(-1);
  const isNext =
    last !== undefined &&
    last.first.copy === null &&
    last.first.form === page.form &&
    last.pages.length < page.pagesOfForm &&
    !last.pages.some((other) => other.page === page.page) &&
    Math.abs((last.pages.at(-1)?.page ?? 0) - page.page) === 1;
  if (isNext) last.pages.push(page);
  else drafts.push(started(page));
}

function started(page: ReadFormPage): Draft {
  return { first: page, pages: [page], twice: [], isSameNumber: false };
}

/** Whether two scans may show the same paper: no question that both are sure of has other marks. */
function agree(a: SheetReading, b: SheetReading): boolean {
  const isSure = (state: string) => state === 'sure' || state === 'none';
  return a.questions.every((mine) => {
    const other = b.questions.find(({ q }) => q === mine.q);
    if (!other || !isSure(mine.state) || !isSure(other.state)) return true;
    return mine.codes.join('\n') === other.codes.join('\n');
  });
}
