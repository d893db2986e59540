import { localDateAt } from '../calendar.ts';
import { coverOn } from '../creditLimit/coverOn.ts';
import type { Change, Cover, CreditLimit } from '../creditLimit/state.ts';
import type { Instant } from '../instant.ts';
import { writtenMoney } from '../money.ts';
import type { Policy, PolicyTerms } from '../policy/policy.ts';
import { type CoverReason, reason } from './reasons.ts';

type Standing = Pick<Policy, 'office' | 'currency'>;

/** Why a delivery at an instant may be insured for so much (`ceiling.ts`). @param needed in minor units */
export function ceilingReasons(
  policy: Standing,
  terms: PolicyTerms,
  limit: CreditLimit | undefined,
  delivery: Instant,
  needed: number,
): CoverReason[] {
  const said = limit ? asked(limit) : [];
  if (limit?.cover) return [...decided(policy, { ...limit, cover: limit.cover }, delivery), ...said];
  if (limit && limit.decisions.length > 0) return [reason('limit-declined'), ...said];
  return [undecided(policy, terms, needed), ...said];
}

function undecided({ currency }: Standing, terms: PolicyTerms, needed: number): CoverReason {
  const rule = terms.undecided;
  if (!rule) return reason('no-limit', { needed: writtenMoney({ minor: needed, currency }) });
  const limit = writtenMoney({ minor: rule.upTo, currency });
  const percentage = terms.insuredPercentage[rule.kind] ?? 0;
  return reason('undecided-cover', { kind: rule.kind, limit, percentage });
}

const asked = ({ status }: CreditLimit): CoverReason[] =>
  status === 'decided' || status === 'cancelled-by-client' ? [] : [reason('request-open')];

function decided(policy: Standing, limit: CreditLimit & { cover: Cover }, delivery: Instant): CoverReason[] {
  const { because, change } = coverOn(limit, delivery);
  const { cover } = limit;
  if (cover.status === 'suspended') return [reason('limit-suspended')];
  if (because === 'ended' && cover.until)
    return [reason('limit-ended', { until: localDateAt(policy.office, cover.until) })];
  if (because === 'no-cover') return [notInForce(policy, cover, delivery)];
  if (because === 'change' && change) return changed(policy, cover, change);
  return notes(policy, limit, change);
}

function notInForce({ office }: Standing, { steps }: Cover, delivery: Instant): CoverReason {
  const first = steps[0]?.from;
  if (first && delivery < first) return reason('limit-not-yet', { from: localDateAt(office, first) });
  return reason('limit-withdrawn');
}

/** What an announced change does to a delivery on its day or after. */
function changed({ office, currency }: Standing, { amount }: Cover, change: Change): CoverReason[] {
  const from = localDateAt(office, change.effectiveAt);
  const [limit, previous] = [change.newAmount, amount].map((minor) => writtenMoney({ minor, currency }));
  const orders = change.bindingOrders.rule === 'none' ? [] : [reason('binding-orders', { from })];
  if (change.newAmount === 0) return [reason('withdrawal-announced', { from }), ...orders];
  return [reason('reduction-announced', { from, limit: limit ?? '', previous: previous ?? '' }), ...orders];
}

/** What is good to know about a limit that is in force for the delivery. */
function notes(
  { office, currency }: Standing,
  { cover, change }: CreditLimit & { cover: Cover },
  held: Change | undefined,
): CoverReason[] {
  const coming = change && !change.ended ? change : undefined;
  const limit = writtenMoney({ minor: coming?.newAmount ?? 0, currency });
  const later =
    coming && !held && reason('change-later', { from: localDateAt(office, coming.effectiveAt), limit });
  return [
    ...(held ? [reason('change-held', { limit })] : []),
    ...(later ? [later] : []),
    ...(cover.until ? [reason('limit-ends', { until: localDateAt(office, cover.until) })] : []),
    ...(cover.conditions.count > 0 ? [reason('conditions', { count: cover.conditions.count })] : []),
  ];
}
