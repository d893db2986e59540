import * as z from 'zod';
import { Contact } from './contact.ts';
import { Deadline } from './deadline.ts';
import { Instant } from './instant.ts';
import { Locale, OfficeCode } from './office.ts';

/** Every kind of letter about a complaint; each exists in every locale (`design.md` 8, `charter.md` Q06). */
export const letterKinds = [
  /** The complaint reached us: reference, contact, due instant and why, what happens next. */
  'complaint-acknowledged',
  /** A person of ours writes to the client. */
  'complaint-message',
  /** Nobody wrote in time: nothing has moved, and the manager was told (F 7). */
  'complaint-progress',
  /** The written answer with outcome, explanation and reasons. */
  'complaint-answered',
  /** The client accepted the answer: closed, with thanks. */
  'complaint-resolved',
  /** No answer by the due instant: the promise is broken, and we say so (F 3). */
  'complaint-step1-broken',
  /** Somebody else now handles the complaint: who, and that nothing needs saying twice. */
  'complaint-assigned',
  /** The client withdrew his complaint. */
  'complaint-withdrawn',
] as const;
export const LetterKind = z.enum(letterKinds);
export type LetterKind = z.infer<typeof LetterKind>;

export const outcomes = ['upheld', 'partly-upheld', 'rejected'] as const;
export const ComplaintOutcome = z.enum(outcomes);
export type ComplaintOutcome = z.infer<typeof ComplaintOutcome>;

/** One reason as a reader sees it. */
export const ReasonFact = z.strictObject({
  because: z.string(),
  clause: z.string().optional(),
  remedy: z.string().optional(),
});
export type ReasonFact = z.infer<typeof ReasonFact>;

/**
 * What a letter says, free of language: codes, instants, and the personal texts it quotes. The stored
 * letter keeps texts by reference; they are filled in before it is rendered.
 */
export const LetterFacts = z.strictObject({
  kind: LetterKind,
  /** When the letter's matter was decided; the date at its head. */
  writtenAt: Instant,
  reference: z.string(),
  office: OfficeCode,
  client: z.strictObject({ name: z.string() }),
  contact: Contact,
  /** The client's own words: what the complaint is about. */
  subject: z.string(),
  /** First contact, and how it reached us. */
  firstContactAt: Instant,
  channel: z.enum(['api', 'phone', 'email', 'letter', 'meeting']),
  /** The running (or, in a broken letter, the missed) deadline of the step. */
  due: Deadline.optional(),
  /** True when the deadline had already passed when we logged the complaint (F 10). */
  late: z.boolean().optional(),
  /** Our person's words: a message, or the explanation of an answer. */
  text: z.string().optional(),
  outcome: ComplaintOutcome.optional(),
  reasons: z.array(ReasonFact).optional(),
  /** Whether an answer came inside its clock. */
  inTime: z.boolean().optional(),
  /** Which outside routes stand in a letter that does not fully uphold: codes from the office's data. */
  outsideRoutes: z.array(z.string()).optional(),
  /** The last instant at which a person of ours wrote to the client (progress letters). */
  lastWordAt: Instant.optional(),
});
export type LetterFacts = z.infer<typeof LetterFacts>;

/** A letter as a tree of paragraphs: rendered once, stored, and the source of text, HTML and PDF. */
export const LetterBlock = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), text: z.string() }),
  z.strictObject({ type: z.literal('heading'), text: z.string() }),
  z.strictObject({ type: z.literal('quote'), text: z.string() }),
  z.strictObject({ type: z.literal('list'), items: z.array(z.string()) }),
  z.strictObject({
    type: z.literal('table'),
    rows: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  }),
]);
export type LetterBlock = z.infer<typeof LetterBlock>;

export const LetterTree = z.strictObject({
  locale: Locale,
  kind: LetterKind,
  title: z.string(),
  blocks: z.array(LetterBlock),
});
export type LetterTree = z.infer<typeof LetterTree>;
