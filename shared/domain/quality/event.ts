import * as z from 'zod';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { improvementEvents } from '../improvement/cause.ts';
import { Instant } from '../instant.ts';
import { Locale, OfficeCode } from '../office.ts';
import { ReviewResult, SampledLetter } from './state.ts';

const Started = z.strictObject({
  ...{ id: z.string(), reference: z.string(), office: OfficeCode, locale: Locale, openedAt: Instant },
  ...{ handler: Handler, qualityRules: z.string(), charter: z.string() },
  calendar: z.strictObject({ id: z.string(), version: z.string() }),
});

/** Everything that can happen in the review of an office's letters, version 1. */
export const QualityEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('started'), data: Started }),
  z.strictObject({
    type: z.literal('began'),
    data: z.strictObject({
      ...{
        period: z.string(),
        handler: Handler,
        due: Deadline,
        dueKey: z.string(),
        qualityRules: z.string(),
      },
      /** The one before was not finished, and is not any more. */
      unfinished: z.string().optional(),
    }),
  }),
  z.strictObject({
    type: z.literal('sampled'),
    data: z.strictObject({ letters: z.array(SampledLetter.omit({ marks: true, ratedBy: true })) }),
  }),
  z.strictObject({
    type: z.literal('rated'),
    data: z.strictObject({ letterId: z.string(), marks: z.record(z.string(), z.number().int()) }),
  }),
  z.strictObject({ type: z.literal('completed'), data: ReviewResult.omit({ at: true }) }),
  z.strictObject({ type: z.literal('missed'), data: z.strictObject({ handler: Handler }) }),
  ...improvementEvents,
]);
export type QualityEvent = z.infer<typeof QualityEvent>;
export type QualityEventType = QualityEvent['type'];
