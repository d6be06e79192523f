/** Every failure a person can meet, with the values its sentence needs. The sentence of `code` is `errors.<code>`. */
export type Failures = {
  invalidInput: { readonly path: string; readonly problem: string };
  unknownMethod: { readonly path: string };
  notFound: { readonly what: string };
  internal: { readonly ref: string };
  cancelled: Record<never, never>;
  folderInUse: { readonly folder: string };
  folderReadOnly: { readonly folder: string };
  folderMissing: { readonly folder: string };
  syncedFolder: { readonly folder: string; readonly service: string };
  networkFolder: { readonly folder: string; readonly service: string };
  notRegulars: { readonly file: string };
  newerSchema: { readonly file: string; readonly found: number; readonly known: number };
  damaged: { readonly file: string };
  diskFull: Record<never, never>;
  clockWrong: { readonly day: string };
  locked: Record<never, never>;
  wrongPin: { readonly seconds: number };
  ownerOnly: Record<never, never>;
  notSetUp: Record<never, never>;
  alreadySetUp: { readonly name: string };
  nothingToUndo: Record<never, never>;
  futureDay: { readonly path: string; readonly day: string };
  nameTaken: { readonly path: string; readonly name: string };
  notInList: { readonly path: string; readonly list: string };
  rangeBackwards: { readonly path: string; readonly to: number };
  referralLoop: { readonly path: string; readonly name: string };
  sameCustomer: { readonly name: string };
  bookRefused: { readonly file: string; readonly reason: string };
  logoRefused: { readonly file: string; readonly reason: string };
  fileGone: Record<never, never>;
  scaleDiffers: {
    readonly heading: string;
    readonly min: number;
    readonly max: number;
    readonly askedMin: number;
    readonly askedMax: number;
  };
  importRefused: { readonly reason: string };
  cannotWrite: { readonly file: string };
  unreadableFile: { readonly file: string };
  noPrinter: Record<never, never>;
  printFailed: { readonly reason: string };
  formQuestionTooLong: { readonly question: number };
  formTooLong: { readonly pages: number };
  formUnreadable: { readonly reason: string };
  formNeedsA5: Record<never, never>;
  surveyWithoutQuestions: { readonly name: string };
  questionWithoutText: { readonly question: number; readonly language: string };
  questionNotPossible: { readonly question: number };
  pairMissing: { readonly question: number };
  surveyHasAnswers: { readonly name: string };
  surveyPrinted: { readonly name: string };
  surveyNotOpen: { readonly name: string };
  surveyClosed: { readonly name: string };
  surveyBeingTyped: { readonly name: string };
  surveyAnonymous: { readonly name: string };
  surveyNotAnonymous: { readonly name: string };
  unknownQuestion: { readonly code: string };
  answerNotAllowed: { readonly question: number; readonly value: string };
  answerMissing: { readonly question: number };
  slipUsed: { readonly slip: string };
  sheetEmpty: { readonly sheet: number };
  batchEmpty: { readonly name: string };
  batchTooSmall: { readonly name: string; readonly needed: number };
  scansUnchecked: { readonly count: number };
  batchFinished: { readonly name: string };
  complaintClosed: { readonly name: string };
  complaintOpen: { readonly name: string };
  complaintStepOrder: { readonly name: string };
  complaintNoWords: { readonly path: string };
  complaintHasSteps: { readonly name: string };
  replyBeforeReceipt: { readonly path: string; readonly day: string; readonly received: string };
  nothingCost: { readonly path: string };
  askedTooSoon: { readonly name: string; readonly day: string; readonly next: string };
};

export type FailureCode = keyof Failures;

/** A failure as it travels: plain data, because hosts strip error objects. */
export type FailureData = { readonly code: FailureCode; readonly params: Readonly<Record<string, string | number>> };

/** What `fail` throws; everything else that is thrown becomes `internal`. */
export class Failure extends Error {
  readonly data: FailureData;
  constructor(data: FailureData) {
    super(data.code);
    this.name = 'Failure';
    this.data = data;
  }
}

/** Refuses the request with a sentence for the person; a command that fails leaves nothing behind. */
export function fail<Code extends FailureCode>(
  code: Code,
  ...[params]: keyof Failures[Code] extends never ? [] : [Failures[Code]]
): never {
  throw new Failure({ code, params: { ...params } });
}
