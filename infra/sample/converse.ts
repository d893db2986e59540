import { type Insured, subjectOf } from './clients.ts';
import { reviewedOffice, sampleEnquiries, sampleFeedback } from './enquiries.ts';
import { apiOf, type Service } from './localService.ts';
import { daysAfter } from './play.ts';
import type { Employee } from './staff.ts';

type Parts = { service: Service; staff: Employee[]; company: Insured; now: string };

/** Lets a company ask and say what it does in the sample, has it answered, and one thing improved. */
export async function converse(parts: Parts): Promise<void> {
  const { service, staff, company } = parts;
  const { slug, office } = company;
  const handler = staff.find(({ role, offices }) => role === 'handler' && offices.includes(office));
  if (!handler) throw new Error(`${office} has no handler in the sample`);
  const token = await service.mintToken(subjectOf(slug, 'all'), 3600);
  const client = await apiOf(service, { token });
  for (const { question, answer } of sampleEnquiries.filter((it) => it.company === slug)) {
    const idempotencyKey = `sample-enquiry-${slug}`;
    const { body } = await client.askEnquiry({ body: question, idempotencyKey });
    if (!answer) continue;
    const params = { id: body.id };
    await (await apiOf(service, handler)).answerEnquiry({ params, body: { text: answer }, idempotencyKey });
  }
  for (const sample of sampleFeedback.filter((it) => it.company === slug)) {
    const idempotencyKey = `sample-feedback-${slug}`;
    const { body } = await client.giveFeedback({ body: sample.opinion, idempotencyKey });
    const params = { id: body.id };
    await (await apiOf(service, handler)).answerFeedback({
      params,
      body: { text: sample.answer },
      idempotencyKey,
    });
    await improve(parts, handler, body.id, sample.improvement);
  }
}

/** What the feedback led to is planned for a month and done at once. */
async function improve(
  { service, company: { slug, office }, now }: Parts,
  { staffId: ownerId, apiKey }: Employee,
  cause: string,
  { did, after, ...plan }: (typeof sampleFeedback)[number]['improvement'],
): Promise<void> {
  const api = await apiOf(service, { apiKey });
  const dueOn = daysAfter(now, 30).slice(0, 10);
  const idempotencyKey = `sample-improvement-${slug}`;
  const body = { office, causes: [cause], ownerId, dueOn, ...plan };
  const { id } = (await api.recordImprovement({ body, idempotencyKey })).body;
  await api.completeImprovement({ params: { id }, body: { did, after }, idempotencyKey });
}

/** Begins the review of the letters of one office; said again it is the same beginning. */
export async function beginReviews(service: Service, staff: Employee[]): Promise<void> {
  const office = reviewedOffice;
  const manager = staff.find(({ role, offices }) => role === 'senior-manager' && offices.includes(office));
  if (!manager) return;
  const idempotencyKey = `sample-reviews-${office}`;
  await (await apiOf(service, manager)).startQualityReviews({ body: { office }, idempotencyKey });
}
