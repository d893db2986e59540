import { commit } from '../../shared/data/commit.ts';
import { newId, referenceOf, renewalIdOf } from '../../shared/data/keys.ts';
import { policyKey } from '../../shared/data/policies.ts';
import { rosterKey } from '../../shared/data/registers.ts';
import { renewalKind } from '../../shared/data/renewalKind.ts';
import type { Store } from '../../shared/data/store.ts';
import { calendarFor } from '../../shared/domain/calendar.ts';
import { rulesFor } from '../../shared/domain/charterRules.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { offices } from '../../shared/domain/offices.ts';
import type { RenewalTerms } from '../../shared/domain/policy/renewalTerms.ts';
import { openRenewal } from '../../shared/domain/renewal/open.ts';
import { person } from '../domain/complaintStaff.ts';
import { on, policyFor } from '../domain/insured.ts';
import { putAll } from './records.ts';

/** A policy of a company of its own, by its number in the book. */
export type Booked = { number: number; office: OfficeCode; startsOn: string; endsOn: string } & {
  renewal?: RenewalTerms;
};

export const policyIdOf = ({ office, number }: Pick<Booked, 'office' | 'number'>) =>
  newId('pol', office, `book ${number}`);

/** Enters a policy with its renewal as the service does, but for the request: the letter is written, not sent. */
export async function book(store: Store, one: Booked, now: Instant): Promise<string> {
  const { number, office } = one;
  const time = { office, startsOn: on(one.startsOn), endsOn: on(one.endsOn) };
  const terms = one.renewal && { renewal: one.renewal };
  const policy = policyFor(policyIdOf(one), newId('cli', office, `book ${number}`), time, terms);
  const id = renewalIdOf(policy.policyId);
  const { id: calendar, version } = calendarFor(office);
  const handler = { staffId: 'stf_eva' };
  const opened = openRenewal(
    {
      ...{ id, reference: referenceOf('RNW', id), policy, locale: offices[office].locale, handler },
      by: { kind: 'staff', ...handler },
      rules: { charter: rulesFor(office, now).version, calendar: { id: calendar, version } },
    },
    now,
  );
  await putAll(store, [{ ...policyKey(policy.policyId), version: 1, policy }]);
  await commit({ store, kind: renewalKind, before: undefined, events: [opened], now, requestId: 'book' });
  return id;
}

/** Somebody works for every office, and a senior manager is there when a promise is missed. */
export async function staffed(store: Store, codes: readonly OfficeCode[]): Promise<void> {
  const people = [person('stf_eva', 'handler'), person('stf_mia', 'senior-manager')];
  await putAll(
    store,
    codes.map((office) => ({ ...rosterKey(office), version: 1, people })),
  );
}
