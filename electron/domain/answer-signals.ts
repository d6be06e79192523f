/** What is known of an answer besides its mark; times in seconds, null where unknown. */
export type AnswerTrace<Customer> = {
  readonly customer: Customer | null;
  readonly day: number;
  readonly answeredAt: number;
  readonly paidAt: number | null;
  readonly device: string | null;
  readonly isShopDevice: boolean;
  readonly staff: string | null;
  readonly hasComment: boolean;
  readonly isTopMark: boolean;
  readonly hasLaterVisit: boolean | null;
};

/** Counts that may tell of begged-for marks; each is a count, none a verdict (metrics 12.5). */
export type AnswerSignals = {
  readonly soonAfterPayment: number;
  readonly inBursts: number;
  readonly twiceADay: number;
  readonly topMarksWithoutLaterVisit: number;
  readonly staffWithoutComments: readonly string[];
};

const SOON_SECONDS = 60;
const BURST_SECONDS = 3600;
const BURST_ANSWERS = 5;

/**
 * Answers within 60 s of payment on the shop's own device, answers in bursts of 5 or more from one device within an
 * hour, further answers of a customer on one day, top marks of customers who did not come again, and the one person
 * whose answers never have a comment while those of others do.
 */
export function answerSignals<Customer>(answers: readonly AnswerTrace<Customer>[]): AnswerSignals {
  const soon = answers.filter(
    ({ answeredAt, paidAt, isShopDevice }) =>
      isShopDevice && paidAt !== null && Math.abs(answeredAt - paidAt) <= SOON_SECONDS,
  );
  return {
    soonAfterPayment: soon.length,
    inBursts: answersInBursts(answers),
    twiceADay: repeatsOfADay(answers),
    topMarksWithoutLaterVisit: answers.filter(({ isTopMark, hasLaterVisit }) => isTopMark && hasLaterVisit === false)
      .length,
    staffWithoutComments: staffWithoutComments(answers),
  };
}

function answersInBursts<Customer>(answers: readonly AnswerTrace<Customer>[]): number {
  const byDevice = Map.groupBy(
    answers.filter(({ device }) => device !== null),
    ({ device }) => device,
  );
  let sum = 0;
  for (const traces of byDevice.values()) {
    const times = traces.map(({ answeredAt }) => answeredAt).sort((a, b) => a - b);
    const inBurst = new Set<number>();
    for (let i = 0; i + BURST_ANSWERS <= times.length; i++) {
      if (times[i + BURST_ANSWERS - 1] - times[i] > BURST_SECONDS) continue;
      for (let j = i; j < i + BURST_ANSWERS; j++) inBurst.add(j);
    }
    sum += inBurst.size;
  }
  return sum;
}

function repeatsOfADay<Customer>(answers: readonly AnswerTrace<Customer>[]): number {
  const seen = new Map<Customer, Set<number>>();
  let repeats = 0;
  for (const { customer, day } of answers) {
    if (customer === null) continue;
    const days = seen.get(customer) ?? new Set<number>();
    if (days.has(day)) repeats += 1;
    seen.set(customer, days.add(day));
  }
  return repeats;
}

function staffWithoutComments<Customer>(answers: readonly AnswerTrace<Customer>[]): string[] {
  const withComments = new Map<string, boolean>();
  for (const { staff, hasComment } of answers) {
    if (staff !== null) withComments.set(staff, hasComment || (withComments.get(staff) ?? false));
  }
  const silent = [...withComments].filter(([, has]) => !has).map(([name]) => name);
  return silent.length === 1 && withComments.size > 1 ? silent : [];
}
