import type { overdues } from '../../../shared/api/overdues.ts';
import { malformed, notFound, Stop } from '../../../shared/api/problem.ts';
import { buyerIn, buyerKey } from '../../../shared/data/buyers.ts';
import { perform } from '../../../shared/data/command.ts';
import { overdueIdOf, referenceOf } from '../../../shared/data/keys.ts';
import { invoiceActions, invoiceKey } from '../../../shared/data/overdueInvoices.ts';
import { overdueKind } from '../../../shared/data/overdueKind.ts';
import { policyIn, policyKey } from '../../../shared/data/policies.ts';
import type { Found } from '../../../shared/data/read.ts';
import { clientIn, clientKey } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import { calendarFor } from '../../../shared/domain/calendar.ts';
import { rulesFor } from '../../../shared/domain/charterRules.ts';
import type { World } from '../../../shared/domain/elapse.ts';
import { collectorFor } from '../../../shared/domain/independence.ts';
import { minorOf } from '../../../shared/domain/money.ts';
import { type ReportIntake, reportInvoices } from '../../../shared/domain/overdue/report.ts';
import { mostInOneCall, type ReportedInvoice } from '../../../shared/domain/overdue/state.ts';
import { guardOf } from '../outcome.ts';
import { clientOverdueAnswer } from '../overdueCommands.ts';
import type { Call } from '../serve/call.ts';
import { usedKey } from '../usedKey.ts';

type ReportCall = Call<(typeof overdues)['reportOverdue']>;

/**
 * Reports unpaid invoices: one read of file, policy, buyer, client, rosters and every invoice's own item, one
 * transaction that writes all of them or nothing. A dry run looks at more, in several reads.
 */
export async function reportOwn(store: Store, call: ReportCall) {
  const { caller, body, now, requestId, validateOnly } = call;
  const { policyId, buyerId, batchReference } = body;
  if (!validateOnly && body.invoices.length > mostInOneCall)
    throw new Stop(malformed([{ pointer: '/body/invoices', detail: `must be at most ${mostInOneCall}` }]));
  const invoices = body.invoices.map(reportedOf);
  const guard = guardOf(`client ${caller.clientId} ${caller.subject}`, call);
  const used = usedKey(store, caller.clientId, guard);
  const id = overdueIdOf(policyId, buyerId);
  const named = [policyKey(policyId), buyerKey(buyerId), clientKey(caller.clientId), ...used.keys];
  const outcome = await perform({
    ...{ store, kind: overdueKind, caseId: id, now, requestId, guard, validateOnly, large: true },
    also: [...named, ...invoices.map(({ number }) => invoiceKey(id, number))],
    admit: (found, state) => {
      const policy = policyIn(found, policyId)?.policy;
      if (policy?.clientId !== caller.clientId || !buyerIn(found, buyerId)) throw new Stop(notFound());
      if (state && state.clientId !== caller.clientId) throw new Stop(notFound());
      used.admit(found);
    },
    along: () => [...used.along(id), ...invoiceActions(store, id, invoices, { at: now, batchReference })],
    decide: (state, found, world) => reportInvoices(state, intakeOf(call, invoices, found, world), now),
  });
  const answer = clientOverdueAnswer(outcome, call);
  return 'problem' in answer ? answer : { ...answer, headers: { Location: `overdues/${id}` } };
}

function reportedOf({ amount, number, ...invoice }: ReportCall['body']['invoices'][number]): ReportedInvoice {
  const { minor, currency } = minorOf(amount);
  return { ...invoice, number: number.normalize('NFC'), amount: minor, currency };
}

function intakeOf(
  { caller, body, now, validateOnly }: ReportCall,
  invoices: ReportedInvoice[],
  found: Found,
  world: World,
): ReportIntake {
  const client = clientIn(found, caller.clientId)?.client;
  const policy = policyIn(found, body.policyId)?.policy;
  const buyer = buyerIn(found, body.buyerId)?.buyer;
  if (!client || !policy || !buyer) throw new Stop(notFound());
  const { clientId, office, locale } = client;
  const id = overdueIdOf(policy.policyId, buyer.buyerId);
  const { id: calendar, version } = calendarFor(office);
  const { batchReference, text } = body;
  const places = invoices.flatMap(({ number }, i) => (found(invoiceKey(id, number)) ? [i] : []));
  return {
    ...{
      id,
      reference: referenceOf(overdueKind.reference, id),
      policy,
      buyer,
      invoices,
      batchReference,
      text,
    },
    client: { clientId, office, locale },
    by: { kind: 'client', memberId: caller.memberId },
    ...{ reported: new Set(places), needsRoom: !validateOnly || invoices.length <= mostInOneCall },
    handler: collectorFor(world.people, office, now),
    rules: { charter: rulesFor(office, now).version, calendar: { id: calendar, version } },
  };
}
