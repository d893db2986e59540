import * as z from 'zod';

/**
 * What can be decided about a requested limit, one row each: a new outcome is one more row, its sentence in
 * the letters and its word in the contract. `adverse` needs the client heard first (F 13), reasons and a
 * remedy; `grants` says how much may be granted of what was asked; `closes` ends the request.
 */
export const limitOutcomes = {
  approved: { adverse: false, grants: 'all', conditions: false, closes: true },
  partial: { adverse: true, grants: 'less', conditions: false, closes: true },
  conditional: { adverse: true, grants: 'up-to-all', conditions: true, closes: true },
  declined: { adverse: true, grants: 'nothing', conditions: false, closes: true },
  nil: { adverse: true, grants: 'nothing', conditions: false, closes: true },
  /** Part now, the rest pending, and why (F 12). */
  interim: { adverse: false, grants: 'less', conditions: false, closes: false },
} as const satisfies Record<
  string,
  { adverse: boolean; grants: 'all' | 'less' | 'up-to-all' | 'nothing'; conditions: boolean; closes: boolean }
>;

export const LimitOutcome = z.enum(Object.keys(limitOutcomes) as (keyof typeof limitOutcomes)[]);
export type LimitOutcome = keyof typeof limitOutcomes;
