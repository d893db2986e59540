import type { EventDraft } from '../case.ts';
import type { Instant } from '../instant.ts';
import type { ComplaintEvent, Move } from './event.ts';
import type { Complaint, PassedOver, RegisterFacts, StepRecord } from './state.ts';

type Happened = Pick<EventDraft, 'at' | 'promises'>;

const mostPassedOver = 20;

/** What the register knows of a new complaint. */
export function openedRegister(from: Instant): RegisterFacts {
  const steps: StepRecord[] = [{ step: 'step1', from }];
  return { steps, passedOver: [], passedOverMore: 0, outsideRoutes: false };
}

/** What the register knows after one more event; `state` is the complaint before it. */
export function registered(state: Complaint, event: ComplaintEvent, happened: Happened): RegisterFacts {
  const { at } = happened;
  const before = withFinalResponse(state, happened);
  const move = moveIn(event);
  if (move) return moved(before, move, at);
  switch (event.type) {
    case 'stayed':
      return event.data.backTo ? { ...before, steps: onward(before.steps, 'step1', at) } : before;
    case 'answered':
      return answered(before, { at, outcome: event.data.outcome });
    case 'not-agreed':
    case 'final-response-missed':
      return { ...before, outsideRoutes: true };
    default:
      return before;
  }
}

function moveIn(event: ComplaintEvent): Move | undefined {
  return ('move' in event.data && event.data.move) || undefined;
}

function moved(facts: RegisterFacts, { to, excluded }: Move, at: Instant): RegisterFacts {
  const all: PassedOver[] = [...facts.passedOver, ...excluded.map((barred) => ({ ...barred, step: to, at }))];
  const passedOver = all.slice(0, mostPassedOver);
  const passedOverMore = facts.passedOverMore + all.length - passedOver.length;
  return { ...facts, steps: onward(facts.steps, to, at), passedOver, passedOverMore };
}

function onward(steps: StepRecord[], step: StepRecord['step'], at: Instant): StepRecord[] {
  return [...ended(steps, { to: at }), { step, from: at }];
}

/** An answer that does not fully uphold says where else he can go (F 9). */
function answered(facts: RegisterFacts, answer: NonNullable<StepRecord['answer']>): RegisterFacts {
  const outsideRoutes = facts.outsideRoutes || answer.outcome !== 'upheld';
  return { ...facts, steps: ended(facts.steps, { answer }), outsideRoutes };
}

function ended(steps: StepRecord[], more: Pick<StepRecord, 'to' | 'answer'>): StepRecord[] {
  return steps.map((step, i) => (i === steps.length - 1 ? { ...step, ...more } : step));
}

function withFinalResponse({ register, finalResponse }: Complaint, { promises = [] }: Happened) {
  const settled = promises.find(
    (change) => change.change === 'settled' && change.key === finalResponse?.key && !register.finalResponse,
  );
  return settled?.change === 'settled' ? { ...register, finalResponse: settled.status } : register;
}
