import * as z from 'zod';
import { failLetter } from '../../domain/overdue/assign.ts';
import { collected, noted } from '../../domain/overdue/elsewhere.ts';
import { OverdueEvent } from '../../domain/overdue/event.ts';
import { gradeChanged } from '../../domain/overdue/gradeChanged.ts';
import { type Overdue, Receipt } from '../../domain/overdue/state.ts';
import { overdueKind } from '../overdueKind.ts';
import { heardAs, known, type Reactions, type Told } from '../reactions.ts';
import { GradeNews } from './gradeNews.ts';

/** Money as a mandate or a claim tells of it; whatever it says beside is its own. */
const Collected = z.object(Receipt.omit({ told: true }).shape);

const money = (state: Overdue | undefined, told: Told) =>
  collected(known(state, told), Collected.parse(told.signal.data), told.signal.at);

const heard = heardAs<Overdue, OverdueEvent>(OverdueEvent);

export const overdueReactions: Reactions<Overdue> = {
  kind: overdueKind,
  letterFailed: failLetter,
  signals: {
    'handed-over': heard('handed-over', noted('handed-over')),
    'collection-ended': heard('collection-ended', noted('collection-ended')),
    claimed: heard('claimed', noted('claimed')),
    'claim-ended': heard('claim-ended', noted('claim-ended')),
    collected: money,
    received: money,
    'grade-changed': (state, told) =>
      gradeChanged(known(state, told), GradeNews.parse(told.signal.data), told.signal.at),
  },
};
