import { wakeCase } from '../../functions/events/wake/wakeCase.ts';
import { premiumAccountIn, premiumAccountKey } from '../../shared/data/premiumAccounts.ts';
import { readAll } from '../../shared/data/read.ts';
import type { StaffKey } from './cast.ts';
import { invoke, killed } from './injection.ts';
import { policyOf } from './insurance.ts';
import { type Actor, asClient, asStaff, type Move, mailEvent, until } from './moves.ts';
import { euro } from './policyScenarios.ts';

/** Premium of 9,000 euros and 21 % of tax, due on 22 May: 10,890.00. */
export const asked = {
  ...{ document: 'invoice', service: 'credit-insurance', supplier: 'NL', currency: 'EUR' },
  ...{ dueOn: '2026-05-22', period: { from: '2026-04-01', to: '2026-06-30' } },
  lines: [{ kind: 'premium', amount: euro('9000.00') }],
  taxes: [{ tax: 'premium-tax', country: 'NL', base: euro('9000.00'), percent: '21', source: 'A law' }],
};
const his = (actor: Actor) => ({ clientId: actor.clientId, policyId: policyOf(actor) });
export const issuesWith = (changed: object): Move =>
  asStaff('key-eva', 'issueInvoice', (actor) => ({ ...asked, ...his(actor), ...changed }));
export const issues = issuesWith({});

/** The client's oldest unpaid invoice, or the document that he began with. */
export async function invoiceOf(actor: Actor): Promise<string> {
  const policyId = policyOf(actor);
  const found = await readAll(actor.world.store, [premiumAccountKey(policyId)]);
  return premiumAccountIn(found, policyId).account.unpaid[0]?.invoiceId ?? actor.caseId;
}
const there = (move: Move): Move =>
  Object.assign(async (actor: Actor) => move({ ...actor, caseId: await invoiceOf(actor) }), {
    operation: move.operation,
  });

/** So much of it credited, without tax. */
export const credits = (amount: string): Move =>
  Object.assign(
    async (actor: Actor) => {
      const invoice = await invoiceOf(actor);
      const none = { tax: 'premium-tax', country: 'NL', base: euro(amount), percent: '0', source: 'None' };
      const { dueOn: _, ...rest } = asked;
      const note = { document: 'credit-note', credits: invoice, taxes: [none] };
      const lines = [{ kind: 'premium', amount: euro(amount) }];
      return asStaff('key-eva', 'issueInvoice', { ...rest, ...his(actor), ...note, lines })(actor);
    },
    { operation: 'issueInvoice' as const },
  );

const ours = (operation: Parameters<typeof asStaff>[1], body: object, key: StaffKey = 'key-eva') =>
  there(asStaff(key, operation, body));
const money = (amount: string, reference: string, on = '2026-04-22') => ({
  ...{ reference, on, amount: euro(amount) },
});
export const pays = (amount: string, reference = 'B-1') =>
  ours('recordInvoicePayment', money(amount, reference));
export const refunds = (amount: string) => ours('recordInvoiceRefund', money(amount, 'R-1'));
export const suspends = ours(
  'suspendForInvoice',
  { because: 'Ondanks twee herinneringen niet betaald.', clause: 'artikel 9.2' },
  'key-una',
);
export const withdraws = ours('withdrawInvoiceSuspension', { because: 'De nota klopte niet.' }, 'key-una');
export const says = there(asClient('writeOnInvoice', { text: 'Dit klopt niet.' }));
export const tells = ours('writeAboutInvoice', { text: 'Wij zoeken het uit.' });

/** The morning's sweep looks at this one invoice, as often as Lambda tries. */
export const looks: Move = there(async ({ world, clientId, caseId, trail }) => {
  const wake = { caseId, requestId: `sweep-${world.now}`, now: world.now };
  for (let tries = 0; tries < 3; tries++) {
    const done = await invoke(trail, () => wakeCase(world.store, world.deps.count, wake)).catch(() => killed);
    if (done !== killed) break;
  }
  await world.deliver(clientId, trail);
  return undefined;
});
export const dueOn = (timer: string): Move => there(until(timer));
/** The mail of the newest notice reached the client. */
export const reaches = (seq: number): Move => there(mailEvent('Delivery', { seq }));
export const bounces: Move = there(mailEvent('Bounce'));
