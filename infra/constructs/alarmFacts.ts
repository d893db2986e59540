import { clockGroups } from '../clockGroups.ts';

/** When an alarm goes off (strictly above or below), what no data means, and what is at stake then. */
type Threshold = { above: number; below?: undefined } | { below: number; above?: undefined };
export type AlarmFacts = Threshold & {
  silence: 'good' | 'bad';
  impact: string;
  /** After so many periods in a row; one when absent. */
  periods?: number;
};

/** Each has a section of its name in `docs/operations.md`; a test compares the two. */
export const alarmFacts = {
  OldestPendingEffect: {
    above: 900,
    silence: 'good',
    impact:
      'For 15 minutes a letter, an alarm or an event has waited: a client may not know what was decided.',
  },
  IndemnityUnpaid: {
    above: 900,
    silence: 'good',
    impact:
      'An indemnity is not being paid: for 15 minutes a payment that was ordered has not been settled, and the client waits for his money.',
  },
  ParkedEffects: {
    above: 0,
    silence: 'good',
    impact:
      'We gave up on a letter, an alarm, a payment or an event after 24 tries: it will not happen until somebody acts.',
  },
  LateWake: {
    above: 600,
    silence: 'good',
    impact:
      'A deadline was looked at more than 10 minutes late: the client heard late that a promise was broken.',
  },
  PromisesBroken: {
    above: 0,
    silence: 'good',
    impact: 'Today we broke a promise to a client: somebody waits for an answer that was due.',
  },
  LettersBounced: {
    above: 0,
    silence: 'good',
    impact:
      'A letter did not arrive: the client does not know its content, and a period that hangs on it stands.',
  },
  ReconcileMissing: {
    below: 1,
    silence: 'bad',
    impact: 'For 15 minutes nobody has looked for lost letters and alarms: what fails now stays unnoticed.',
  },
  ScorecardMissing: {
    below: 1,
    silence: 'bad',
    periods: 26,
    impact:
      'For 26 hours the public scorecard has not been counted: everybody reads how we kept our word too long ago.',
  },
  RetentionMissing: {
    below: 1,
    silence: 'bad',
    periods: 7,
    impact:
      'For a week nobody has forgotten what was kept long enough: we hold personal data longer than we say.',
  },
  SweepMissing: {
    below: clockGroups().length,
    silence: 'bad',
    // A zone whose clock goes back leaves one window of 24 hours without a run.
    periods: 2,
    impact:
      'For two days a morning of our offices has not been swept: clients get no reminders of renewals, declarations and invoices.',
  },
  CalendarEnding: {
    below: 2,
    silence: 'good',
    impact:
      'An office calendar ends within two years: long deadlines soon cannot be computed, and cases will stop.',
  },
  Undelivered: {
    above: 0,
    silence: 'good',
    impact:
      'Work could not be handed to its function: letters, alarms or delivery reports wait for the slow path.',
  },
  ClockFailed: {
    above: 0,
    silence: 'good',
    impact: 'An alarm could not wake its case: the deadline is kept by the slow path only, minutes late.',
  },
  ClockTimedOut: {
    above: 0,
    silence: 'good',
    impact: 'An alarm slept until its execution ended: the deadline is kept by the slow path only.',
  },
  SettlementFailed: {
    above: 0,
    silence: 'good',
    impact:
      'The steps of a payment failed after all their retries: an indemnity is not being paid until the slow path has done them.',
  },
  ServerErrors: {
    above: 0,
    silence: 'good',
    impact:
      'A client or a colleague got an error of ours: a complaint or an answer may not have been taken in.',
  },
  FunctionErrors: {
    above: 0,
    silence: 'good',
    impact:
      'A function failed while it worked on a case: a letter, an alarm or a delivery report may be late.',
  },
} as const satisfies Record<string, AlarmFacts>;

export type AlarmName = keyof typeof alarmFacts;
