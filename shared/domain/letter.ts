import * as z from 'zod';
import { Contact } from './contact.ts';
import { LimitOutcome } from './creditLimit/outcomes.ts';
import { Deadline, Span } from './deadline.ts';
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
  /** No answer by the due instant: the promise is broken, we say so, and where the case goes now (F 3). */
  'complaint-step1-broken',
  'complaint-step2-broken',
  'complaint-senior-manager-broken',
  /** The directors' 20 working days ended without a solution that both accept (F 1). */
  'complaint-directors-broken',
  /** The directors did not contact the client within two working days (F 4). */
  'complaint-directors-contact-missed',
  /** The client asked for the next step: who has it, until when (003, Q07). */
  'complaint-escalated',
  /** It cannot be solved in time here: somebody above has it now, with everything we know (Q09). */
  'complaint-handed-over',
  /** It goes to the directors by itself, five working days after an answer that does not fully uphold (F 4). */
  'complaint-referred',
  /** The client asked to stay: with his contact, or not to be sent to the directors (F 3, F 4). */
  'complaint-stays',
  /** An answer met with silence: we ask, after 10 and after 30 working days (F 5). */
  'complaint-reminder',
  /** Silence for eight weeks: closed, never counted as satisfied; one message reopens it (F 5). */
  'complaint-closed-no-reply',
  /** The client wrote after it was closed: open again (F 5). */
  'complaint-reopened',
  /** The client said that he does not agree: our last word, and where else he can go (F 4). */
  'complaint-not-agreed',
  /** What we will do, by when, and who does it: a promise of its own (F 6). */
  'complaint-remedy-promised',
  'complaint-remedy-done',
  'complaint-remedy-missed',
  /** The country's time for a final response has passed without one: the outside routes (F 9). */
  'complaint-final-response-missed',
  /** Somebody else now handles the complaint: who, and that nothing needs saying twice. */
  'complaint-assigned',
  /** The client withdrew his complaint. */
  'complaint-withdrawn',
  /** A limit was asked for: who decides, and by when there is a decision, an interim one or a question (F 12). */
  'limit-acknowledged',
  /** We need to know more, or mean to decide otherwise than asked: what we ask, and until when (F 12, F 13). */
  'limit-question',
  /** A person of ours writes, or answers what the client said about an announced change. */
  'limit-message',
  /** The decision: outcome, amount, advice, reasons with remedies, how his experience was weighed (F 13, F 14). */
  'limit-decided',
  /** No decision in time: the promise is broken, and who has it now. */
  'limit-late',
  /** Nothing has moved for two working days: we say so (L03). */
  'limit-progress',
  /** The client withdrew his request. */
  'limit-cancelled',
  /** Notice of a reduction or withdrawal (F 16, L11). */
  'limit-change-announced',
  /** The announced day has moved: why, and to when. */
  'limit-change-moved',
  /** The reduction or withdrawal takes effect. */
  'limit-change-effective',
  /** The announced change does not come. */
  'limit-change-cancelled',
  /** Reduced or withdrawn at once: the exceptional circumstance, explained (L11). */
  'limit-changed-at-once',
  /** A temporary limit ends in 30 days (F 18). */
  'limit-expiry-ahead',
  'limit-expired',
  /** Our letter promised a new decision because a complaint was upheld (F 8). */
  'limit-new-decision-owed',
  /** A buyer is doing worse: what it means for the client (F 15). */
  'buyer-worsened',
  /** Buyers that are doing better: the weekly digest (F 15). */
  'buyers-improved',
  /** A buyer we do not know: who looks for him, and by when (F 18). */
  'identification-acknowledged',
  'identification-answered',
  'identification-late',
  /** An appeal reached us: who decides it, independent of the decision, and by when (L13, K07). */
  'appeal-acknowledged',
  'appeal-message',
  'appeal-decided',
  /** Not decided in ten working days: broken, and who above has it now. */
  'appeal-late',
  'appeal-withdrawn',
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

/** The four steps of the ladder (003). */
export const ladderSteps = ['step1', 'step2', 'senior-manager', 'directors'] as const;
export const LadderStep = z.enum(ladderSteps);
export type LadderStep = z.infer<typeof LadderStep>;

/** An amount in whole cents of its currency. */
export const MoneyFact = z.strictObject({
  /** Integer minor units: 123450 is 1,234.50. */
  minor: z.number().int(),
  currency: z.enum(['EUR', 'SEK', 'CZK', 'MXN']),
});
export type MoneyFact = z.infer<typeof MoneyFact>;

/** Where a case goes: the step, who has it there, and its deadlines. */
export const NextFact = z.strictObject({
  step: LadderStep,
  contact: Contact,
  due: Deadline,
  /** Directors: by when they call (F 4). */
  contactDue: Deadline.optional(),
  /** By when the step that had it before owes its findings (F 3). */
  findingsDue: Deadline.optional(),
});
export type NextFact = z.infer<typeof NextFact>;

/** What we promise to do besides our answer. */
export const RemedyFact = z.strictObject({
  what: z.string(),
  amount: MoneyFact.optional(),
  /** Who does it, by name. */
  who: z.string(),
  dueAt: Instant,
});
export type RemedyFact = z.infer<typeof RemedyFact>;

