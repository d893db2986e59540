import { line } from './schemas.ts';

/** As it is printed on the invoice: Latin letters, digits and signs. */
export const InvoiceNumber = line(60)
  .trim()
  .regex(/^[\u0020-\u024f]*$/, 'must be in Latin letters, digits and signs');
