import * as z from 'zod';
import { PaperCode } from '../claim/paperRules.ts';
import { Contact } from '../contact.ts';
import { Instant, LocalDate } from '../instant.ts';
import { MoneyFact } from '../money.ts';
import { OfficeCode } from '../office.ts';
import { PolicyTerms } from '../policy/policy.ts';
import { GuideTopic } from './topics.ts';

/** Something of the client's own that has a day, or waits for him. */
export const OwnLine = z.strictObject({
  what: z.enum([
    'stop-supply',
    'report',
    'hand-over',
    'claim',
    'papers',
    'answer',
    'change',
    'limit-ends',
    'waiting',
    'notice',
    'policy-ends',
    'payee',
  ]),
  /** The case or the policy. */
  id: z.string(),
  /** As the client knows it: the reference of a case or a policy. */
  reference: z.string(),
  /** The buyer. */
  name: z.string().optional(),
  /** The last day, or the day from which something counts. */
  day: LocalDate.optional(),
  /** The latest moment. */
  by: Instant.optional(),
  /** Whether that day is over, and nothing was done. */
  passed: z.boolean().optional(),
  /** What the limit becomes. */
  amount: MoneyFact.optional(),
  papers: z.array(PaperCode).optional(),
  /** Who is paid instead of the client. */
  payee: z.string().optional(),
});
export type OwnLine = z.infer<typeof OwnLine>;

/** What a guide says, free of language; `own` is there for a client who is known. */
export const GuideFacts = z.strictObject({
  topic: GuideTopic,
  office: OfficeCode,
  at: Instant,
  contact: Contact,
  own: z
    .strictObject({
      /** The policy whose terms the periods are. */
      policy: z.strictObject({ reference: z.string(), terms: PolicyTerms }).optional(),
      lines: z.array(OwnLine),
      /** Where everything stands, when there is more than these lines show. */
      more: z.string().optional(),
    })
    .optional(),
});
export type GuideFacts = z.infer<typeof GuideFacts>;
