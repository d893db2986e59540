import * as z from 'zod';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant } from '../instant.ts';
import { Locale, OfficeCode } from '../office.ts';
import { About, Asked } from './about.ts';
import { Erased, Exported } from './state.ts';

/** How a request reached us. */
export const RequestChannel = z.enum(['api', 'phone', 'email', 'letter', 'meeting']);

const Opened = z.strictObject({
  id: z.string(),
  reference: z.string(),
  clientId: z.string(),
  office: OfficeCode,
  locale: Locale,
  openedAt: Instant,
  request: Asked,
  about: About,
  channel: RequestChannel,
  /** The event's texts name and reach the person himself, who is no client of ours. */
  addressed: z.enum(['client', 'person', 'person-without-address']),
  handler: Handler,
  due: Deadline,
  charter: z.string(),
});

/** Everything that can happen to a request about personal data, version 1. */
export const DataRequestEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('opened'), data: Opened }),
  z.strictObject({ type: z.literal('ordered'), data: z.strictObject({ what: Asked }) }),
  z.strictObject({ type: z.literal('extended'), data: z.strictObject({ due: Deadline }) }),
  z.strictObject({
    type: z.literal('exported'),
    data: Exported.omit({ at: true }).extend({ inTime: z.boolean() }),
  }),
  z.strictObject({
    type: z.literal('erased'),
    data: Erased.omit({ at: true }).extend({ inTime: z.boolean() }),
  }),
  z.strictObject({
    type: z.literal('refused'),
    data: z.strictObject({ codes: z.array(z.string()), inTime: z.boolean() }),
  }),
  z.strictObject({ type: z.literal('withdrawn'), data: z.strictObject({}) }),
  z.strictObject({ type: z.literal('missed'), data: z.strictObject({ handler: Handler }) }),
  z.strictObject({ type: z.literal('export-ended'), data: z.strictObject({}) }),
  z.strictObject({ type: z.literal('letter-failed'), data: z.strictObject({ letterId: z.string() }) }),
]);
export type DataRequestEvent = z.infer<typeof DataRequestEvent>;
export type DataRequestEventType = DataRequestEvent['type'];
