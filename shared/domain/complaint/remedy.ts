import { type Actor, system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import type { Deadline } from '../deadline.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import { type Instant, later, secondsOf } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { MoneyFact } from '../money.ts';
import { settleKey, settleWord } from '../promises.ts';
import { textRef } from '../textRef.ts';
import { choicesOf } from './choices.ts';
import { stoppedSilence, stoppedWordClock } from './clocks.ts';
import { happens, letterOf } from './draft.ts';
import { closedAlready, namedIn } from './refusals.ts';
import { hisTurn } from './silence.ts';
import { type Complaint, owesRemedy, type Remedy } from './state.ts';
import { mayHappen } from './table.ts';

/** What we will do, by when, and who does it (F 6). */
export type NewRemedy = { what: string; amount?: MoneyFact | undefined; who: string; dueAt: Instant };

const most = 10;

/** A remedy as a promise of its own, announced by a letter of its own. */
export function promiseRemedy(state: Complaint, remedy: NewRemedy, by: Actor, now: Instant): Decision {
  if (!mayHappen('remedy-promised', state.status)) return closedAlready(state);
  const refusal = namedIn(state, by) ?? remedyRefused(state, remedy, now);
  if (refusal) return refusal;
  const event = remedyEvent(state, remedy, by, now);
  const fact = remedyFact(remedy, state.events + 1);
  return accepted({ ...event, letter: letterOf(state, 'remedy-promised', { remedies: [fact] }) });
}

export function remedyRefused(state: Complaint, { dueAt }: NewRemedy, now: Instant): Decision | undefined {
  if (dueAt <= now) return refused('rule', 'remedy-in-past', 'A remedy is promised for an instant to come.');
  if (state.remedies.length < most) return undefined;
  return refused('rule', 'too-many-remedies', `A complaint has at most ${most} remedies.`);
}

/** The event that makes the promise; an answer brings it along, and tells of it in its own letter. */
export function remedyEvent(state: Complaint, remedy: NewRemedy, by: Actor, now: Instant): EventDraft {
  const { what, amount, who, dueAt } = remedy;
  const n = state.remedies.length + 1;
  const key = `complaint.remedy#${n}`;
  return happens(
    state,
    'remedy-promised',
    now,
    by,
    { n, key, amount, who, dueAt },
    {
      texts: { what },
      timers: {
        'remedy-due': earliest([...openOf(state), { dueAt }]),
        // What we owe him comes first: his silence counts only after it (F 6).
        ...(state.status === 'answered' && stoppedSilence),
      },
      promises: [
        { change: 'made', key, measure: 'told', deadline: agreed(state, later(now, state.lastAt), dueAt) },
      ],
    },
  );
}

export function remedyFact({ amount, who, dueAt }: NewRemedy, seq: number) {
  return { what: textRef(seq, 'what'), ...(amount && { amount }), who, dueAt };
}

/** A date that was agreed, not computed: the whole way counts. */
function agreed({ rules }: Complaint, from: Instant, dueAt: Instant): Deadline {
  const hours = (secondsOf(dueAt) - secondsOf(from)) / 3_600;
  return {
    ...{ promise: 'complaint.remedy', dueAt, amount: Math.round(hours), unit: 'hours', from },
    calendar: rules.calendar,
    explanation: [{ from, to: dueAt, counted: hours }],
  };
}

const openOf = ({ remedies }: Complaint) => remedies.filter(({ status }) => status === 'open');

function earliest(remedies: { dueAt: Instant }[]): Instant | null {
  return remedies.map(({ dueAt }) => dueAt).sort()[0] ?? null;
}

/**
 * It is done, and the client is told. When he had accepted and nothing else is owed, the complaint is
 * resolved now and not before; when he had not, his silence counts from now (F 6). Done late, the promise
 * stays broken.
 */
export function completeRemedy(state: Complaint, n: number, by: Actor, now: Instant): Decision {
  const named = namedIn(state, by);
  if (named) return named;
  const remedy = state.remedies.find((known) => known.n === n);
  if (!remedy) return refused('rule', 'no-such-remedy', `There is no remedy ${n}.`);
  if (remedy.status === 'done') return refused('conflict', 'remedy-done', `Remedy ${n} is done.`);
  const others = state.remedies.filter((known) => known.n !== n);
  const silence = state.word ? undefined : hisTurn({ ...state, remedies: others }, now);
  const done = happens(
    state,
    'remedy-done',
    now,
    by,
    { n },
    {
      timers: { 'remedy-due': earliest(others.filter(({ status }) => status === 'open')), ...silence },
      promises: settleKey(state, remedy.key, 'kept'),
      letter: letterOf(state, 'remedy-done', {
        remedies: [factOf(remedy)],
        ...(silence && choicesOf(state, silence['silence-close'])),
      }),
    },
  );
  const last = state.acceptedAt && !owesRemedy({ remedies: others });
  return last && state.status === 'answered' ? accepted(done, resolvedNow(state, now)) : accepted(done);
}

function resolvedNow(state: Complaint, now: Instant): EventDraft {
  return happens(
    state,
    'resolved',
    now,
    system,
    {},
    {
      promises: settleWord(state, 'void'),
      timers: stoppedWordClock.timers,
      letter: letterOf(state, 'resolved'),
    },
  );
}

/** Promised and not done: broken, and the client is told (F 6). */
export function remedyMissed(state: Complaint, dueAt: Instant): EventDraft {
  const remedy = openOf(state).find((open) => open.dueAt <= dueAt);
  if (!remedy) throw new Error(`No remedy was due at ${dueAt}`);
  return happens(
    state,
    'remedy-missed',
    dueAt,
    system,
    { n: remedy.n },
    {
      timers: { 'remedy-due': earliest(openOf(state).filter((open) => open !== remedy)) },
      promises: settleKey(state, remedy.key, 'broken'),
      letter: letterOf(state, 'remedy-missed', { remedies: [factOf(remedy)] }),
    },
  );
}

function factOf({ what, amount, who, dueAt }: Remedy): NonNullable<LetterDraft['remedies']>[number] {
  return { what, ...(amount && { amount }), who, dueAt };
}
