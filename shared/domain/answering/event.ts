import * as z from 'zod';
import { Channel } from '../channel.ts';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { improvementEvents } from '../improvement/cause.ts';
import { Instant } from '../instant.ts';
import { Locale, OfficeCode } from '../office.ts';
import { documentAdded } from '../upload/document.ts';

/** A promise of an answer that begins. */
export const Clock = z.strictObject({ due: Deadline, dueKey: z.string() });

/** What every such case opens with. */
export const Opened = Clock.extend({
  ...{ id: z.string(), reference: z.string(), clientId: z.string(), office: OfficeCode, locale: Locale },
  ...{ openedAt: Instant, channel: Channel, receivedAt: Instant, handler: Handler, charter: z.string() },
});

/** What happens in every such case, version 1. */
export const answeringEvents = [
  z.strictObject({ type: z.literal('answered'), data: z.strictObject({ inTime: z.boolean() }) }),
  z.strictObject({ type: z.literal('missed'), data: Clock.extend({ handler: Handler }) }),
  z.strictObject({ type: z.literal('assigned'), data: z.strictObject({ staffId: z.string() }) }),
  z.strictObject({ type: z.literal('letter-failed'), data: z.strictObject({ letterId: z.string() }) }),
  ...improvementEvents,
  documentAdded,
] as const;
export type AnsweringEvent = z.infer<(typeof answeringEvents)[number]>;
