import { localDateAt } from '../calendar.ts';
import { disclosureOf } from '../creditLimit/limitRules.ts';
import { GradeDisclosure } from '../creditLimit/request.ts';
import type { Instant } from '../instant.ts';
import type { OfficeCode } from '../office.ts';
import { isInForce, type Policy, termsOn } from './policy.ts';

/**
 * Whether a client is shown grades where no limit says so: by the strictest of his policies in force, each by
 * its own rule or the office's, so that no look-up tells what a policy withholds (A.6).
 */
export function disclosureTo(
  policies: readonly Pick<Policy, 'startsOn' | 'endsOn' | 'terms'>[],
  office: OfficeCode,
  now: Instant,
): GradeDisclosure {
  const today = localDateAt(office, now);
  const own = policies
    .filter((policy) => isInForce(policy, today))
    .map((policy) => termsOn(policy, today).disclosure ?? disclosureOf(office, now));
  const rules = own.length > 0 ? own : [disclosureOf(office, now)];
  return GradeDisclosure.options.findLast((rule) => rules.includes(rule)) ?? 'never';
}
