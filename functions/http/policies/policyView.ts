import type { PolicyView } from '../../../shared/api/policies.ts';
import { localDateAt } from '../../../shared/domain/calendar.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { moneyOf } from '../../../shared/domain/money.ts';
import { offices } from '../../../shared/domain/offices.ts';
import { disclosureTo } from '../../../shared/domain/policy/disclosure.ts';
import type { Policy } from '../../../shared/domain/policy/policy.ts';
import { withAmounts } from '../../../shared/domain/policy/termAmounts.ts';

/** A policy as client and staff see it, with where it stands on the office's day. */
export function policyView(policy: Policy, now: Instant): PolicyView {
  const { currency } = policy;
  const terms = policy.terms.map((all) => withAmounts(all, isMinor, (minor) => moneyOf({ minor, currency })));
  const { systems } = offices[policy.office];
  const gradeDisclosure = disclosureTo([policy], policy.office, now);
  const { coInsured = [] } = policy;
  return { ...policy, coInsured, terms, systems, gradeDisclosure, status: statusOf(policy, now) };
}

function statusOf({ office, startsOn, endsOn }: Policy, now: Instant): PolicyView['status'] {
  const today = localDateAt(office, now);
  if (today < startsOn) return 'not-yet';
  return today > endsOn ? 'ended' : 'in-force';
}

const isMinor = (value: unknown): value is number => typeof value === 'number';
