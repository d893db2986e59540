import * as z from 'zod';
import { CoverStatus } from '../creditLimit/coverTerms.ts';
import { Currency, Minor } from '../money.ts';
import { OfficeCode } from '../office.ts';
import { GradeState } from './grade.ts';

/** A country by its two letters, ISO 3166-1. */
export const Country = z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters');
export type Country = z.infer<typeof Country>;

/** A number by which the buyer's country knows him: normalized, without spaces, dots or the country. */
export const Identifier = z.strictObject({
  scheme: z.enum(['vat', 'registration']),
  number: z.string().regex(/^[\p{Lu}\p{Nd}&+*]{2,30}$/u),
  /** Whether its check digits were looked at when it was entered, and not only its form. */
  checked: z.boolean().optional(),
});
export type Identifier = z.infer<typeof Identifier>;

/** Whom our clients sell to: one item each, however many of our clients do. */
export const Buyer = z.strictObject({
  /** Follows from the country and the first identifier. */
  buyerId: z.string(),
  country: Country,
  name: z.string(),
  ids: z.array(Identifier).min(1).max(10),
  /** Nobody decides adversely about a natural person without a person of ours (F 30). */
  naturalPerson: z.boolean(),
  grade: GradeState.optional(),
});
export type Buyer = z.infer<typeof Buyer>;

/**
 * That a client has a limit on the buyer, or has asked for one: it stands beside the buyer for as long as a
 * request is open or cover is in force, so that whoever must be told of a new grade is found there (F 15).
 */
export const Membership = z.strictObject({
  limitId: z.string(),
  clientId: z.string(),
  office: OfficeCode,
  policyId: z.string(),
  /** What is insured now, in minor units: nothing while only a request is open. */
  amount: Minor,
  currency: Currency,
  status: z.enum(['requested', ...CoverStatus.options]),
  /** Whether his policy, or else his office, always shows him the grade (A.6); not when absent. */
  gradeShown: z.boolean().optional(),
});
export type Membership = z.infer<typeof Membership>;
