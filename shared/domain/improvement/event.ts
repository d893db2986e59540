import * as z from 'zod';
import { Clock } from '../answering/event.ts';
import { Instant } from '../instant.ts';
import { Locale, OfficeCode } from '../office.ts';
import { MeasuredBefore, MeasuredValue } from './measure.ts';

const Recorded = Clock.extend({
  ...{ id: z.string(), reference: z.string(), office: OfficeCode, locale: Locale, openedAt: Instant },
  ...{ locales: z.array(Locale), causes: z.array(z.string()), owner: z.string(), charter: z.string() },
  measure: MeasuredBefore,
});

/** Everything that can happen to an improvement, version 1. */
export const ImprovementEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('recorded'), data: Recorded }),
  z.strictObject({ type: z.literal('planned-anew'), data: Clock.extend({ owner: z.string() }) }),
  z.strictObject({ type: z.literal('done'), data: z.strictObject({ after: MeasuredValue }) }),
  z.strictObject({ type: z.literal('dropped'), data: z.strictObject({}) }),
  z.strictObject({ type: z.literal('missed'), data: z.strictObject({}) }),
]);
export type ImprovementEvent = z.infer<typeof ImprovementEvent>;
export type ImprovementEventType = ImprovementEvent['type'];
