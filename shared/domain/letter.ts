import * as z from 'zod';
import { Channel } from './channel.ts';
import { ClaimFact, CollectionFact, OverdueFact } from './claimFacts.ts';
import { ComplaintOutcome, LadderStep } from './complaint/outcomes.ts';
import { Contact } from './contact.ts';
import { DataFact } from './dataFacts.ts';
import { Deadline, Span } from './deadline.ts';
import { DeclarationFact } from './declarationFacts.ts';
import { EnquiryFact, ImprovementFact } from './enquiryFacts.ts';
import { Instant } from './instant.ts';
import { InvoiceFact } from './invoiceFacts.ts';
import { LetterKind } from './letterKind.ts';
import { AppealFact, BuyerFact, LimitFact } from './limitFacts.ts';
import { MoneyFact } from './money.ts';
import { Locale, OfficeCode } from './office.ts';
import { RelationFact } from './relationFact.ts';
import { RenewalFact } from './renewalFacts.ts';

/** One reason as a reader sees it. */
export const ReasonFact = z.strictObject({
  because: z.string(),
  clause: z.string().optional(),
  remedy: z.string().optional(),
});
export type ReasonFact = z.infer<typeof ReasonFact>;

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
  channel: Channel.optional(),
  /** The running (or, in a broken letter, the missed) deadline of the step. */
  due: Deadline.optional(),
  /** True when the deadline had already passed when we logged the complaint (F 10), or a reminder missed its day. */
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
  /** True when the last word was a conversation: then `lastWordAt` is when it was held. */
  spoken: z.boolean().optional(),
  /** The step this letter is written in: complaints. */
  step: LadderStep.optional(),
  /** Where the case goes now. */
  next: NextFact.optional(),
  /** The deadline that runs now that `due` was missed. */
  nextDue: Deadline.optional(),
  /** By when findings were owed to whoever has the case now, in the letter that says they did not come (F 3). */
  findingsDue: Deadline.optional(),
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
  /** What a complaint turned out to be, and whether it stays open beside the appeal (F 8). */
  sorted: z.strictObject({ as: z.enum(['complaint', 'appeal', 'both']), open: z.boolean() }).optional(),
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
  /** Invoices that are unpaid. */
  overdue: OverdueFact.optional(),
  collection: CollectionFact.optional(),
  claim: ClaimFact.optional(),
  /** A premium invoice or a credit note. */
  invoice: InvoiceFact.optional(),
  /** What somebody asked about his data, and what became of it. */
  data: DataFact.optional(),
  declaration: DeclarationFact.optional(),
  /** The renewal of a policy. */
  renewal: RenewalFact.optional(),
  enquiry: EnquiryFact.optional(),
  /** What we changed because of what the client said. */
  improvement: ImprovementFact.optional(),
  /** The client’s contact, and what we understand of him. */
  relation: RelationFact.optional(),
});
export type LetterFacts = z.infer<typeof LetterFacts>;

/** A column of a grid: its head, its share of the width, and whether it holds amounts. */
export const GridColumn = z.strictObject({
  label: z.string(),
  wide: z.number().positive(),
  amounts: z.boolean(),
});
export type GridColumn = z.infer<typeof GridColumn>;

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
  /** A code that a banking app reads: what it says, and the words under it. */
  z.strictObject({ type: z.literal('qr'), content: z.string().min(1).max(331), caption: z.string() }),
  z.strictObject({
    type: z.literal('grid'),
    columns: z.array(GridColumn).min(1),
    /** As many cells as there are columns. */
    rows: z.array(z.array(z.string())),
  }),
]);
export type LetterBlock = z.infer<typeof LetterBlock>;

/** What text, HTML and PDF are made from: a letter, a document, a guide. */
export const Written = z.strictObject({ locale: Locale, title: z.string(), blocks: z.array(LetterBlock) });
export type Written = z.infer<typeof Written>;

export const LetterTree = Written.extend({ kind: LetterKind });
export type LetterTree = z.infer<typeof LetterTree>;
