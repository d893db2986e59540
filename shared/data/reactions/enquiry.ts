import { failLetter } from '../../domain/answering/answer.ts';
import type { Enquiry } from '../../domain/enquiry/state.ts';
import { enquiryDesk, enquiryTable } from '../../domain/enquiry/table.ts';
import { enquiryKind } from '../enquiryKind.ts';
import type { Reactions } from '../reactions.ts';
import { hearsOfImprovements, wordsFor } from './improvement.ts';

export const enquiryReactions: Reactions<Enquiry> = {
  kind: enquiryKind,
  letterFailed: (state, letterId, now) => failLetter(enquiryDesk, state, letterId, now),
  alsoFor: wordsFor,
  signals: hearsOfImprovements(enquiryTable),
};
