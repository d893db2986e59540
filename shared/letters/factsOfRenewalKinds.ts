import type { LetterKind } from '../domain/letterKind.ts';
import type { FactName } from './factName.ts';

/** What a letter about a renewal cannot be written without. */
export const factsOfRenewalKinds = {
  'renewal-plan': ['renewal'],
  'renewal-message': ['text'],
  'renewal-documents': ['renewal.next', 'renewal.noticeOn'],
  'renewal-documents-late': ['due', 'renewal.documentsOn', 'renewal.leastDays'],
  'renewal-notice-moved': ['renewal.noticeOn', 'renewal.movedFrom'],
  'renewal-prolonged': ['renewal.endsOn', 'renewal.leastDays'],
  'renewal-reminder': ['renewal.noticeOn', 'renewal.next'],
  'renewal-ending': ['renewal'],
  'renewal-terms': ['text', 'renewal.next'],
  'renewal-accepted': ['renewal.next'],
  'renewal-asked': ['due'],
  'renewal-notice': ['renewal'],
  'renewal-late': ['due'],
  'renewal-insurer-notice': ['text', 'outsideRoutes'],
  'renewal-renewed': ['renewal'],
  'renewal-ended': ['renewal'],
} as const satisfies Record<Extract<LetterKind, `renewal-${string}`>, readonly FactName[]>;
