import { commitActions } from '../../../shared/data/commit.ts';
import { referenceOf, renewalIdOf } from '../../../shared/data/keys.ts';
import type { Found } from '../../../shared/data/read.ts';
import { clientIn, worldIn } from '../../../shared/data/registers.ts';
import { renewalKind } from '../../../shared/data/renewalKind.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Action } from '../../../shared/data/transact.ts';
import { assignHandler } from '../../../shared/domain/assignHandler.ts';
import { calendarFor } from '../../../shared/domain/calendar.ts';
import { rulesFor } from '../../../shared/domain/charterRules.ts';
import type { Policy } from '../../../shared/domain/policy/policy.ts';
import { openRenewal } from '../../../shared/domain/renewal/open.ts';
import type { Call, StaffCaller } from '../serve/call.ts';
import { staffIn } from '../staff.ts';

type Entering = Pick<Call, 'now' | 'requestId' | 'operation'> & { caller: StaffCaller };

/** The renewal of a new policy: opened by the transaction that enters it, so that its dates stand from then on. */
export function renewalOpens(
  store: Store,
  found: Found,
  policy: Policy,
  call: Entering,
): Action<'guard-exists' | 'version-differs'>[] {
  const { now, requestId } = call;
  const { office, clientId, policyId } = policy;
  const client = clientIn(found, clientId)?.client;
  if (!client) throw new Error(`The client of ${policyId} is not there`);
  const id = renewalIdOf(policyId);
  const { id: calendar, version } = calendarFor(office);
  const opened = openRenewal(
    {
      ...{
        id,
        reference: referenceOf(renewalKind.reference, id),
        policy,
        locale: policy.locale ?? client.locale,
      },
      by: { kind: 'staff', staffId: staffIn(found, call).staffId },
      handler: assignHandler(worldIn(found, office).people, office, client.contact, false, now),
      rules: { charter: rulesFor(office, now).version, calendar: { id: calendar, version } },
    },
    now,
  );
  return commitActions({ store, kind: renewalKind, before: undefined, events: [opened], now, requestId })
    .actions;
}
