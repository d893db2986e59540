import { type PromisedWord, wordOf } from '../clocks.ts';
import type { Deadline } from '../deadline.ts';
import type { DataOf } from './draft.ts';
import type { CollectionEvent } from './event.ts';
import type { Happened } from './fold.ts';
import type { Collection, Plan } from './state.ts';

const types = [
  ...(['plan-proposed', 'plan-answered', 'consent-ended', 'plan-missed'] as const),
  ...(['exception-announced', 'exception-answered', 'acted'] as const),
] as const;
type PlanEvent = Extract<CollectionEvent, { type: (typeof types)[number] }>;

export function isPlan(event: CollectionEvent): event is PlanEvent {
  return (types as readonly string[]).includes(event.type);
}

/** The plan, the client's answers, and what was done. */
export function foldPlan(state: Collection, event: PlanEvent, happened: Happened): Collection {
  const { at } = happened;
  switch (event.type) {
    case 'plan-proposed':
      return proposed(state, event.data, happened);
    case 'plan-answered':
      return answered(state, event.data, at);
    case 'consent-ended':
      return { ...withConsent(state, 'amicable-only'), ...wordOf(event.data), lastWordAt: at };
    case 'plan-missed': {
      const { handler } = event.data;
      return { ...clocked(state, event.data), missed: true, handler, lastWordAt: at };
    }
    case 'exception-announced': {
      const { n, right, on } = event.data;
      const exceptions = [...state.exceptions, { n, right, on, consent: 'awaited' as const }];
      return { ...state, exceptions, ...wordOf(event.data), lastWordAt: at };
    }
    case 'exception-answered': {
      const consent = event.data.consented ? 'given' : 'objected';
      return withException(state, event.data.n, { consent });
    }
    case 'acted':
      return { ...acted(state, event.data), ...wordOf(event.data), lastWordAt: at };
  }
}

function clocked(
  state: Collection,
  data: { due: Deadline | null; dueKey: string | null } & PromisedWord,
): Collection {
  return { ...state, due: data.due, dueKey: data.dueKey ?? undefined, ...wordOf(data) };
}

function proposed(state: Collection, data: DataOf<'plan-proposed'>, { at, by }: Happened): Collection {
  if (by.kind !== 'staff') throw new Error('Only a person of ours proposes a plan');
  const { planId, version, steps, collector, consentUntil } = data;
  const plan: Plan = {
    ...{ planId, version, seq: state.events + 1, at, by: by.staffId, steps, collector },
    ...{ consent: 'awaited', consentUntil, spent: {} },
  };
  const status = begun(state) ? 'in-progress' : 'plan-proposed';
  return { ...clocked(state, data), plan, plans: version, status, lastWordAt: at };
}

function answered(state: Collection, data: DataOf<'plan-answered'>, at: Happened['at']): Collection {
  const status = data.approved ? 'plan-approved' : 'mandated';
  const next = withConsent(clocked(state, data), data.approved ? 'approved' : 'refused');
  return { ...next, ...(!begun(state) && { status }), lastWordAt: at };
}

/** What has begun goes on while another version is talked about. */
const begun = ({ actions }: Collection) => actions.count > 0;

function withConsent(state: Collection, consent: Plan['consent']): Collection {
  return state.plan ? { ...state, plan: { ...state.plan, consent } } : state;
}

function withException(
  state: Collection,
  n: number,
  change: Partial<Collection['exceptions'][number]>,
): Collection {
  const exceptions = state.exceptions.map((known) => (known.n === n ? { ...known, ...change } : known));
  return { ...state, exceptions };
}

function acted(before: Collection, { step, kind, right, cost }: DataOf<'acted'>): Collection {
  const { count, amicable, legal } = before.actions;
  const actions = {
    count: count + 1,
    amicable: amicable || kind === 'amicable',
    legal: legal || kind === 'legal',
  };
  const state = { ...before, status: 'in-progress' as const, actions };
  if (step !== undefined && state.plan) {
    const spent = { ...state.plan.spent, [step]: (state.plan.spent[step] ?? 0) + cost };
    return { ...state, plan: { ...state.plan, spent } };
  }
  const used = right && state.exceptions.findLast((known) => known.right === right && !known.done);
  return used ? withException(state, used.n, { done: true }) : state;
}
