import type { Client } from '../../shared/api/client.ts';
import { type Insured, subjectOf } from './clients.ts';
import { type LimitStep, moves, type SampleLimit } from './limits.ts';
import { apiOf, type Service } from './localService.ts';
import { daysAfter } from './play.ts';
import { currencyOf } from './policies.ts';
import type { Employee } from './staff.ts';

type Parts = { service: Service; staff: Employee[]; company: Insured; policyId: string; now: string };
/** What a step can be about, and who has it, as the answers tell. */
type Standing = { limit: string; buyer: string; appeal: string; handler: string; decider: string };
type Answer = { id?: string; handler?: { name: string } };

/** Lives a limit of the sample through, in the names of its client and of whoever has it. */
export async function playLimit(limit: SampleLimit, buyerId: string, parts: Parts): Promise<void> {
  const { service, company, policyId, now } = parts;
  const token = await service.mintToken(subjectOf(company.slug, 'all'), 3600);
  const client = await apiOf(service, { token });
  const key = `sample-limit-${company.slug}-${limit.buyer}`;
  const amount = { amount: limit.amount, currency: currencyOf(company.office) };
  const { body } = await client.requestCreditLimit({
    body: { policyId, buyerId, amount, ...limit.words },
    idempotencyKey: key,
  });
  const { name } = body.handler;
  let standing: Standing = { limit: body.id, buyer: buyerId, appeal: '', handler: name, decider: '' };
  for (const [index, step] of limit.steps.entries()) {
    const { by, about } = moves[step.operation];
    const api = by === 'client' ? client : await apiOf(service, personFor(by, standing, parts));
    const request = { params: { id: standing[about] }, idempotencyKey: `${key}-${index}` };
    const answer = await take(api, step.operation, { ...request, body: bodyOf(step, now) });
    if (step.operation === 'appealLimit') {
      standing = { ...standing, appeal: answer.id ?? '', decider: answer.handler?.name ?? '' };
    }
  }
}

function personFor(
  by: 'handler' | 'second' | 'decider',
  standing: Standing,
  { staff, company: { office } }: Parts,
): Employee {
  const person =
    by === 'second'
      ? staff.find(({ role, offices }) => role === 'senior-manager' && offices.includes(office))
      : staff.find(({ name }) => name === standing[by]);
  if (!person) throw new Error(`Nobody of the sample is the ${by} of ${standing.limit}`);
  return person;
}

/** A grade counts from when it is told; the last day of a temporary limit is counted from the same day. */
function bodyOf({ operation, body, lastsDays }: LimitStep, now: string): object {
  if (operation === 'gradeBuyer') return { ...body, validFrom: now };
  if (lastsDays === undefined) return body;
  return { ...body, until: daysAfter(now, lastsDays).slice(0, 10) };
}

/** The step's body fits its operation by its type. */
async function take(by: Client, operation: LimitStep['operation'], request: object): Promise<Answer> {
  const send = by[operation] as unknown as (request: object) => Promise<{ body: Answer }>;
  return (await send(request)).body;
}
