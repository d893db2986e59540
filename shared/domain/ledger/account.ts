import * as z from 'zod';

/**
 * The accounts of one claim, as our books see them: what comes in or is owed to us is positive, what goes out or
 * is owed by us negative. A reserve is no account: it is an estimate, and stands in the case.
 */
export const accounts = [
  /** Expense: the indemnity as it was decided. */
  'indemnity',
  /** Expense: interest that a law adds because we were late (`charter.md` F 25). */
  'interest',
  /** Owed to the client, his assignee or loss payee, and not ordered to be paid yet. */
  'payable',
  /** Premium that was set off against an indemnity (`charter.md` F 23). */
  'premium',
  /** Our accounts with banks. */
  'bank',
  /** Collection costs that are ours: those of the covered debt (`cover.md` D.1, 12). */
  'costs-insurer',
  /** Collection costs that are the client's: those of the uncovered debt. */
  'costs-client',
  /** Income: our share of what was recovered. */
  'insurer-share',
  /** Owed to the client: his share of what was recovered (`charter.md` K05). */
  'client-share',
] as const;
export const Account = z.enum(accounts);
export type Account = z.infer<typeof Account>;