/** A credit limit as a letter tells it. Texts are the underwriter's own words. */
export const LimitFact = z.strictObject({
  /** What the client asked for. */
  requested: MoneyFact.optional(),
  paymentTermsDays: z.number().int().optional(),
  outcome: LimitOutcome.optional(),
  /** What is insured after this letter: zero for none. */
  amount: MoneyFact.optional(),
  /** What was insured before. */
  previous: MoneyFact.optional(),
  /** From when the decision counts. */
  from: Instant.optional(),
  /** The last instant of a temporary limit. */
  until: Instant.optional(),
  conditions: z.array(z.string()).optional(),
  /** Our advice on the amount: in every decision (F 14). */
  advice: z.string().optional(),
  /** How his trading experience was weighed (F 13). */
  weighed: z.string().optional(),
  /** The grade, where the disclosure rule allows; otherwise why it is not shown (L06). */
  grade: z
    .union([
      z.strictObject({ grade: z.string() }),
      z.strictObject({ withheld: z.enum(['never', 'not-appropriate', 'none']) }),
    ])
    .optional(),
  /** The first instant of the first delivery day that an announced change affects. */
  effectiveAt: Instant.optional(),
  /** The day that was announced before it moved. */
  announcedFor: Instant.optional(),
  /** Why the day moved, or the change does not come. */
  because: z
    .enum([
      'undelivered',
      'late-delivery',
      'comment',
      'appeal',
      'appeal-decided',
      'comment-answered',
      'superseded',
    ])
    .optional(),
  bindingOrders: z
    .discriminatedUnion('rule', [
      z.strictObject({ rule: z.literal('none') }),
      z.strictObject({ rule: z.literal('days'), days: z.number().int().positive() }),
      z.strictObject({ rule: z.literal('until-delivered') }),
    ])
    .optional(),
  /** The exceptional circumstance that stood in for the hearing or the notice, explained (L11, F 13). */
  exceptional: z.string().optional(),
  /** How long ahead an announced change is told, counted from the day after delivery (F 16). */
  notice: Span.optional(),
  /** Until when an appeal is decided before an announced change, or the change waits (F 16). */
  appealBy: Instant.optional(),
  /** Until when he may comment before we decide. */
  commentUntil: Instant.optional(),
  /** He can appeal for as long as the decision stands; said unless this is false (F 17). */
  canAppeal: z.boolean().optional(),
});
export type LimitFact = z.infer<typeof LimitFact>;

/** An appeal as a letter tells it. */
export const AppealFact = z.strictObject({
  against: z.enum(['limit-decision', 'limit-change', 'claim-decision']),
  /** When the matter that he appeals was decided. */
  decidedAt: Instant,
  lodgedAt: Instant,
  /** Against an announced change: whether it came early enough for the change to wait for it (F 16). */
  beforeChange: z.boolean().optional(),
  outcome: z.enum(['confirmed', 'changed', 'partly-changed']).optional(),
  /** What stands instead, and from when. */
  newDecision: z.strictObject({ amount: MoneyFact, from: Instant, until: Instant.optional() }).optional(),
});
export type AppealFact = z.infer<typeof AppealFact>;

/** What we can say of a buyer. */
export const BuyerFact = z.strictObject({
  /** What became of a search: found under this name and country, or why not. */
  found: z.strictObject({ name: z.string(), country: z.string(), number: z.string().optional() }).optional(),
  /** The grade before and after, where it may be shown (F 15). */
  grade: z.string().optional(),
  previousGrade: z.string().optional(),
  /** Where the grade is withheld: that it worsened is said all the same. */
  withheld: z.boolean().optional(),
  /** What is insured on him now. */
  amount: MoneyFact.optional(),
  /** The buyers of a digest. */
  improved: z.array(z.strictObject({ name: z.string(), grade: z.string().optional() })).optional(),
});
export type BuyerFact = z.infer<typeof BuyerFact>;

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
  /** What the case is about: the client's own words of a complaint, or the name of the buyer. A digest has none. */
  subject: z.string().optional(),
  /** First contact, and how it reached us: complaints. */
  firstContactAt: Instant.optional(),
  channel: z.enum(['api', 'phone', 'email', 'letter', 'meeting']).optional(),
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
  /** The step this letter is written in: complaints. */
  step: LadderStep.optional(),
  /** Where the case goes now. */
  next: NextFact.optional(),
  /** The deadline that runs now that `due` was missed. */
  nextDue: Deadline.optional(),
  /** By when the directors owed the client their call, in the letter that says they missed it (F 4). */
  contactDue: Deadline.optional(),
  /** What the client can do about an answer: ask for the next step, or say that he does not agree. */
  canEscalate: z.boolean().optional(),
  /**
   * How long what comes next would have: the step he can ask for, the decision after his answer to a question,
   * an appeal against a decision, a new request, our next word about a late one.
   */
  nextSpan: Span.optional(),
  /** When the case goes to the directors by itself, unless he accepts or asks to stay (F 4). */
  automaticOn: Instant.optional(),
  /** When an answer that meets silence is closed (F 5). */
  closesOn: Instant.optional(),
  /** Until when one message reopens a complaint that was closed without a reply (F 5). */
  reopenUntil: Instant.optional(),
  /** Which reminder this is. */
  reminder: z.union([z.literal(1), z.literal(2)]).optional(),
  remedies: z.array(RemedyFact).optional(),
  /** The country's final-response deadline (F 9). */
  finalResponse: Deadline.optional(),
  /** Whether the directors had made a proposal that the client did not accept in time. */
  proposed: z.boolean().optional(),
  /** What was asked, decided or announced about a credit limit. */
  limit: LimitFact.optional(),
  /** What an appeal is against, and what became of it. */
  appeal: AppealFact.optional(),
  /** A buyer we were asked to find, or what we can say about one. */
  buyer: BuyerFact.optional(),
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
