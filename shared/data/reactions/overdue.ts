import * as z from 'zod';
import { failLetter } from '../../domain/overdue/assign.ts';
import { claimEnded, collected, noted } from '../../domain/overdue/elsewhere.ts';
import { ClaimEnded, OverdueEvent } from '../../domain/overdue/event.ts';
import { gradeChanged } from '../../domain/overdue/gradeChanged.ts';
import { type Overdue, Receipt } from '../../domain/overdue/state.ts';
import { overdueKind } from '../overdueKind.ts';
import { heardAs, known, type Reactions, type Told } from '../reactions.ts';
import { GradeNews } from './gradeNews.ts';

/** Money as a mandate or a claim tells of it; whatever it says beside is its own. */
const Collected = z.object(Receipt.omit({ told: true }).shape);

const money = (state: Overdue | undefined, told: Told) =>
  collected(known(state, told), Collected.parse(told.signal.data), told.signal.at);

/** A claim that is over may bring what was received last. */
const Ending = z.looseObject({ collected: Collected.optional() });
const ended = (state: Overdue | undefined, told: Told) => {
  const { collected: receipt, ...data } = Ending.parse(told.signal.data);
  const claim = ClaimEnded.parse(data);
  return claimEnded(known(state, told), claim, receipt, told.signal.at);
};

const heard = heardAs<Overdue, OverdueEvent>(OverdueEvent);

export const overdueReactions: Reactions<Overdue> = {
  kind: overdueKind,
  letterFailed: failLetter,
  signals: {
    'handed-over': heard('handed-over', noted('handed-over')),
    'collection-ended': heard('collection-ended', noted('collection-ended')),
    claimed: heard('claimed', noted('claimed')),
    'claim-ended': ended,
    collected: money,
    received: money,
    'grade-changed': (state, told) =>
      gradeChanged(known(state, told), GradeNews.parse(told.signal.data), told.signal.at),
  },
};
