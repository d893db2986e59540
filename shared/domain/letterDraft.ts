import * as z from 'zod';
import { CollectionFact, PlanStepFact } from './claimFacts.ts';
import { ImprovementFact } from './enquiryFacts.ts';
import { Handler } from './handler.ts';
import { LetterFacts, NextFact, RemedyFact } from './letter.ts';
import { BuyerFact, LimitFact } from './limitFacts.ts';
import { RelationFact } from './relationFact.ts';
import { TextRef } from './textRef.ts';

/** A letter as the deciding commit orders it: codes, instants and references, never a personal text. */
export const LetterDraft = LetterFacts.pick({
  kind: true,
  firstContactAt: true,
  channel: true,
  due: true,
  late: true,
  outcome: true,
  inTime: true,
  outsideRoutes: true,
  lastWordAt: true,
  spoken: true,
  step: true,
  canEscalate: true,
  contactDue: true,
  findingsDue: true,
  nextSpan: true,
  nextDue: true,
  reopenUntil: true,
  automaticOn: true,
  closesOn: true,
  reminder: true,
  finalResponse: true,
  proposed: true,
  sorted: true,
  appeal: true,
  overdue: true,
  claim: true,
  invoice: true,
  declaration: true,
  renewal: true,
  enquiry: true,
  data: true,
}).extend({
  handler: Handler,
  /** To whom, where it is not the client: his name, and his mail address if we have one. */
  to: z.strictObject({ name: TextRef, address: TextRef.optional() }).optional(),
  /** Who does not stand in for the handler in this letter: named in the matter, or part of it before. */
  barred: z.array(z.string()).optional(),
  subject: TextRef.optional(),
  text: TextRef.optional(),
  reasons: z
    .array(z.strictObject({ because: TextRef, clause: z.string().optional(), remedy: TextRef.optional() }))
    .optional(),
  next: NextFact.omit({ contact: true }).extend({ handler: Handler }).optional(),
  remedies: z
    .array(RemedyFact.omit({ what: true, who: true }).extend({ what: TextRef, who: z.string() }))
    .optional(),
  limit: LimitFact.extend({
    conditions: z.array(TextRef).optional(),
    advice: TextRef.optional(),
    weighed: TextRef.optional(),
    exceptional: TextRef.optional(),
  }).optional(),
  buyer: BuyerFact.extend({
    found: z.strictObject({ name: TextRef, country: z.string(), number: TextRef.optional() }).optional(),
    improved: z.array(z.strictObject({ name: TextRef, grade: z.string().optional() })).optional(),
  }).optional(),
  improvement: ImprovementFact.extend({ said: TextRef, did: TextRef, measure: TextRef }).optional(),
  /** `previous` is the id of a person of ours: the letter has his name. */
  relation: RelationFact.extend({
    ...{ business: TextRef.optional(), strategy: TextRef.optional(), markets: TextRef.optional() },
  }).optional(),
  collection: CollectionFact.extend({
    steps: z.array(PlanStepFact.extend({ what: TextRef })).optional(),
    collector: z.strictObject({ name: TextRef, country: z.string(), own: z.boolean() }).optional(),
  }).optional(),
});
export type LetterDraft = z.infer<typeof LetterDraft>;
