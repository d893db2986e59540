import { wordOf } from '../clocks.ts';
import type { Deadline } from '../deadline.ts';
import type { Instant } from '../instant.ts';
import { textRef } from '../textRef.ts';
import type { DataOf } from './draft.ts';
import type { CreditLimitEvent } from './event.ts';
import type { Happened } from './fold.ts';
import type { ChangeEvent } from './foldChange.ts';
import { decided } from './foldDecision.ts';
import { answered, commented, spoken, touchedBy, withoutAdverse, withoutProposal } from './foldWords.ts';
import { limitOutcomes } from './outcomes.ts';
import type { LimitRequest, RequestStatus } from './request.ts';
import type { CreditLimit } from './state.ts';
import type { TaskName } from './table.ts';
import { without, withTask } from './tasks.ts';

export type RequestEvent = Exclude<CreditLimitEvent, { type: 'opened' } | ChangeEvent>;

/** The case that the first request opens. */
export function opened(data: DataOf<'opened'>, { at, by }: Happened): CreditLimit {
  const { id, reference, clientId, office, locale, openedAt, policyId, buyerId, currency, charter } = data;
  const { naturalPerson, disclosure, bindingOrders } = data;
  if (!data.due) throw new Error('A request begins with a promise');
  const state: CreditLimit = {
    ...{
      kind: 'credit-limit',
      id,
      reference,
      clientId,
      office,
      locale,
      openedAt,
      policyId,
      buyerId,
      currency,
    },
    ...{ naturalPerson, disclosure, bindingOrders },
    ...{ lastAt: at, events: 0, clientEvents: 0, timers: [], promises: [], tasks: [], touched: [] },
    rules: { charter, calendar: data.due.calendar },
    ...{ subject: textRef(1, 'subject'), status: 'received', handler: data.handler, missed: false },
    ...{ decisions: [], appeals: [], owed: [], gradeTold: 0, due: data.due },
    request: requestOf(data, 1, at),
  };
  return asked(state, data, { at, by });
}

/** Everything between a request and its decision. */
export function foldRequest(state: CreditLimit, event: RequestEvent, happened: Happened): CreditLimit {
  const { at } = happened;
  switch (event.type) {
    case 'requested':
      return asked(
        { ...state, rules: { ...state.rules, charter: event.data.charter } },
        event.data,
        happened,
      );
    case 'information-requested':
      return questioned(state, event.data, happened);
    case 'information-given':
      return commented(heard(withoutAdverse(state), event.data, { answeredAt: at }), at);
    case 'comment-time-ended':
      return heard(state, event.data, { endedAt: at });
    case 'proposed':
      return proposed(state, event.data, happened);
    case 'proposal-refused':
      return touchedBy(withoutProposal(state), happened);
    case 'decided':
      return owing(decided(withoutDecision(state), event.data, at), event.data, statusAfter(event.data));
    case 'decision-missed': {
      const late = { ...state, missed: true, handler: event.data.handler, lastWordAt: at };
      return { ...owing(late, event.data, state.status), ...wordOf(event.data) };
    }
    case 'progress-missed':
      return { ...state, lastWordAt: at, ...wordOf(event.data) };
    case 'staff-wrote':
      return answered({ ...state, lastWordAt: at, ...wordOf(event.data) }, event.data.weighed, happened);
    case 'client-wrote':
      return spoken(state, event.data.onChange, at);
    case 'cancelled':
      return owing({ ...withoutDecision(state), ...noWord }, stopped, 'cancelled-by-client');
  }
}

const noWord = { word: undefined } as const;
const stopped = { due: null, dueKey: null } as const;

type Clocked = { due: Deadline | null; dueKey: string | null };

function requestOf(data: DataOf<'requested'>, seq: number, at: Instant): LimitRequest {
  const { amount, paymentTermsDays, speed, experience } = data;
  return {
    ...{ seq, at, amount, paymentTermsDays, speed },
    ...(experience && { experience: textRef(seq, 'experience') }),
  };
}

/** A new request: whatever was heard or proposed for the one before is no more. */
function asked(
  state: CreditLimit,
  data: DataOf<'requested'>,
  { at }: Pick<Happened, 'at' | 'by'>,
): CreditLimit {
  const { hearing: _, outcome: __, ...rest } = state;
  const request = requestOf(data, state.events + 1, at);
  const { handler, naturalPerson, disclosure, bindingOrders } = data;
  const known = { handler, naturalPerson, disclosure, bindingOrders };
  const begun = { ...rest, request, ...known, missed: false, ...wordOf(data) };
  return owing(begun, data, 'received');
}

/** The status with its clock, and the task of whoever has to decide. */
function owing(state: CreditLimit, { due, dueKey }: Clocked, status: RequestStatus): CreditLimit {
  const over = status === 'decided' || status === 'cancelled-by-client';
  const done: TaskName[] = over ? ['decide', 'decide-late', 'decide-anew'] : ['decide', 'decide-late'];
  const next = without({ ...state, status, due, dueKey: dueKey ?? undefined }, ...done);
  const ours = status === 'received' || status === 'in-review' || dueKey !== null;
  if (!ours || !due) return next;
  return withTask(next, next.missed ? 'decide-late' : 'decide', due.dueAt, next.request.at);
}

function questioned(
  state: CreditLimit,
  data: DataOf<'information-requested'>,
  { at, by }: Happened,
): CreditLimit {
  const askedBy = by.kind === 'staff' ? by.staffId : '';
  const hearing = { seq: state.events + 1, askedAt: at, askedBy, until: data.until };
  const asking = { ...touchedBy(withoutDecision(state), { by }), hearing, lastWordAt: at, ...wordOf(data) };
  return owing(asking, data, 'information-requested');
}

/** His answer, or the end of his time: now it is our turn again. */
function heard(
  state: CreditLimit,
  data: DataOf<'information-given'>,
  end: { answeredAt: Instant } | { endedAt: Instant },
): CreditLimit {
  if (!state.hearing) throw new Error('Nothing was asked');
  const next = { ...state, hearing: { ...state.hearing, ...end }, ...wordOf(data) };
  return owing(next, data, 'in-review');
}

function proposed(state: CreditLimit, data: DataOf<'proposed'>, happened: Happened): CreditLimit {
  const { at, by } = happened;
  if (by.kind !== 'staff') throw new Error('Only a person of ours proposes');
  const what = data.change ? 'change' : 'decision';
  const proposal = { ...data, what, seq: state.events + 1, by: by.staffId, at } as const;
  const waiting = { ...touchedBy(state, happened), proposal };
  return withTask(waiting, 'approve', state.due?.dueAt ?? at, at);
}

/** A proposed decision is no more; a proposed change has nothing to do with the request. */
function withoutDecision(state: CreditLimit): CreditLimit {
  return state.proposal?.what === 'decision' ? withoutProposal(state) : state;
}

function statusAfter({ outcome }: DataOf<'decided'>): RequestStatus {
  return limitOutcomes[outcome].closes ? 'decided' : 'in-review';
}
