import * as z from 'zod';
import { Locale, OfficeCode } from './office.ts';

/** An insured company: a tenant. Its mail address lives in a text item of its own and can be erased. */
export const Client = z.strictObject({
  clientId: z.string(),
  name: z.string(),
  office: OfficeCode,
  locale: Locale,
  /** The dedicated contact (`charter.md` C02), when there is one. */
  contact: z.string().optional(),
});
export type Client = z.infer<typeof Client>;
