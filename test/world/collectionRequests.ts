import { overdueFileIn, overdueFileKey } from '../../shared/data/overdueFile.ts';
import { readAll } from '../../shared/data/read.ts';
import { planIdOf } from '../../shared/domain/collection/plan.ts';
import type { StaffKey } from './cast.ts';
import { overdueOf } from './insurance.ts';
import { hour } from './limitRequests.ts';
import { type Actor, asClient, asStaff, later, type Move } from './moves.ts';
import { invoice, reportsWith } from './overdueRequests.ts';
import { euro, insured } from './policyScenarios.ts';
import { days } from './requests.ts';

/** What is said about a collection in the tests, by the client and by us. */
export const unpaid = (number: string, amount: string) =>
  invoice(number, { amount: euro(amount), amountIs: 'gross' });
export const reports = reportsWith([unpaid('2026-1', '1000.00'), unpaid('2026-2', '2000.00')]);
export const reportsMore = reportsWith([unpaid('2026-3', '500.00')]);
export const mandatesWith = (changed: object): Move =>
  asClient('mandateCollection', (actor) => ({ overdueId: overdueOf(actor), ...changed }));
export const mandates = mandatesWith({});

const lastOf = new WeakMap<Actor, string>();

/** The open mandate of the client, or the one that he acted on before: whatever is done there is done to it. */
export async function collectionOf(actor: Actor): Promise<string> {
  const overdueId = overdueOf(actor);
  const key = overdueFileKey(overdueId);
  const { collection } = overdueFileIn(await readAll(actor.world.store, [key]), overdueId);
  const id = collection ?? lastOf.get(actor);
  if (!id) throw new Error('No mandate is open');
  lastOf.set(actor, id);
  return id;
}
export const there = (move: Move): Move =>
  Object.assign(async (actor: Actor) => move({ ...actor, caseId: await collectionOf(actor) }), {
    operation: move.operation,
  });

export const answers = (approved: boolean, version = 1): Move =>
  there(
    asClient('answerCollectionPlan', ({ caseId }) => ({
      ...{ planId: planIdOf({ id: caseId }, version), approved },
      ...(!approved && { because: 'Te duur.' }),
    })),
  );
export const objects = there(asClient('objectToKeptRight', { exception: 1, because: 'Ik ken hem.' }));
export const consents = there(asClient('consentToKeptRight', { exception: 1 }));
export const says = there(asClient('writeAboutMyCollection', { text: 'Hoe staat het ermee?' }));

const ours = (operation: Parameters<typeof asStaff>[1], body: object, key: StaffKey = 'key-cas') =>
  there(asStaff(key, operation, body));
const amicable = { kind: 'amicable', cost: euro('0.00'), borneBy: 'insurer', what: 'Een brief.' };
const legal = { kind: 'legal', cost: euro('500.00'), borneBy: 'shared', what: 'Een dagvaarding.' };
const collector = { name: 'Incasso De Wit', country: 'NL', own: false };
export const proposesWith = (changed: object) =>
  ours('proposeCollectionPlan', { steps: [amicable, legal], collector, ...changed });
export const proposes = proposesWith({});
export const announces = (right = 'insolvency-filing', on = '2026-04-30') =>
  ours('announceKeptRight', { right, on, because: 'Daarna is het te laat.' });
export const actsWith = (changed: object) =>
  ours('recordCollectionAction', {
    ...{ kind: 'amicable', on: '2026-04-22', cost: euro('0.00'), what: 'Wij belden hem.', ...changed },
  });
export const calls = actsWith({});
export const sues = actsWith({ kind: 'legal', step: 2, cost: euro('300.00') });
export const collectsWith = (changed: object) =>
  ours('recordRecovery', {
    ...{ reference: 'BANK-1', on: '2026-04-22', amount: euro('1200.00'), costs: euro('0.00'), ...changed },
  });
export const collects = collectsWith({});
const why = { code: 'no-assets', because: 'Er is niets te halen.', clause: '4.2' };
export const closes = (as: string, reasons: object[] = as === 'recovered' ? [] : [why]) =>
  ours('closeCollection', { as, reasons });
export const tells = ours('writeAboutCollection', { text: 'Hij beloofde te betalen.' });
export const hands = there(
  asStaff('key-mia', 'assignCollection', ({ staff }: Actor) => ({ staffId: staff['key-dan'] })),
);

const account = { holder: 'Tulp BV', account: 'NL91 ABNA 0417 1643 00' };
export const givesAccountWith = (changed: object) =>
  there(asClient('giveCollectionPayee', { ...account, ...changed }));
export const givesAccount = givesAccountWith({});
export const entersAccount = ours('giveStaffCollectionPayee', account);
export const callsBack = (confirmed = true, key: StaffKey = 'key-mia') =>
  ours('checkCollectionPayee', { confirmed }, key);
export const passesOn = (n = 1, key: StaffKey = 'key-mia') => ours('orderPassOn', { n }, key);
export const comesBack = ours('returnPassOn', { because: 'account-closed' }, 'key-mia');

/** Mandated; with a plan; agreed; begun. */
export const told = [insured, reports, hour];
export const mandated = [...told, mandates, hour];
export const planned = [...mandated, proposes, hour];
export const agreed = [...planned, answers(true), hour];
export const begun = [...agreed, calls, hour];
/** Money came in, and there is a checked account that is a day old; it was passed on. */
export const collected = [...begun, collects, hour, givesAccount, hour];
export const payable = [...collected, callsBack(), later(2 * days)];
export const passedOn = [...payable, passesOn(), hour];
