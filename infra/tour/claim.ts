import { calculationTable } from './calculationTable.ts';
import type { Cast } from './cast.ts';
import { decided, instants, wait, whatIf } from './claimFigures.ts';
import type { ClaimScene } from './claimScene.ts';
import { claimed, decision, words } from './claimWords.ts';
import { collection } from './collection.ts';
import { appealed, lodged, paid } from './indemnity.ts';
import { requireAt } from './limitScene.ts';
import { insuredBuyer, unpaid } from './overdue.ts';
import { requireSame } from './strictTelling.ts';
import { consulted, enforced, recoveredLater, warned } from './subrogated.ts';
import { figures } from './terminal.ts';
import type { Story } from './together.ts';

/** From the first unpaid invoice to the last recovery; every instant and every cent was worked out by hand. */
export async function* claimStory(cast: Cast): Story {
  const scene = yield* insuredBuyer(cast);
  const overdueId = yield* unpaid(scene);
  yield* collection(scene, overdueId);
  const params = yield* filed(scene, overdueId);
  yield* assessed(scene, params);
  yield* paid(scene, params);
  const own = yield* consulted(scene);
  const appeal = yield* lodged(scene, params);
  yield* warned(scene, own);
  yield* appealed(scene, params, appeal);
  yield* enforced(scene, own);
  yield* recoveredLater(scene, params, own);
  return scene.end();
}

async function* filed(scene: ClaimScene, overdueId: string) {
  const { client, clientName } = scene.cast;
  const filedAt = '2026-09-15T08:00:00Z';
  yield filedAt;
  const documents = (['invoices', 'order', 'correspondence', 'notices'] as const).map((code) => ({ code }));
  const { body } = await client.fileClaim({
    body: { overdueId, cause: 'protracted-default', documents, text: claimed },
  });
  const { startOn, days, ...days61 } = wait;
  requireSame('The wait', body.wait, { start: 'mandate', startOn, days, payableAt: instants.payable });
  requireSame('When he can expect money', body.payment, { ...days61, by: { dueAt: instants.payment } });
  requireSame('What is missing', body.missing, ['delivery-proof', 'account-statement']);
  const params = { id: scene.knows('claim', body) };
  scene.tell(
    filedAt,
    `${clientName} files a claim. The 60 days run from the mandate: payable on ${wait.payableOn}, paid by ${requireAt('The payment', body.payment.by.dueAt, instants.payment)} at the latest. Two papers are missing.`,
  );
  return params;
}

async function* assessed(scene: ClaimScene, params: { id: string }) {
  const { client } = scene.cast;
  const { adjuster } = scene.people;
  const completeAt = '2026-09-17T08:00:00Z';
  yield completeAt;
  for (const code of ['delivery-proof', 'account-statement'] as const)
    await client.addClaimDocument({ params, body: { code, ...paper, name: `${code}.pdf` } });
  const { due } = (await client.getClaim({ params })).body;
  const by = requireAt('The decision', due?.dueAt, instants.decision);
  scene.tell(
    completeAt,
    `The last papers come: the file is complete, the decision due ${by}, the wait's last day.`,
  );
  await adjuster.api.reserveClaim({
    params,
    body: { amount: { amount: '35000.00', currency: 'EUR' }, because: 'Limiet min eigen risico.' },
  });
  for (const [i, at] of ['2026-09-24T09:00:00Z', '2026-10-01T09:00:00Z'].entries()) {
    yield at;
    await adjuster.api.writeAboutClaim({ params, body: { text: words[i] ?? '' } });
    scene.tell(at, `${adjuster.name} writes how it stands; nobody has to ask.`);
  }
  yield* decide(scene, params);
}

async function* decide(scene: ClaimScene, params: { id: string }) {
  const { client } = scene.cast;
  const { adjuster } = scene.people;
  const decidedAt = '2026-10-06T09:00:00Z';
  yield decidedAt;
  const bare = { ...decision, reasons: [] };
  await scene.requireRefusal(decidedAt, 'A decision without reasons', 'reasons-required', () =>
    adjuster.api.decideClaim({ params, body: bare }),
  );
  await adjuster.api.decideClaim({ params, body: decision });
  const now = (await client.getClaim({ params })).body;
  const workbook = (await client.getClaimCalculation({ params })).body;
  const { debt, insuredLoss, retained, indemnity, excluded, sharing } = decided;
  const sums = Object.fromEntries(
    Object.entries({ debt, insuredLoss, retained, indemnity }).map(([name, amount]) => [name, { amount }]),
  );
  requireSame('The calculation', workbook, {
    ...sums,
    excluded: excluded.map(({ amount, ...rest }) => ({ ...rest, amount: { amount } })),
    sharing: { insurer: { amount: sharing.insurer }, total: { amount: sharing.total } },
  });
  requireSame('Time to appeal', now.decisions[0]?.appealUntil, instants.appealUntil);
  scene.tell(
    decidedAt,
    `${adjuster.name} decides during the wait: ${figures(indemnity)}, in part, with a reason for each line.`,
  );
  scene.tell(decidedAt, scene.requirePromise(now, 'claim.decision', instants.decision, 'kept'));
  scene.lines.push(...calculationTable(workbook));
  const { receipt, receiptOn } = whatIf;
  const asked = await client.getClaimCalculation({ params, query: { receipt, receiptOn } });
  requireSame('What if', asked.body, { whatIf: true, indemnity: { amount: whatIf.indemnity } });
  scene.tell(
    decidedAt,
    `He asks what another ${figures(receipt)} would change: ${figures(whatIf.indemnity)}. Nothing is written.`,
  );
}

/** A file of one page; what is in it matters to nobody here. */
const paper = {
  ...{ contentType: 'application/pdf' as const, size: 1000 },
  sha256: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
};
