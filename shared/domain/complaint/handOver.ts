import { accepted, type Decision, refused } from '../decision.ts';
import type { World } from '../elapse.ts';
import type { Instant } from '../instant.ts';
import type { Role } from '../person.ts';
import { settleKey } from '../promises.ts';
import type { Answerer } from './answer.ts';
import { happens, letterOf } from './draft.ts';
import { barOf } from './independence.ts';
import { ladder } from './ladder.ts';
import { moveOn } from './moves.ts';
import { settleStep } from './promises.ts';
import { answeredAlready, barredHere, closedAlready, lastStep } from './refusals.ts';
import type { Complaint, Findings } from './state.ts';
import { mayHappen } from './table.ts';

/**
 * Findings for whoever has the case now. From anybody else they are what the step that missed its time owes
 * (F 3): from the one who had it, or, where he is gone or nobody had it, from a colleague. From the one who
 * has it, they come with an early hand-over: it cannot be solved in time here (Q09).
 */
export function handOver(
  state: Complaint,
  findings: string,
  { by, role }: Answerer,
  now: Instant,
  world: World,
): Decision {
  const barred = barOf(state, by.staffId);
  if (barred?.because === 'named') return barredHere(barred);
  const owed = owedFrom(state, by.staffId);
  if (owed) return accepted(findingsGiven(state, owed, findings, by, now));
  if (state.status === 'answered') return answeredAlready(state);
  if (!mayHappen('handed-over', state.status)) return closedAlready(state);
  if (ladder[state.step].next === null) return lastStep(state);
  if (barred) return barredHere(barred);
  if (!mayPassOn(state, by, role)) {
    return refused('authority', 'not-your-case', 'Only whoever has the complaint can hand it over.');
  }
  if (state.stays) return refused('rule', 'client-stays', 'The client asked to stay: only he can move on.');
  return accepted(handedOver(state, findings, by, now, world));
}

function owedFrom({ findings, handler }: Complaint, staffId: string): Findings | undefined {
  const own = findings.find(({ owedBy }) => 'staffId' in owedBy && owedBy.staffId === staffId);
  const hasIt = 'staffId' in handler && handler.staffId === staffId;
  return own ?? (hasIt ? undefined : findings[0]);
}

/** Whoever has it; where nobody has, whoever may answer it. */
function mayPassOn({ handler, step }: Complaint, by: Answerer['by'], role: Role): boolean {
  if ('staffId' in handler) return handler.staffId === by.staffId;
  const roles: readonly Role[] = ladder[step].answeredBy;
  return roles.includes(role);
}

function findingsGiven(state: Complaint, owed: Findings, findings: string, by: Answerer['by'], now: Instant) {
  const others = state.findings.filter(({ key }) => key !== owed.key);
  return happens(
    state,
    'findings-given',
    now,
    by,
    { key: owed.key },
    {
      texts: { findings },
      timers: {
        'findings-due':
          others
            .map(({ dueAt }) => dueAt)
            .filter((dueAt) => dueAt > now)
            .sort()[0] ?? null,
      },
      promises: settleKey(state, owed.key, 'kept'),
    },
  );
}

/** The next clock starts at the hand-over; the step that gave up has not solved anything in its time. */
function handedOver(state: Complaint, findings: string, by: Answerer['by'], now: Instant, world: World) {
  const { data, timers, promises, next } = moveOn(state, 'handed-over', now, world);
  const broken = [...settleStep(state, 'answered', 'broken'), ...settleStep(state, 'solved', 'broken')];
  return happens(state, 'handed-over', now, by, data, {
    texts: { findings },
    timers,
    promises: [...broken, ...promises],
    letter: letterOf(state, 'handed-over', { next }),
  });
}
