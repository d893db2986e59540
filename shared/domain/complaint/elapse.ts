import { system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import type { World } from '../elapse.ts';
import { type Instant, later } from '../instant.ts';
import { settleKey, settleWord } from '../promises.ts';
import { callDeadline, findingsDeadline, settleWordAt, startWordClock } from './clocks.ts';
import { happens, letterOf } from './draft.ts';
import { finalResponseDue } from './finalResponse.ts';
import { ladder } from './ladder.ts';
import { moveOn } from './moves.ts';
import { settleStep } from './promises.ts';
import { remedyMissed } from './remedy.ts';
import { reminded, silenceEnds } from './silence.ts';
import type { Complaint } from './state.ts';
import type { ComplaintTimer } from './table.ts';

/** What a passed deadline does, as of its due instant. One entry per timer of the table. */
export const onTimer: Record<ComplaintTimer, (state: Complaint, dueAt: Instant, world: World) => EventDraft> =
  {
    'step-due': stepMissed,
    'directors-contact-due': directorsContactMissed,
    'findings-due': findingsMissed,
    referral: referred,
    'final-response-due': finalResponseDue,
    'remedy-due': remedyMissed,
    'progress-asked': (state, dueAt) =>
      happens(state, 'progress-asked', dueAt, system, {}, { timers: { 'progress-asked': null } }),
    'progress-missed': progressMissed,
    'reminder-1': (state, dueAt) => reminded(state, 1, dueAt),
    'reminder-2': (state, dueAt) => reminded(state, 2, dueAt),
    'silence-close': silenceEnds,
  };

/**
 * The step's clock ran out: the promise is broken, the client is told in writing, and the case goes to the
 * next step by itself, whose clock starts at the missed instant (F 3), unless the client asked to stay.
 */
function stepMissed(state: Complaint, dueAt: Instant, world: World): EventDraft {
  const kind = ladder[state.step].missed;
  // With the directors a proposal may stand: without a yes to it nothing is agreed (F 1).
  const because = state.status === 'answered' ? ('no-agreement-yet' as const) : undefined;
  const broken = [
    ...settleStep(state, 'answered', 'broken'),
    ...settleStep(state, 'solved', 'broken', because),
  ];
  const missed: Complaint = { ...state, missed: true };
  if (ladder[state.step].next && !state.stays) {
    const { data, timers, promises, next } = moveOn(state, 'missed', dueAt, world);
    const letter = letterOf(missed, 'step-missed', { kind, inTime: false, next });
    const following = { timers, promises: [...broken, ...promises], letter };
    return happens(state, 'step-missed', dueAt, system, { step: state.step, ...data }, following);
  }
  return stepMissedHere(missed, dueAt, broken);
}

/** Nobody above, or the client stays: the case remains where it is, with the promise broken. */
function stepMissedHere(state: Complaint, dueAt: Instant, broken: ReturnType<typeof settleStep>): EventDraft {
  const { step, rules, openedAt, events } = state;
  const proposed = state.status === 'answered';
  const clock = proposed ? undefined : startWordClock(rules, step, later(dueAt, openedAt), events + 1);
  const word = clock?.data ?? { wordDueAt: state.word?.dueAt ?? null, wordKey: state.word?.key ?? null };
  return happens(
    state,
    'step-missed',
    dueAt,
    system,
    { step, move: null, ...word },
    {
      timers: { 'step-due': null, ...clock?.timers },
      promises: [...broken, ...(clock ? [...settleWordAt(state, dueAt), ...clock.promises] : [])],
      letter: letterOf(state, 'step-missed', { kind: ladder[step].missed, inTime: false, proposed }),
    },
  );
}

/** Five working days after a senior manager's answer that does not fully uphold (F 4). */
function referred(state: Complaint, dueAt: Instant, world: World): EventDraft {
  const { data, timers, promises, next } = moveOn(state, 'referred', dueAt, world);
  const settled = settleStep(state, 'solved', 'broken');
  const letter = letterOf(state, 'referred', { next });
  return happens(state, 'referred', dueAt, system, data, {
    timers,
    promises: [...settled, ...promises],
    letter,
  });
}

/** The directors did not call within two working days (F 4). */
function directorsContactMissed(state: Complaint, dueAt: Instant): EventDraft {
  return happens(
    state,
    'directors-contact-missed',
    dueAt,
    system,
    {},
    {
      timers: { 'directors-contact-due': null },
      promises: settleKey(state, state.directorsCall?.key, 'broken'),
      letter: letterOf(state, 'directors-contact-missed', {
        contactDue: state.due ? callDeadline(state.rules, state.due.from) : undefined,
      }),
    },
  );
}

/** Findings that are owed and did not come: a promise to the client, who must not repeat himself (F 3). */
function findingsMissed(state: Complaint, dueAt: Instant): EventDraft {
  const late = state.findings.filter((owed) => owed.dueAt <= dueAt);
  const next = state.findings
    .filter((owed) => owed.dueAt > dueAt)
    .map((owed) => owed.dueAt)
    .sort()[0];
  return happens(
    state,
    'findings-missed',
    dueAt,
    system,
    { keys: late.map(({ key }) => key) },
    {
      timers: { 'findings-due': next ?? null },
      promises: late.flatMap(({ key }) => settleKey(state, key, 'broken')),
      ...findingsLetter(state, dueAt),
    },
  );
}

/**
 * He was told of that promise, so he is told that it was broken; not where he has his answer already, nor
 * about a time in which nobody knew of his complaint.
 */
function findingsLetter(state: Complaint, dueAt: Instant) {
  const owed = state.findings.find((findings) => findings.dueAt === dueAt);
  if (!owed?.from || state.status !== 'open' || dueAt < state.openedAt) return {};
  const findingsDue = findingsDeadline(state.rules, owed.from);
  return { letter: letterOf(state, 'findings-missed', { findingsDue }) };
}

/** Nobody wrote: a letter says honestly that nothing has moved and that the manager was told (F 7). */
function progressMissed(state: Complaint, dueAt: Instant): EventDraft {
  const clock = startWordClock(state.rules, state.step, later(dueAt, state.openedAt), state.events + 1);
  return happens(state, 'progress-missed', dueAt, system, clock.data, {
    timers: clock.timers,
    promises: [...settleWord(state, 'broken'), ...clock.promises],
    letter: letterOf(state, 'progress-missed', lastWord(state)),
  });
}

/** A conversation is no written word, but to be silent about it would be untrue. */
function lastWord({ lastWordAt, openedAt, lastTalkAt }: Complaint) {
  const written = lastWordAt ?? openedAt;
  return lastTalkAt && lastTalkAt > written
    ? { lastWordAt: lastTalkAt, spoken: true }
    : { lastWordAt: written };
}
