import type { LetterKind } from '../domain/letterKind.ts';
import { claimForms } from './claimForms.ts';
import { collectionForms, overdueForms } from './collectionForms.ts';
import { complaintForms } from './complaintForms.ts';
import { dataRequestForms } from './dataRequestForms.ts';
import { declarationForms } from './declarationForms.ts';
import { enquiryForms } from './enquiryForms.ts';
import { invoiceForms } from './invoiceForms.ts';
import { appealForms, buyerForms, limitForms } from './limitForms.ts';
import type { TextKey } from './messages.ts';
import { contactForms, reviewForms } from './relationForms.ts';
import { renewalForms } from './renewalForms.ts';
import type { Part } from './writing.ts';

/** A kind of letter: its title, and what stands between the opening and the contact. */
export type Form = { title: TextKey; body: Part };
/** The forms of all kinds whose name begins so. */
export type FormsOf<Family extends string> = Record<Extract<LetterKind, `${Family}-${string}`>, Form>;

export const letterForms = {
  ...complaintForms,
  ...limitForms,
  ...buyerForms,
  ...appealForms,
  ...overdueForms,
  ...collectionForms,
  ...claimForms,
  ...invoiceForms,
  ...declarationForms,
  ...renewalForms,
  ...invoiceForms,
  ...enquiryForms,
  ...contactForms,
  ...reviewForms,
  ...dataRequestForms,
} as const satisfies Record<LetterKind, Form>;
