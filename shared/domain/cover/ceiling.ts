import { localDateAt } from '../calendar.ts';
import { coverOn } from '../creditLimit/coverOn.ts';
import type { Change, Cover, CreditLimit } from '../creditLimit/state.ts';
import type { Instant } from '../instant.ts';
import { writtenMoney } from '../money.ts';
import type { CoverKind, Policy, PolicyTerms } from '../policy/policy.ts';
import { type CoverReason, reason } from './reasons.ts';

/** How much a delivery at an instant may be insured for, all that is outstanding included, in minor units. */
export type Ceiling = { amount: number; kind: CoverKind; reasons: CoverReason[] };

type Standing = Pick<Policy, 'office' | 'currency'>;

/** The limit that is decided, or what the policy insures without a decision. */
export function ceilingOf(
  policy: Standing,
  terms: PolicyTerms,
  limit: CreditLimit | undefined,
  delivery: Instant,
  needed: number,
): Ceiling {
  if (limit?.cover) return decided(policy, { ...limit, cover: limit.cover }, delivery);
  if (limit && limit.decisions.length > 0)
    return { amount: 0, kind: 'named', reasons: [reason('limit-declined'), ...asked(limit)] };
  return undecided(policy, terms, limit, needed);
}

function undecided(
  policy: Standing,
  terms: PolicyTerms,
  limit: CreditLimit | undefined,
  needed: number,
): Ceiling {
  const rule = terms.undecided;
  const said = limit ? asked(limit) : [];
  if (!rule) {
    const none = reason('no-limit', { needed: writtenMoney({ minor: needed, currency: policy.currency }) });
    return { amount: 0, kind: 'named', reasons: [none, ...said] };
  }
  const limitText = writtenMoney({ minor: rule.upTo, currency: policy.currency });
  const percentage = terms.insuredPercentage[rule.kind] ?? 0;
  const note = reason('undecided-cover', { kind: rule.kind, limit: limitText, percentage });
  return { amount: rule.upTo, kind: rule.kind, reasons: [note, ...said] };
}

const asked = ({ status }: CreditLimit): CoverReason[] =>
  status === 'decided' || status === 'cancelled-by-client' ? [] : [reason('request-open')];

function decided(policy: Standing, limit: CreditLimit & { cover: Cover }, delivery: Instant): Ceiling {
  const { amount, because, change } = coverOn(limit, delivery);
  const { cover } = limit;
  const named = (reasons: CoverReason[], insured = 0): Ceiling => ({
    ...{ amount: insured, kind: 'named' },
    reasons: [...reasons, ...asked(limit)],
  });
  if (cover.status === 'suspended') return named([reason('limit-suspended')]);
  if (because === 'ended' && cover.until)
    return named([reason('limit-ended', { until: localDateAt(policy.office, cover.until) })]);
  if (because === 'no-cover') return named([notInForce(policy, cover, delivery)]);
  if (because === 'change' && change) return named(changed(policy, cover, change), amount);
  return named(notes(policy, limit, change), amount);
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
