import type { Cast } from './cast.ts';
import { first, guide, later, limit, policyTerms } from './claimFigures.ts';
import { ClaimScene } from './claimScene.ts';
import { asked, granted, reported, reportedLater } from './claimWords.ts';
import { buyerBy } from './limitScene.ts';
import { requireSame } from './strictTelling.ts';
import { figures } from './terminal.ts';

const euro = (amount: string) => ({ amount, currency: 'EUR' as const });

/** A policy for one buyer, and what is insured on him. */
export async function* insuredBuyer(cast: Cast) {
  const at = '2026-04-22T13:40:00Z';
  yield at;
  const { buyerId, name } = await buyerBy(cast, { country: 'DE', vatNumber: 'DE 999990019' });
  const { clientId } = (await cast.client.getMe()).body;
  const { policyId } = (
    await cast.contact.api.openPolicy({
      body: {
        ...{ clientId, reference: 'POL-NL-1-KEULEN', currency: 'EUR', scope: 'single-buyer' },
        ...{ buyerIds: [buyerId], startsOn: '2026-04-01', endsOn: '2026-12-31', terms: policyTerms },
      },
    })
  ).body;
  const scene = new ClaimScene(cast, { name, policyId, buyerId });
  scene.tell(at, `${cast.clientName} insures one customer only, ${name}: 90 %, a first loss of 2,000.`);
  const { body } = await cast.client.requestCreditLimit({
    body: { policyId, buyerId, amount: limit, ...asked },
  });

  const grantedAt = '2026-04-23T08:00:00Z';
  yield grantedAt;
  const { underwriter } = scene.people;
  await underwriter.api.decideCreditLimit({ params: { id: body.id }, body: granted });
  scene.tell(grantedAt, `${underwriter.name} grants the limit that was asked for, ${figures(limit.amount)}.`);
  return scene;
}

/** Invoices stay unpaid: told, with the guide; a delivery after the stop; two more told, one of them late. */
export async function* unpaid(scene: ClaimScene) {
  const { client, clientName } = scene.cast;
  const { policyId, buyerId } = scene;
  const reportedAt = '2026-06-08T08:00:00Z';
  yield reportedAt;
  const { body } = await client.reportOverdue({
    body: { policyId, buyerId, invoices: first, text: reported },
  });
  requireSame('The guide', body.guide, guide);
  const id = scene.knows('overdue', body);
  scene.tell(reportedAt, `${clientName} reports two unpaid invoices, 42,200.00 euros, and has his guide:`);
  for (const { duty, by, invoice, done } of body.guide)
    scene.tell(reportedAt, `  ${duty} by ${by}, for ${invoice}${done ? ', done' : ''}`);

  const askedAt = '2026-06-24T07:30:00Z';
  yield askedAt;
  const amounts = { amount: euro('6000.00'), outstanding: euro('38000.00') };
  const delivery = { policyId, buyerId, ...amounts, deliveryOn: '2026-06-26', paymentTermsDays: 30 };
  const check = (await client.checkCover({ body: delivery })).body;
  requireSame('Cover after the stop', check, { insured: euro('0.00') });
  const [why] = check.reasons;
  scene.tell(
    askedAt,
    `He asks before a delivery of 26 June: 0.00 insured, ${why?.code}. It leaves all the same.`,
  );

  const laterAt = '2026-08-10T08:00:00Z';
  yield laterAt;
  const more = { policyId, buyerId, invoices: later, text: reportedLater };
  const { invoices } = (await client.reportOverdue({ body: more })).body;
  requireSame(
    'What was told late',
    invoices.filter(({ late }) => late).map(({ number }) => number),
    ['2026-0461'],
  );
  scene.tell(
    laterAt,
    'Two more invoices: 0461 is told six days late. It is taken; a person decides what follows.',
  );
  return id;
}
