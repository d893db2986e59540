import * as z from 'zod';
import { Grade } from '../buyer/grade.ts';
import { CaseState } from '../case.ts';
import { CalendarVersion } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant } from '../instant.ts';
import { Locale, OfficeCode } from '../office.ts';
import { TextRef } from '../textRef.ts';

/** A buyer who is doing better, until the week's letter tells it. */
export const Improved = z.strictObject({
  buyerId: z.string(),
  name: TextRef,
  /** His new grade, and whether the letter may show it (`charter.md` A.6). */
  grade: Grade,
  shown: z.boolean(),
  at: Instant,
});
export type Improved = z.infer<typeof Improved>;

/** More names than this are too many for one letter: it goes at once. */
export const mostInLetter = 50;

/** What we watch for one client: improvements of his buyers, told in a weekly digest (`charter.md` F 15). */
export const Monitoring = CaseState.extend({
  kind: z.literal('monitoring'),
  handler: Handler,
  waiting: z.array(Improved).max(mostInLetter),
});
export type Monitoring = z.infer<typeof Monitoring>;

/** Everything that can happen in it, version 1. */
export const MonitoringEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('opened'),
    data: z.strictObject({
      ...{ id: z.string(), reference: z.string(), clientId: z.string(), office: OfficeCode },
      ...{ locale: Locale, openedAt: Instant, handler: Handler },
      rules: z.strictObject({ charter: z.string(), calendar: CalendarVersion }),
    }),
  }),
  z.strictObject({
    type: z.literal('improved'),
    data: Improved.omit({ name: true, at: true }).extend({
      handler: Handler,
      /** The case lives as long as the client: its rules are those of the newest change. */
      rules: z.strictObject({ charter: z.string(), calendar: CalendarVersion }),
    }),
  }),
  z.strictObject({
    type: z.literal('digest-sent'),
    data: z.strictObject({ buyerIds: z.array(z.string()) }),
  }),
  z.strictObject({ type: z.literal('letter-failed'), data: z.strictObject({ letterId: z.string() }) }),
]);
export type MonitoringEvent = z.infer<typeof MonitoringEvent>;
