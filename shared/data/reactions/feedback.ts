import { failLetter } from '../../domain/answering/answer.ts';
import type { Feedback } from '../../domain/feedback/state.ts';
import { feedbackDesk, feedbackTable } from '../../domain/feedback/table.ts';
import { feedbackKind } from '../feedbackKind.ts';
import type { Reactions } from '../reactions.ts';
import { hearsOfImprovements, wordsFor } from './improvement.ts';

export const feedbackReactions: Reactions<Feedback> = {
  kind: feedbackKind,
  letterFailed: (state, letterId, now) => failLetter(feedbackDesk, state, letterId, now),
  alsoFor: wordsFor,
  signals: hearsOfImprovements(feedbackTable),
};
