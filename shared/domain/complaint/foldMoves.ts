import { wordOf } from '../clocks.ts';
import { stricterDue } from '../deadline.ts';
import type { Instant } from '../instant.ts';
import type { DataOf } from './draft.ts';
import type { ComplaintEvent, Move } from './event.ts';
import { callKey, findingsKey, passedOn } from './moves.ts';
import type { Complaint } from './state.ts';
import { handedOn, without, withTask } from './tasks.ts';

/** The case in its next step: nobody who had it may have it again, and its clocks are new. */
export function moved(state: Complaint, move: Move, at: Instant): Complaint {
  const { to, because, handler, due, contactDue } = move;
  const seq = state.events + 1;
  const { answer: _, acceptedAt: __, ...rest } = passedOn(state);
  const next: Complaint = {
    ...rest,
    ...{
      status: 'open',
      step: to,
      stepSeq: seq,
      cameBy: because,
      handler,
      due,
      missed: false,
      // He asked to stay where he was: this step is another.
      stays: false,
      lastWordAt: at,
    },
    ...{ touched: 'staffId' in handler ? [handler.staffId] : [], contacts: { reached: 0, attempts: 0 } },
    findings: [...state.findings, ...owedBy(state, move, seq, at)],
    ...(contactDue && { directorsCall: { key: callKey(seq), dueAt: contactDue.dueAt } }),
  };
  const cleared = handedOn(
    without(next, 'answer', 'reply', 'progress', 'silence'),
    'ask-outcome',
    'lodge-appeal',
  );
  // Our own target is the stricter reading of working hours (F 11).
  const answering = withTask(cleared, 'answer', stricterDue(due) ?? due.dueAt, at);
  const calling = contactDue ? withTask(answering, 'call-client', contactDue.dueAt, at) : answering;
  return move.findingsDueAt ? withTask(calling, 'findings', move.findingsDueAt, at) : calling;
}

function owedBy(
  state: Complaint,
  { findingsDueAt }: Move,
  seq: number,
  from: Instant,
): Complaint['findings'] {
  if (!findingsDueAt) return [];
  return [{ key: findingsKey(seq), step: state.step, owedBy: state.handler, from, dueAt: findingsDueAt }];
}

/** The clock ran out: on to the next step, or, where the case stays, broken where it is. */
export function stepMissed(state: Complaint, data: DataOf<'step-missed'>, at: Instant): Complaint {
  const heard: Complaint = { ...state, missed: true, lastWordAt: at, ...wordOf(data) };
  return data.move ? moved(heard, data.move, at) : without(heard, 'progress');
}

/** The client stays: where he is, or back with his contact. */
export function stayed(state: Complaint, data: DataOf<'stayed'>, at: Instant): Complaint {
  const staying: Complaint = { ...state, stays: true, ...wordOf(data) };
  if (!data.backTo) return staying;
  const { handler } = data.backTo;
  const contact = 'staffId' in handler ? handler.staffId : undefined;
  const before: Complaint = {
    ...staying,
    ...{ step: 'step1', cameBy: 'stay', handler, missed: true, due: null, lastWordAt: at, findings: [] },
    touched: contact ? [contact] : [],
    barred: passedOn(state).barred.filter(({ staffId }) => staffId !== contact),
  };
  return withTask(
    without(before, 'answer', 'findings', 'progress', 'silence'),
    'answer',
    data.wordDueAt ?? at,
    at,
  );
}

/** What was given is owed no more; what was missed is still owed. */
export function findingsSettled(
  state: Complaint,
  event: Extract<ComplaintEvent, { type: 'findings-given' | 'findings-missed' }>,
): Complaint {
  if (event.type === 'findings-missed') return state;
  const findings = state.findings.filter(({ key }) => key !== event.data.key);
  const next: Complaint = { ...state, findings };
  return findings.length === 0 ? without(next, 'findings') : next;
}
