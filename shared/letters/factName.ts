import type { ClaimFact, CollectionFact, OverdueFact } from '../domain/claimFacts.ts';
import type { DataFact } from '../domain/dataFacts.ts';
import type { DeclarationFact } from '../domain/declarationFacts.ts';
import type { EnquiryFact, ImprovementFact } from '../domain/enquiryFacts.ts';
import type { InvoiceFact } from '../domain/invoiceFacts.ts';
import type { LetterFacts } from '../domain/letter.ts';
import type { AppealFact, BuyerFact, LimitFact } from '../domain/limitFacts.ts';
import type { RelationFact } from '../domain/relationFact.ts';
import type { RenewalFact } from '../domain/renewalFacts.ts';

/** The name of a fact, or of one inside what a family of letters is about. */
export type FactName =
  | keyof LetterFacts
  | `limit.${keyof LimitFact}`
  | `appeal.${keyof AppealFact}`
  | `buyer.${keyof BuyerFact}`
  | `overdue.${keyof OverdueFact}`
  | `collection.${keyof CollectionFact}`
  | `claim.${keyof ClaimFact}`
  | `invoice.${keyof InvoiceFact}`
  | `declaration.${keyof DeclarationFact}`
  | `renewal.${keyof RenewalFact}`
  | `invoice.${keyof InvoiceFact}`
  | `enquiry.${keyof EnquiryFact}`
  | `improvement.${keyof ImprovementFact}`
  | `relation.${keyof RelationFact}`
  | `data.${keyof DataFact}`;
