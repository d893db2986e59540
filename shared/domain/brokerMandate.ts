import * as z from 'zod';
import { localDateAt } from './calendar.ts';
import { type Refusal, refused } from './decision.ts';
import { Instant, LocalDate } from './instant.ts';
import type { OfficeCode } from './office.ts';

/** What a broker may do for the client: read alone, or act for him too. Nobody appoints for another (`design.md` 4). */
export const MandateScope = z.enum(['read', 'act']);
export type MandateScope = z.infer<typeof MandateScope>;

/** A broker's mandate from a client: its scope, whether he has copies of our letters, and its end (`charter.md` F 30). */
export const BrokerMandate = z.strictObject({
  mandateId: z.string(),
  /** The broker's company. */
  broker: z.string(),
  scope: MandateScope,
  copies: z.boolean(),
  from: LocalDate,
  /** Its last day. */
  until: LocalDate,
  /** Who gave it, and as whom the broker comes in. */
  by: z.string(),
  memberId: z.string(),
  /** None once he had himself erased. */
  identity: z.strictObject({ issuer: z.string(), subject: z.string() }).optional(),
  endedAt: Instant.optional(),
});
export type BrokerMandate = z.infer<typeof BrokerMandate>;

/** A client has so many mandates, those that ended included: their list is one item. */
export const mostMandates = 50;

/** The list with one more mandate, or why it cannot be given. */
export function appoint(
  mandates: readonly BrokerMandate[],
  mandate: BrokerMandate,
  hasAddress: boolean,
  today: LocalDate,
): BrokerMandate[] | Refusal {
  if (mandate.until < mandate.from || mandate.until < today)
    return refused('rule', 'mandate-over', 'The mandate would end before it begins, or is over already.');
  if (mandate.copies && !hasAddress)
    return refused('rule', 'copies-without-address', 'Copies of letters need an address to go to.');
  if (mandates.length >= mostMandates)
    return refused('rule', 'too-many-mandates', `A company gives at most ${mostMandates} mandates.`);
  return [...mandates, mandate];
}

/** The newest mandate of whoever comes in under an identity: his membership is this one's. */
export function newestOf(
  mandates: readonly BrokerMandate[],
  who: { issuer: string; subject: string },
): BrokerMandate | undefined {
  const isHis = ({ identity }: BrokerMandate) =>
    identity?.issuer === who.issuer && identity.subject === who.subject;
  return mandates.findLast(isHis);
}

/** The list with one mandate ended at once; undefined where there is no such mandate. Ended twice it is ended once. */
export function endMandate(
  mandates: readonly BrokerMandate[],
  mandateId: string,
  now: Instant,
): { mandates: BrokerMandate[]; ended: BrokerMandate } | undefined {
  const known = mandates.find((one) => one.mandateId === mandateId);
  if (!known) return undefined;
  const ended = { ...known, endedAt: known.endedAt ?? now };
  return { ended, mandates: mandates.map((one) => (one.mandateId === mandateId ? ended : one)) };
}

/** The list once the person behind some of them is forgotten: they are over, and nobody comes in by them. */
export function forgetBroker(
  mandates: readonly BrokerMandate[],
  memberId: string,
  at: Instant,
): BrokerMandate[] {
  return mandates.map((one) => {
    if (one.memberId !== memberId) return one;
    const { identity: _, ...rest } = one;
    return { ...rest, endedAt: one.endedAt ?? at };
  });
}

/** Whether it will never run again: its last day has passed, or it was ended. */
export function isOver(
  { until, endedAt }: Pick<BrokerMandate, 'until' | 'endedAt'>,
  office: OfficeCode,
  now: Instant,
): boolean {
  return endedAt !== undefined || until < localDateAt(office, now);
}

/** Whether a broker may act, or gets copies, at an instant: on the days of his mandate, until it was ended. */
export function isRunning(
  { from, until, endedAt }: Pick<BrokerMandate, 'from' | 'until' | 'endedAt'>,
  office: OfficeCode,
  now: Instant,
): boolean {
  const today = localDateAt(office, now);
  return from <= today && today <= until && (!endedAt || now < endedAt);
}
