import * as z from 'zod';
import { Channel } from '../channel.ts';
import { ComplaintOutcome } from '../complaint/outcomes.ts';
import { Classification, type Complaint, ComplaintStatus, ComplaintStep } from '../complaint/state.ts';
import { Instant, secondsOf } from '../instant.ts';
import { Money, moneyOf } from '../money.ts';
import { OfficeCode } from '../office.ts';
import { overturned } from './overturned.ts';

const days = z.number().nonnegative().optional();

/** One complaint in the register (`charter.md` C: EIOPA guideline 3, ISO 10002): codes and numbers, no personal text. */
export const RegisterLine = z.strictObject({
  id: z.string(),
  reference: z.string(),
  office: OfficeCode,
  clientId: z.string(),
  openedAt: Instant,
  firstContactAt: Instant,
  channel: Channel,
  ...Classification.partial().shape,
  /** The furthest step it came to. */
  step: ComplaintStep,
  status: ComplaintStatus,
  /** Of the last answer. */
  outcome: ComplaintOutcome.optional(),
  /** A later step gave more than an earlier one. */
  overturned: z.boolean(),
  remedies: z.array(
    z.strictObject({
      amount: Money.optional(),
      dueAt: Instant,
      status: z.enum(['open', 'done', 'missed']),
    }),
  ),
  /** Days of the clock that the client waited in each step: to its answer, or to its end without one. */
  days: z.strictObject({ step1: days, step2: days, 'senior-manager': days, directors: days }),
  /** He was shown where else he can go. */
  outsideRoutes: z.boolean(),
  finalResponse: z
    .strictObject({ dueAt: Instant, status: z.enum(['running', 'kept', 'broken', 'void']) })
    .optional(),
  /** People of ours who may not handle it: named in it, or had it before. */
  conflicts: z.number().int().nonnegative(),
});
export type RegisterLine = z.infer<typeof RegisterLine>;

/** A complaint as of now, for the register. */
export function registerLine(state: Complaint, now: Instant): RegisterLine {
  const { id, reference, office, clientId, openedAt, firstContactAt, channel, status, register } = state;
  return {
    ...{ id, reference, office, clientId, openedAt, firstContactAt, channel, status },
    ...state.classification,
    step: furthest(register.steps.map(({ step }) => step)),
    outcome: register.steps.findLast(({ answer }) => answer)?.answer?.outcome,
    overturned: overturned(register.steps),
    remedies: state.remedies.map(({ amount, dueAt, status }) => ({
      ...{ dueAt, status },
      ...(amount && { amount: moneyOf(amount) }),
    })),
    days: daysWaited(state, now),
    outsideRoutes: register.outsideRoutes,
    finalResponse: finalResponseOf(state),
    conflicts: new Set([...state.named, ...state.barred.map(({ staffId }) => staffId)]).size,
  };
}

function furthest(steps: ComplaintStep[]): ComplaintStep {
  return ComplaintStep.options.findLast((step) => steps.includes(step)) ?? 'step1';
}

function finalResponseOf({ finalResponse, register }: Complaint): RegisterLine['finalResponse'] {
  if (!finalResponse) return undefined;
  return { dueAt: finalResponse.dueAt, status: register.finalResponse ?? 'running' };
}

/** A step that it came back to counts twice. */
function daysWaited({ register, closedAt }: Complaint, now: Instant): RegisterLine['days'] {
  const waited: RegisterLine['days'] = {};
  for (const { step, from, to, answer } of register.steps) {
    const seconds = secondsOf(answer?.at ?? to ?? closedAt ?? now) - secondsOf(from);
    waited[step] = Math.round(((waited[step] ?? 0) + seconds / 86_400) * 100) / 100;
  }
  return waited;
}
