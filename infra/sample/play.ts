import type { Client } from '../../shared/api/client.ts';
import { type Insured, subjectOf } from './clients.ts';
import type { SampleComplaint, Step } from './complaints.ts';
import { apiOf, type Service } from './localService.ts';
import type { Employee } from './staff.ts';

const DAY = 86_400_000;

type Parts = { service: Service; staff: Employee[]; insured: Insured[]; now: string };

/** Lives a complaint of the sample through, in the names of its client and of whoever handles it. */
export async function play(complaint: SampleComplaint, parts: Parts): Promise<void> {
  const { service, staff, insured, now } = parts;
  const company = insured.find(({ slug }) => slug === complaint.company);
  if (!company) return;
  const handlers = staff.filter(
    ({ role, offices }) => role === 'handler' && offices.includes(company.office),
  );
  const token = await service.mintToken(subjectOf(company.slug, 'all'), 3600);
  const client = await apiOf(service, { token });
  const contact = await apiOf(service, { apiKey: handlers[company.contact ?? 0]?.apiKey ?? '' });
  const { id, openedAt, handler } = await open(complaint, company, client, contact, now);
  // As the answers tell it: an answer given a second time is the first one, so everything is done by the same person.
  let { name } = handler;
  for (const [index, step] of complaint.steps.entries()) {
    const request = { params: { id }, idempotencyKey: `sample-${company.slug}-${index}` };
    const person = staff.find((known) => known.name === name);
    if (!person) throw new Error(`${name} handles ${id} and is not of the sample`);
    const by = step.by === 'client' ? client : await apiOf(service, person);
    const body = step.by === 'client' ? step.body : bodyOf(step, person.staffId, openedAt);
    name = await take(by, { operation: step.operation, body }, request);
  }
}

async function open(
  { words, loggedAfterDays }: SampleComplaint,
  { slug, clientId }: Insured,
  client: Client,
  contact: Client,
  now: string,
): Promise<{ id: string; openedAt: string; handler: { name: string } }> {
  const idempotencyKey = `sample-complaint-${slug}`;
  if (loggedAfterDays === undefined)
    return (await client.openComplaint({ body: words, idempotencyKey })).body;
  const firstContactAt = daysAfter(now, -loggedAfterDays);
  const body = { ...words, clientId, channel: 'phone' as const, firstContactAt };
  return (await contact.logComplaint({ body, idempotencyKey })).body;
}

type StaffStep = Extract<Step, { by: 'handler' }>;

/** A conversation took place when the complaint came, and a remedy is promised by whoever handles it. */
function bodyOf({ operation, body, inDays = 0 }: StaffStep, who: string, openedAt: string): object {
  if (operation === 'recordComplaintContact') return { ...body, contactAt: openedAt };
  if (operation === 'promiseRemedy') return { ...body, who, dueAt: daysAfter(openedAt, inDays) };
  return body;
}

/** So many days after an instant, a day being 24 hours. */
export function daysAfter(instant: string, days: number): string {
  return `${new Date(Date.parse(instant) + days * DAY).toISOString().slice(0, 19)}Z`;
}

type Named = { params: { id: string }; idempotencyKey: string };

/** The step's body fits its operation by its type. Gives the name of whoever handles the complaint then. */
async function take(
  by: Client,
  { operation, body }: { operation: Step['operation']; body: object },
  to: Named,
): Promise<string> {
  const send = by[operation] as (request: object) => Promise<{ body: { handler: { name: string } } }>;
  return (await send({ ...to, body })).body.handler.name;
}
