import * as z from 'zod';
import { line } from './schemas.ts';

/** An account as it is written: spaces, dots and dashes do not count. */
export const NewPayee = z.strictObject({
  /** Yours, or that of whom the policy names as loss payee or assignee. */
  party: z.enum(['client', 'loss-payee']).default('client'),
  holder: line(70),
  /** An IBAN, or a CLABE for pesos. */
  account: line(60),
  bic: line(20).optional(),
});
