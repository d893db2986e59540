import type { Client } from '../../shared/api/client.ts';
import { type Insured, subjectOf } from './clients.ts';
import { declare } from './declarations.ts';
import { apiOf, type Service } from './localService.ts';
import { daysAfter } from './play.ts';
import { enterBuyerPolicy } from './policies.ts';
import type { Employee } from './staff.ts';
import { type SampleUnpaid, type UnpaidStep, unpaidMoves } from './unpaid.ts';

type Parts = { service: Service; staff: Employee[]; company: Insured; now: string };
type Case = 'overdue' | 'collection' | 'claim';
/** The cases that were opened so far, and the newest plan, as the answers tell. */
type Standing = Record<Case, string> & { planId: string };
type Answer = { id: string; plan?: { planId: string } };
type Move = { by: string; about?: Case; opens?: Case };

/** Lives a buyer who does not pay through, in the names of the client and of whoever of ours has the case. */
export async function playUnpaid(unpaid: SampleUnpaid, buyerId: string, parts: Parts): Promise<void> {
  const { service, company, now } = parts;
  const policy = await enterBuyerPolicy(unpaid, buyerId, parts);
  await declare(service, company, unpaid.buyer, policy);
  const token = await service.mintToken(subjectOf(company.slug, 'all'), 3600);
  const client = await apiOf(service, { token });
  const key = `sample-unpaid-${company.slug}-${unpaid.buyer}`;
  const body = { policyId: policy.policyId, buyerId, ...dated(unpaid.reported, now) };
  const { id } = await take(client, 'reportOverdue', { body, idempotencyKey: key });
  const standing: Standing = { overdue: id, collection: '', claim: '', planId: '' };
  for (const [index, step] of unpaid.steps.entries()) {
    const { by, about, opens }: Move = unpaidMoves[step.operation];
    const api = by === 'client' ? client : await apiOf(service, personFor(by, parts));
    const named = about ? { params: { id: standing[about] } } : {};
    const request = { ...named, idempotencyKey: `${key}-${index}`, body: bodyOf(step, standing, now) };
    const answer = await take(api, step.operation, request);
    if (opens) standing[opens] = answer.id;
    standing.planId = answer.plan?.planId ?? standing.planId;
  }
}

function personFor(role: string, { staff, company: { office } }: Parts): Employee {
  const person = staff.find((known) => known.role === role && known.offices.includes(office));
  if (!person) throw new Error(`Nobody of the sample has the role ${role} at ${office}`);
  return person;
}

function bodyOf({ operation, body }: UnpaidStep, { overdue, planId }: Standing, now: string): object {
  const opens = operation === 'mandateCollection' || operation === 'fileClaim';
  return {
    ...dated(body, now),
    ...(opens && { overdueId: overdue }),
    ...(operation === 'answerCollectionPlan' && { planId }),
  };
}

/** Days that were counted from the moment of entering, as dates. */
function dated<T extends object>(value: T, now: string): T {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'object' && part !== null && 'days' in part
      ? daysAfter(now, part.days as number).slice(0, 10)
      : part,
  ) as T;
}

/** The step's body fits its operation by its type. */
async function take(by: Client, operation: keyof Client, request: object): Promise<Answer> {
  const send = by[operation] as unknown as (request: object) => Promise<{ body: Answer }>;
  return (await send(request)).body;
}
