import * as z from 'zod';
import type { Signal } from '../domain/case.ts';
import type { Decision } from '../domain/decision.ts';
import type { Instant } from '../domain/instant.ts';
import { failLetter } from '../domain/overdue/assign.ts';
import type { DataOf } from '../domain/overdue/draft.ts';
import { collected, noted } from '../domain/overdue/elsewhere.ts';
import { OverdueEvent, type OverdueEventType } from '../domain/overdue/event.ts';
import { gradeChanged } from '../domain/overdue/gradeChanged.ts';
import { overdueProcess } from '../domain/overdue/process.ts';
import { Overdue, Receipt } from '../domain/overdue/state.ts';
import { besideOverdue } from './besideOverdue.ts';
import type { CaseKind } from './caseRecord.ts';
import { GradeNews } from './creditLimitKind.ts';

/** Money as a mandate or a claim tells of it; whatever it says beside is its own. */
const Collected = z.object(Receipt.omit({ told: true }).shape);

const money = (state: Overdue | undefined, { signal }: { signal: Signal }) =>
  collected(known(state), Collected.parse(signal.data), signal.at);

/** How everything unpaid of a buyer under a policy is kept: one file for ever. */
export const overdueKind: CaseKind<Overdue> = {
  process: overdueProcess,
  schema: Overdue,
  prefix: 'ovd',
  reference: 'OVD',
  letterFailed: failLetter,
  signals: {
    'handed-over': heard('handed-over', noted('handed-over')),
    'collection-ended': heard('collection-ended', noted('collection-ended')),
    claimed: heard('claimed', noted('claimed')),
    'claim-ended': heard('claim-ended', noted('claim-ended')),
    collected: money,
    received: money,
    'grade-changed': (state, { signal }) =>
      gradeChanged(known(state), GradeNews.parse(signal.data), signal.at),
  },
  beside: besideOverdue,
};

type Take<T extends OverdueEventType> = (state: Overdue, told: DataOf<T>, now: Instant) => Decision;

/** A signal that is the very event it brings: parsed before it is taken. */
function heard<T extends OverdueEventType>(type: T, take: Take<T>) {
  return (state: Overdue | undefined, { signal }: { signal: Signal }) => {
    const event = OverdueEvent.parse({ type, data: signal.data });
    return take(known(state), event.data as DataOf<T>, signal.at);
  };
}

function known(state: Overdue | undefined): Overdue {
  if (!state) throw new Error('A signal for an overdue file that is not there');
  return state;
}
