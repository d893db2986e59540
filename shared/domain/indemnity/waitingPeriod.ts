import { daysAfter } from '../calendarDate.ts';
import type { LocalDate } from '../instant.ts';
import type { SettledTerms } from '../policy/settledTerms.ts';

/** Why the buyer does not pay (`contract.md`). */
export type Cause = 'protracted-default' | 'insolvency' | 'political';

type Rule = SettledTerms['waitingPeriod'];

/** The days a waiting period may run from; those that have not come are absent. */
export type Starts = {
  mandatedOn?: LocalDate | undefined;
  claimedOn?: LocalDate | undefined;
  /** The original due date of the oldest invoice. */
  dueOn?: LocalDate | undefined;
  /** When the overdue invoice was reported. */
  reportedOn?: LocalDate | undefined;
};

/** `payableBy`: the last day, where the days are a maximum. */
export type WaitingTime = {
  startOn: LocalDate;
  endsOn: LocalDate;
  payableFrom: LocalDate;
  payableBy?: LocalDate;
};

/**
 * How long we wait: the start day is not counted, and nothing rolls to a working day, because it is a waiting
 * period and no performance of ours. As a `wait` it is payable on the day after its end; as a maximum, from its
 * start and at the latest on its last day (`cover.md` D.4).
 */
export function waitingTime({ days, mode }: Pick<Rule, 'days' | 'mode'>, startOn: LocalDate): WaitingTime {
  const endsOn = daysAfter(startOn, days);
  if (mode === 'max') return { startOn, endsOn, payableFrom: startOn, payableBy: endsOn };
  return { startOn, endsOn, payableFrom: daysAfter(endsOn, 1) };
}

/** The waiting period of a claim by its cause and the policy; none while the day that starts it has not come. */
export function waitingTimeOf(rule: Rule, cause: Cause, starts: Starts): WaitingTime | undefined {
  const startOn = startOf(rule.start, starts);
  const byCause: { [C in Cause]?: number | undefined } = rule.byCause;
  const days = byCause[cause] ?? rule.days;
  return startOn && waitingTime({ days, mode: rule.mode }, startOn);
}

function startOf(start: Rule['start'], starts: Starts): LocalDate | undefined {
  const { mandatedOn, claimedOn, dueOn, reportedOn } = starts;
  switch (start) {
    case 'due-date':
      return dueOn;
    case 'overdue-notice':
      return reportedOn;
    case 'claim-filed':
      return claimedOn;
    case 'file-received':
      return [mandatedOn, claimedOn].filter((day) => day !== undefined).sort()[0];
  }
}
