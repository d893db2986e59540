import { type CaseEvent, type EventDraft, foldCommon } from '../case.ts';
import { wordOf } from '../clocks.ts';
import { remembered } from '../improvement/cause.ts';
import { textRef } from '../textRef.ts';
import type { DataOf } from './draft.ts';
import { type ComplaintEvent, ComplaintEvent as Schema } from './event.ts';
import { findingsSettled, moved, stayed, stepMissed } from './foldMoves.ts';
import { openedRegister, registered } from './foldRegister.ts';
import { remedyIs, remedyPromised } from './foldRemedy.ts';
import { sorted } from './foldSorted.ts';
import { assigned, contacted, told, wrote } from './foldTalk.ts';
import { finalResponseKey } from './open.ts';
import { type Complaint, owesRemedy } from './state.ts';
import { without, withTask } from './tasks.ts';

type Happened = Pick<EventDraft, 'type' | 'at' | 'by' | 'audience' | 'data' | 'timers' | 'promises'>;
type Later = Exclude<ComplaintEvent, { type: 'opened' }>;

/** The complaint after one more event; before the first there is none. */
export function foldComplaint(state: Complaint | undefined, happened: Happened | CaseEvent): Complaint {
  const event = Schema.parse({ type: happened.type, data: happened.data });
  if (event.type === 'opened') return foldCommon(opened(event.data), happened);
  if (!state) throw new Error(`A complaint cannot begin with ${event.type}`);
  const register = registered(state, event, happened);
  return foldCommon({ ...onLadder(state, event, happened), register }, happened);
}

function opened(data: DataOf<'opened'>): Complaint {
  const { due, charter, wordDueAt, wordKey, finalResponse, desired, ...rest } = data;
  const state: Complaint = {
    ...rest,
    ...{ kind: 'complaint', lastAt: data.firstContactAt, events: 0, clientEvents: 0 },
    rules: { charter, calendar: due.calendar },
    ...{ timers: [], promises: [], status: 'open', step: 'step1', stepSeq: 1, cameBy: 'opening' },
    ...{ subject: textRef(1, 'subject'), due, missed: false, stays: false },
    ...{ contacts: { reached: 0, attempts: 0 }, documents: 0, tasks: [] },
    register: openedRegister(data.firstContactAt),
    ...{
      touched: 'staffId' in data.handler ? [data.handler.staffId] : [],
      barred: [],
      findings: [],
      remedies: [],
    },
    finalResponse: { key: finalResponseKey, dueAt: finalResponse.dueAt },
    ...wordOf({ wordDueAt, wordKey }),
  };
  const answering = withTask(state, 'answer', due.dueAt, data.openedAt);
  return desired === false ? withTask(answering, 'ask-outcome', due.dueAt, data.openedAt) : answering;
}

/** What moves a case along the ladder, what was promised beside it, and what it taught us. */
function onLadder(state: Complaint, event: Later, happened: Happened): Complaint {
  const { at } = happened;
  switch (event.type) {
    case 'step-missed':
      return stepMissed(state, event.data, at);
    case 'escalated':
    case 'handed-over':
    case 'referred':
      return { ...moved(state, event.data.move, at), ...wordOf(event.data) };
    case 'stayed':
      return stayed(state, event.data, at);
    case 'findings-given':
    case 'findings-missed':
      return findingsSettled(state, event);
    case 'directors-contact-missed':
      return state;
    case 'remedy-promised':
      return remedyPromised(state, event.data, at);
    case 'remedy-done':
      return remedyIs(state, event.data.n, 'done');
    case 'remedy-missed':
      return remedyIs(state, event.data.n, 'missed');
    case 'improvement-linked':
    case 'improved':
      return {
        ...state,
        improvements: remembered(state.improvements ?? [], event.data.improvementId),
      };
    default:
      return inStep(state, event, happened);
  }
}

type InStep = Exclude<
  Later,
  | { type: 'step-missed' | 'escalated' | 'handed-over' | 'referred' | 'stayed' | 'directors-contact-missed' }
  | { type: 'findings-given' | 'findings-missed' | 'remedy-promised' | 'remedy-done' | 'remedy-missed' }
  | { type: 'improvement-linked' | 'improved' }
>;

/** What happens within a step, and what ends a case. */
function inStep(state: Complaint, event: InStep, { at, by }: Happened): Complaint {
  switch (event.type) {
    case 'client-wrote':
      return wrote({ ...state, ...wordOf(event.data) }, event.data.wordDueAt ?? at, at);
    case 'reopened':
      return reopened({ ...state, ...wordOf(event.data) }, event.data.wordDueAt ?? at, at);
    case 'staff-wrote':
      return told({ ...state, lastWordAt: at, ...wordOf(event.data) });
    case 'document-added':
      return { ...state, documents: state.documents + 1 };
    case 'assigned':
      return assigned(state, event.data, at);
    case 'contact-recorded':
      return contacted(state, event.data);
    case 'answered':
      return answered(state, event.data, at, by.kind === 'staff' ? by.staffId : '');
    case 'accepted':
      return accepted(state, at);
    case 'resolved':
      return closed(state, 'resolved', at);
    case 'withdrawn':
      return closed(state, 'cancelled-by-client', at);
    case 'not-agreed':
      return closed(state, 'closed-not-agreed', at);
    case 'closed-no-reply':
      return closed(state, 'closed-no-reply', at);
    case 'progress-asked':
      return withTask(state, 'progress', state.word?.dueAt ?? at, at);
    case 'progress-missed': {
      const heard = { ...state, lastWordAt: at, ...wordOf(event.data) };
      return withTask(without(heard, 'progress'), 'silence', at, at);
    }
    case 'final-response-missed':
      return withTask(state, 'final-response', at, at);
    case 'letter-failed':
      return withTask(state, 'reach-client', at, at);
    case 'classified':
      return { ...state, classification: event.data };
    case 'sorted':
      return sorted(state, event.data, at);
    case 'appeal-opened':
      return without({ ...state, appealId: event.data.appealId }, 'lodge-appeal');
    case 'note-added':
    case 'reminded':
    case 'final-response-given':
      return state;
  }
}

function answered(
  state: Complaint,
  data: DataOf<'answered'>,
  at: Complaint['lastAt'],
  by: string,
): Complaint {
  const answer = { at, by, outcome: data.outcome, inTime: data.inTime };
  const { word: _, ...rest } = { ...state, status: 'answered' as const, answer, lastWordAt: at };
  return without(told(rest), 'answer', 'final-response');
}

/** Accepted is resolved, unless something we promised is not done yet (F 6). */
function accepted(state: Complaint, at: Complaint['lastAt']): Complaint {
  if (!owesRemedy(state)) return closed(state, 'resolved', at);
  const { word: _, ...rest } = state;
  return without(
    { ...rest, acceptedAt: at, findings: [] },
    'reply',
    'progress',
    'silence',
    'findings',
    'call-client',
  );
}

function closed(state: Complaint, status: Complaint['status'], at: Complaint['lastAt']): Complaint {
  const { word: _, ...rest } = state;
  const owed = state.tasks.filter(({ name }) => name === 'remedy' || name === 'lodge-appeal');
  return {
    ...rest,
    status,
    due: null,
    closedAt: at,
    findings: [],
    tasks: status === 'cancelled-by-client' ? [] : owed,
  };
}

function reopened(state: Complaint, dueAt: Complaint['lastAt'], at: Complaint['lastAt']): Complaint {
  const { closedAt: _, ...rest } = state;
  return withTask({ ...rest, status: 'answered' }, 'reply', dueAt, at);
}
