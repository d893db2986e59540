import type { Actor } from '../actor.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { World } from '../elapse.ts';
import type { Instant } from '../instant.ts';
import { happens, letterOf } from './draft.ts';
import { ladder } from './ladder.ts';
import { moveOn } from './moves.ts';
import { settleKey, settleStep } from './promises.ts';
import { answeredAlready, closedAlready, lastStep } from './refusals.ts';
import type { Complaint, Findings } from './state.ts';
import { mayHappen } from './table.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;

/**
 * Findings for whoever has the case now. From the one who missed his step they are what he owes (F 3). From
 * the one who has it, they come with an early hand-over: it cannot be solved in time here (Q09).
 */
export function handOver(
  state: Complaint,
  findings: string,
  by: Staff,
  now: Instant,
  world: World,
): Decision {
  const owed = state.findings.find(({ owedBy }) => 'staffId' in owedBy && owedBy.staffId === by.staffId);
  if (owed) return accepted(findingsGiven(state, owed, findings, by, now));
  if (state.status === 'answered') return answeredAlready(state);
  if (!mayHappen('handed-over', state.status)) return closedAlready(state);
  if (ladder[state.step].next === null) return lastStep(state);
  const mine = 'staffId' in state.handler ? state.handler.staffId === by.staffId : true;
  if (!mine) return refused('authority', 'not-your-case', 'Only whoever has the complaint can hand it over.');
  return accepted(handedOver(state, findings, by, now, world));
}

function findingsGiven(state: Complaint, owed: Findings, findings: string, by: Staff, now: Instant) {
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
function handedOver(state: Complaint, findings: string, by: Staff, now: Instant, world: World) {
  const { data, timers, promises, next } = moveOn(state, 'handed-over', now, world);
  const broken = [...settleStep(state, 'answered', 'broken'), ...settleStep(state, 'solved', 'broken')];
  return happens(state, 'handed-over', now, by, data, {
    texts: { findings },
    timers,
    promises: [...broken, ...promises],
    letter: letterOf(state, 'handed-over', { next }),
  });
}
