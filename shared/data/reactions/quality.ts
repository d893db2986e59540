import { accepted } from '../../domain/decision.ts';
import {
  improvementDone,
  improvementRecorded,
  linkImprovement,
  noteImprovement,
  Told,
} from '../../domain/improvement/cause.ts';
import type { QualityReview } from '../../domain/quality/state.ts';
import { qualityTable } from '../../domain/quality/table.ts';
import { qualityKind } from '../qualityKind.ts';
import { known, type Reactions } from '../reactions.ts';
import { toldIn } from './improvement.ts';

export const qualityReactions: Reactions<QualityReview> = {
  kind: qualityKind,
  letterFailed: () => accepted(),
  signals: {
    [improvementRecorded]: (state, told) =>
      linkImprovement(qualityTable, known(state, told), Told.parse(told.signal.data), told.signal.at),
    [improvementDone]: (state, told) =>
      noteImprovement(qualityTable, known(state, told), toldIn(told.signal), told.signal.at),
  },
};
