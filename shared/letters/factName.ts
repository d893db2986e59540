import type { ClaimFact, CollectionFact, OverdueFact } from '../domain/claimFacts.ts';
import type { DataFact } from '../domain/dataFacts.ts';
import type { LetterFacts } from '../domain/letter.ts';
import type { AppealFact, BuyerFact, LimitFact } from '../domain/limitFacts.ts';

/** The name of a fact, or of one inside the limit, the appeal, the buyer, the overdue file, the collection or the claim. */
export type FactName =
  | keyof LetterFacts
  | `limit.${keyof LimitFact}`
  | `appeal.${keyof AppealFact}`
  | `buyer.${keyof BuyerFact}`
  | `overdue.${keyof OverdueFact}`
  | `collection.${keyof CollectionFact}`
  | `claim.${keyof ClaimFact}`
  | `data.${keyof DataFact}`;
