import * as z from 'zod';
import { CaseState } from '../case.ts';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { house } from '../house.ts';
import { Instant } from '../instant.ts';
import { Locale } from '../office.ts';
import { TextRef } from '../textRef.ts';
import { MeasuredBefore, MeasuredValue } from './measure.ts';

export const ImprovementStatus = z.enum(['planned', 'done', 'dropped']);
export type ImprovementStatus = z.infer<typeof ImprovementStatus>;

/** So many cases are told of one improvement in the commit that ends it. */
export const mostCauses = 40;

/** What we change because of what clients said (`charter.md` C07): our own case, and no client's. */
export const Improvement = CaseState.extend({
  kind: z.literal('improvement'),
  clientId: z.literal(house),
  status: ImprovementStatus,
  /** What will change, in the first of its languages. */
  subject: TextRef,
  /** The languages in which its words were given. */
  locales: z.array(Locale).min(1),
  /** The feedback, enquiries, complaints or quality reviews that caused it. */
  causes: z.array(z.string()).min(1).max(mostCauses),
  /** Who sees to it. */
  handler: Handler,
  due: Deadline.nullable(),
  dueKey: z.string(),
  /** True once its day passed before it was done. */
  missed: z.boolean(),
  measure: MeasuredBefore,
  done: z.strictObject({ at: Instant, seq: z.number().int(), after: MeasuredValue }).optional(),
});
export type Improvement = z.infer<typeof Improvement>;
