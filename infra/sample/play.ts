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
  const client = apiOf(service, { token });
  const { apiKey = '' } = handlers[company.contact ?? 0] ?? {};
  const contact = apiOf(service, { apiKey });
  const { id, openedAt } = await open(complaint, company, client, contact, now);
  for (const [index, step] of complaint.steps.entries()) {
    await take(
      step,
      id,
      step.by === 'client' ? client : contact,
      `sample-${company.slug}-${index}`,
      openedAt,
    );
  }
}

async function open(
  { words, loggedAfterDays }: SampleComplaint,
  { slug, clientId }: Insured,
  client: Client,
  contact: Client,
  now: string,
): Promise<{ id: string; openedAt: string }> {
  const idempotencyKey = `sample-complaint-${slug}`;
  if (loggedAfterDays === undefined)
    return (await client.openComplaint({ body: words, idempotencyKey })).body;
  const firstContactAt = `${new Date(Date.parse(now) - loggedAfterDays * DAY).toISOString().slice(0, 19)}Z`;
  const body = { ...words, clientId, channel: 'phone' as const, firstContactAt };
  return (await contact.logComplaint({ body, idempotencyKey })).body;
}

/** The step's body fits its operation by its type; a conversation took place when the complaint came. */
async function take(
  step: Step,
  id: string,
  by: Client,
  idempotencyKey: string,
  openedAt: string,
): Promise<void> {
  const send = by[step.operation] as (request: object) => Promise<unknown>;
  const body =
    step.operation === 'recordComplaintContact' ? { ...step.body, contactAt: openedAt } : step.body;
  await send({ params: { id }, body, idempotencyKey });
}
