import type { Client } from '../../shared/api/client.ts';
import { requireAt } from './limitScene.ts';
import { account, advance, first, fourth, instants, second, third, year } from './policyFigures.ts';
import type { PolicyScene } from './policyScene.ts';
import { requireSame } from './strictTelling.ts';
import { figures } from './terminal.ts';

/** The advance of the year is billed on its first day, and paid. */
export async function* advanceBilled(scene: PolicyScene) {
  const { client, clientName } = scene.cast;
  const { api, name } = scene.handler;
  const billedAt = '2026-05-01T08:00:00Z';
  yield billedAt;
  const body = { year: year.startsOn };
  const { years } = (await api.billPremiumAdvance({ params: scene.params, body })).body;
  yield '2026-05-01T08:05:00Z';
  const params = { id: years[0]?.billed[0]?.invoiceId ?? '' };
  const invoice = (await client.getInvoice({ params })).body;
  requireSame('The advance', invoice, advance);
  scene.knows('invoice', invoice);
  scene.tell(
    billedAt,
    `${name} bills the advance: invoice ${invoice.number} of ${figures(invoice.total.amount)} euros, to be paid by ${invoice.dueOn}.`,
  );

  const paidAt = '2026-05-12T09:00:00Z';
  yield paidAt;
  const payment = { reference: 'BANK-2026-0512', on: '2026-05-12', amount: invoice.total };
  const paid = (await api.recordInvoicePayment({ params, body: payment })).body;
  requireSame('The paid advance', paid, { status: 'paid', left: { amount: '0.00' } });
  scene.tell(paidAt, `${clientName} has paid: nobody reminds him of it.`);
}

/** One quarter is reminded of once and sent back as it was filled in; the next needs no reminder. */
export async function* firstHalf(scene: PolicyScene) {
  const { clientName } = scene.cast;
  const declaredAt = '2026-08-17T08:00:00Z';
  yield declaredAt;
  requireSame('The reminders', await scene.whenever('declarations', 'reminded'), [
    instants.declarationReminder,
  ]);
  scene.tell(instants.declarationReminder, 'A reminder, 14 days before the last day for the first quarter.');
  const [period] = (await scene.declarations()).periods;
  requireSame('What is filled in', period, { dueOn: '2026-08-30', prefilled: first.lines });
  const { from } = first;
  await declare(scene, { from, lines: period?.prefilled ?? [] });
  scene.tell(declaredAt, `${clientName} sends back what is filled in, as it is: 225,000.00 and 75,000.00.`);

  const secondAt = '2026-11-04T09:00:00Z';
  yield secondAt;
  await declare(scene, second);
  scene.tell(secondAt, 'The second quarter, with his own figures: 187,250.40 at home, 62,416.80 abroad.');
}

/** Nobody buys a fence in winter: one word is enough. */
export async function* nilQuarter(scene: PolicyScene) {
  const at = '2027-02-02T09:00:00Z';
  yield at;
  await declare(scene, third);
  scene.tell(at, 'The third quarter: nothing was sold. He says so in one word, and has his receipt.');
}

/** With the last quarter everything is declared, and the account is promised. */
export async function* lastQuarter(scene: PolicyScene) {
  const at = '2027-05-03T08:00:00Z';
  yield at;
  const { years } = await declare(scene, fourth);
  const due = requireAt('The account', years[0]?.accountDue?.dueAt, instants.account);
  scene.tell(
    at,
    `The last quarter: 241,775.25 and 80,591.75. Everything is declared; our account is due ${due}.`,
  );
  requireSame('The reminders', await scene.whenever('declarations', 'reminded'), [
    instants.declarationReminder,
  ]);
}

/** He sold less than he expected: the account gives back the rest of the advance. */
export async function* settled(scene: PolicyScene) {
  const { client } = scene.cast;
  const { api, name } = scene.handler;
  const accountAt = '2027-05-11T08:00:00Z';
  yield accountAt;
  const { years } = (await api.makePremiumAccount({ params: scene.params, body: { year: year.startsOn } }))
    .body;
  const [made] = years;
  requireSame('The premium of the year', made?.premium, account.premium);
  requireSame('What the account gives back', made?.billed[1], account.billed);
  yield '2027-05-11T08:05:00Z';
  const params = { id: made?.billed[1]?.invoiceId ?? '' };
  const note = (await client.getInvoice({ params })).body;
  requireSame('The credit note', note, { document: 'credit-note', total: account.billed.total });
  scene.knows('invoice', note);
  scene.tell(
    accountAt,
    `${name} makes the account: premium 2,092.88 where 2,880.00 was paid ahead. Credit note ${note.number}: 911.09 comes back, 123.97 of it tax.`,
  );
  const declarations = await scene.declarations();
  scene.tell(accountAt, scene.requirePromise(declarations, 'premium.account', instants.account, 'kept'));

  const backAt = '2027-05-18T09:00:00Z';
  yield backAt;
  const body = { reference: 'BANK-2027-0518', on: '2027-05-18', amount: account.billed.total };
  const refunded = (await api.recordInvoiceRefund({ params, body })).body;
  scene.tell(backAt, 'The money goes back to him.');
  scene.tell(backAt, scene.requirePromise(refunded, 'invoice.refund', instants.refund, 'kept'));
}

type Said = Parameters<Client['declareTurnover']>[0]['body'];

async function declare({ cast, params }: PolicyScene, body: Said) {
  return (await cast.client.declareTurnover({ params, body })).body;
}
