import type { Services } from '../handlers/context.ts';

export type { PrintedPdf, PrintJob } from '../handlers/context.ts';

/** What the app needs from the program around it; each host provides it with `satisfies Host`. */
export type Host = {
  /**
   * Prints in a browser of its own that reaches neither the app nor the network, one job after the other. Refuses
   * with `noPrinter` or `printFailed`, after 60 seconds at the latest.
   */
  readonly printPdf: Services['printPdf'];
};

/** What is printed on when the page's own style sheet names no paper: A4, in inches. */
export const defaultPaper = { widthInches: 8.27, heightInches: 11.69 };
