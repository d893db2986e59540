import type { LetterKind } from '../domain/letterKind.ts';
import type { FactName } from './factName.ts';

type Kind = Extract<LetterKind, `enquiry-${string}` | `feedback-${string}` | `improvement-${string}`>;

/** What a letter about an enquiry, feedback or an improvement cannot be written without. */
export const factsOfEnquiryKinds = {
  'enquiry-acknowledged': ['due', 'firstContactAt'],
  'enquiry-message': ['text'],
  'enquiry-answered': ['text', 'closesOn'],
  'enquiry-late': ['due', 'nextDue'],
  'enquiry-handed-over': ['firstContactAt', 'enquiry.complaint'],
  'feedback-acknowledged': ['due', 'firstContactAt', 'channel'],
  'feedback-answered': ['text'],
  'feedback-late': ['due', 'nextDue'],
  'improvement-done': ['improvement'],
} as const satisfies Record<Kind, readonly FactName[]>;
