/** Edition of the rules of counting, printed on every report: one higher whenever a formula, cut or level changes. */
export const definitionsVersion = 1;

/** Days after the first visit within which a second one counts as coming back (metrics 7.3). */
export const usualReturnDays = 30;
