import * as z from 'zod';
import { Country } from '../buyer/buyer.ts';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant } from '../instant.ts';
import { Locale, OfficeCode } from '../office.ts';

const Opened = z.strictObject({
  id: z.string(),
  reference: z.string(),
  clientId: z.string(),
  office: OfficeCode,
  locale: Locale,
  openedAt: Instant,
  country: Country,
  handler: Handler,
  due: Deadline,
  charter: z.string(),
});

/** Everything that can happen to a request to find a buyer, version 1. */
export const IdentificationEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('opened'), data: Opened }),
  z.strictObject({
    type: z.literal('answered'),
    /** Null when he was not found. */
    data: z.strictObject({ buyerId: z.string().nullable(), inTime: z.boolean() }),
  }),
  z.strictObject({ type: z.literal('missed'), data: z.strictObject({ handler: Handler }) }),
  z.strictObject({ type: z.literal('letter-failed'), data: z.strictObject({ letterId: z.string() }) }),
]);
export type IdentificationEvent = z.infer<typeof IdentificationEvent>;
export type IdentificationEventType = IdentificationEvent['type'];
