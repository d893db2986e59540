import type { brokers, MandateView } from '../../../shared/api/brokers.ts';
import { notFound, refused, Stop } from '../../../shared/api/problem.ts';
import {
  copiesAction,
  copiesIn,
  copiesKey,
  mandatesAction,
  mandatesIn,
  mandatesKey,
} from '../../../shared/data/brokerMandates.ts';
import { clientPartition, keyHolderKey, newId, officeOf } from '../../../shared/data/keys.ts';
import type { Membership } from '../../../shared/data/memberships.ts';
import { type Found, readAll } from '../../../shared/data/read.ts';
import { register } from '../../../shared/data/registerCommand.ts';
import { clientIn, clientKey, memberRow, newMember, setMembership } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import {
  appoint,
  type BrokerMandate,
  endMandate,
  isOver,
  isRunning,
  newestOf,
} from '../../../shared/domain/brokerMandate.ts';
import { calendarFor, localDateAt } from '../../../shared/domain/calendar.ts';
import { instantOf } from '../../../shared/domain/calendarTime.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { OfficeCode } from '../../../shared/domain/office.ts';
import { guardOf } from '../outcome.ts';
import { registerAnswer } from '../people/answer.ts';
import type { Call, HandlersOf } from '../serve/call.ts';
import { requireOffice, staffIn } from '../staff.ts';

type Routes = typeof brokers;

/** Brokers: the client appoints and ends; his membership follows the mandate in the same transaction (F 30). */
export function brokerHandlers(store: Store): HandlersOf<Routes> {
  return {
    listBrokerMandates: async ({ caller: { clientId, office }, now }) => {
      const found = await readAll(store, [mandatesKey(clientId)]);
      return { body: { data: viewsIn(found, clientId, office, now) } };
    },
    listStaffBrokerMandates: async (call) => {
      const { clientId } = call.query;
      const keys = [keyHolderKey(call.caller.apiKeyId), clientKey(clientId), mandatesKey(clientId)];
      const found = await readAll(store, keys);
      requireOffice(staffIn(found, call), clientIn(found, clientId)?.client.office);
      return { body: { data: viewsIn(found, clientId, officeOf(clientId), call.now) } };
    },
    appointBroker: (call) => appointBroker(store, call),
    endBrokerMandate: (call) => endBroker(store, call),
  };
}

function viewsIn(found: Found, clientId: string, office: OfficeCode, now: Instant): MandateView[] {
  return mandatesIn(found, clientId).mandates.map((mandate) => viewOf(mandate, office, now));
}

function viewOf(mandate: BrokerMandate, office: OfficeCode, now: Instant): MandateView {
  const { mandateId, broker, scope, copies, from, until, endedAt } = mandate;
  const running = isRunning(mandate, office, now);
  return { mandateId, broker, scope, copies, from, until, ...(endedAt && { endedAt }), running };
}

async function appointBroker(store: Store, call: Call<Routes['appointBroker']>) {
  const { clientId, office, locale, memberId: by, subject: who } = call.caller;
  const { email, issuer, subject, from, ...said } = call.body;
  const guard = guardOf(`client ${clientId} ${who}`, call);
  const name = guard?.hash ?? call.requestId;
  const today = localDateAt(office, call.now);
  const mandate: BrokerMandate = {
    ...{
      ...said,
      mandateId: newId('bmd', office, clientId, name),
      memberId: newId('mbr', office, clientId, name),
    },
    ...{ from: from ?? today, by, identity: { issuer, subject } },
  };
  const outcome = await register({
    ...{ store, guardIn: clientPartition(clientId), guard, admit: () => {} },
    also: [mandatesKey(clientId), copiesKey(clientId)],
    decide: (found) => {
      const { version, mandates } = mandatesIn(found, clientId);
      const next = appoint(mandates, mandate, email !== undefined, today);
      if ('refused' in next) throw new Stop(refused(next));
      const { memberId, mandateId, until } = mandate;
      const before = newestOf(mandates, { issuer, subject });
      const isBack = before !== undefined && isOver(before, office, call.now);
      const rights = mandate.scope === 'act' ? ['read', 'act'] : ['read'];
      const member = { clientId, office, locale, rights, memberId, ...timeOf(mandate, office) };
      const copy = mandate.copies && email ? [{ mandateId, email, from: mandate.from, until }] : [];
      const write = [
        mandatesAction(store, clientId, next, version),
        copiesAction(store, clientId, [...copiesIn(found, clientId), ...copy]),
        ...comesIn(store, { issuer, subject }, member, isBack),
      ];
      return { write, answer: viewOf(mandate, office, call.now) };
    },
  });
  return registerAnswer(outcome, 'This identity is a member already.');
}

/** A new member; or one whose last mandate is over, and who is let in again by this one. */
function comesIn(
  store: Store,
  { issuer, subject }: { issuer: string; subject: string },
  member: Membership,
  isBack: boolean,
) {
  if (!isBack) return newMember(store, issuer, subject, member);
  return [memberRow(store, issuer, subject, member), setMembership(store, issuer, subject, member)];
}

/** From the first instant of its first day to the first after its last. */
function timeOf({ from, until }: BrokerMandate, office: OfficeCode) {
  const calendar = calendarFor(office);
  return { validFrom: instantOf(calendar, from, '00:00'), validTo: instantOf(calendar, until, '24:00') };
}

async function endBroker(store: Store, call: Call<Routes['endBrokerMandate']>) {
  const { clientId, office, locale, subject: who } = call.caller;
  const outcome = await register({
    ...{ store, guardIn: clientPartition(clientId), guard: guardOf(`client ${clientId} ${who}`, call) },
    also: [mandatesKey(clientId), copiesKey(clientId)],
    admit: (found) => {
      if (!endMandate(mandatesIn(found, clientId).mandates, call.params.id, call.now))
        throw new Stop(notFound());
    },
    decide: (found) => {
      const { version, mandates } = mandatesIn(found, clientId);
      const over = endMandate(mandates, call.params.id, call.now);
      if (!over) throw new Stop(notFound());
      const { ended } = over;
      const { memberId, identity, mandateId } = ended;
      const member = { clientId, office, locale, memberId, rights: [], validTo: ended.endedAt };
      const copies = copiesIn(found, clientId).filter((copy) => copy.mandateId !== mandateId);
      // Who was appointed again comes in by the newer mandate, which stays.
      const isNewest = identity && newestOf(over.mandates, identity)?.mandateId === mandateId;
      const write = [
        mandatesAction(store, clientId, over.mandates, version),
        copiesAction(store, clientId, copies),
        ...(isNewest ? [setMembership(store, identity.issuer, identity.subject, member)] : []),
      ];
      return { write, answer: viewOf(ended, office, call.now) };
    },
  });
  return registerAnswer(outcome, '');
}
