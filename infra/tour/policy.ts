import type { Cast } from './cast.ts';
import { requireAt } from './limitScene.ts';
import { dates, instants, plan, policyTerms, year } from './policyFigures.ts';
import { advanceBilled, firstHalf, lastQuarter, settled } from './policyPremium.ts';
import { accepted, documentsIssued, renewed, termsChanged } from './policyRenewed.ts';
import { PolicyScene } from './policyScene.ts';
import { requireSame } from './strictTelling.ts';
import type { Story } from './together.ts';

/** A policy from its first day to its renewal; every instant and every cent was worked out by hand. */
export async function* policyStory(cast: Cast): Story {
  const scene = yield* entered(cast);
  yield* advanceBilled(scene);
  yield* firstHalf(scene);
  yield* documentsIssued(scene);
  yield* termsChanged(scene);
  yield* accepted(scene);
  yield* renewed(scene);
  yield* lastQuarter(scene);
  yield* settled(scene);
  return scene.end();
}

async function* entered(cast: Cast) {
  const at = '2026-04-24T08:00:00Z';
  yield at;
  const { clientId } = (await cast.client.getMe()).body;
  const body = {
    ...{ clientId, reference: 'POL-NL-1-HEKWERK', currency: 'EUR' as const, ...year },
    ...{ scope: 'whole-turnover' as const, additional: true, terms: policyTerms },
  };
  const { policyId } = (await cast.contact.api.openPolicy({ body })).body;
  const scene = new PolicyScene(cast, policyId);
  scene.tell(
    at,
    `${cast.contact.name} enters a policy for ${cast.clientName}, for another part of its business: fences, from 1 May 2026 for a year.`,
  );
  yield '2026-04-24T08:05:00Z';
  await planned(scene, at);
  return scene;
}

/** The client reads everything that will happen, and by when, before the year has begun. */
async function planned(scene: PolicyScene, at: string) {
  const { client, clientName } = scene.cast;
  const renewal = await scene.renewal();
  const declarations = await scene.declarations();
  for (const [kind, one] of [
    ['renewal', renewal],
    ['declarations', declarations],
  ] as const)
    scene.cases.push({ kind, id: one.id, reference: one.reference, policyId: scene.policyId });
  const steps = renewal.plan.map(({ on, step, whose }) => [on, step, whose]);
  requireSame('The plan', steps, plan);
  requireAt('The documents', renewal.due?.dueAt, instants.documents);
  scene.tell(at, `${clientName} reads the plan of its renewal, a year ahead:`);
  for (const [on = '', step = '', whose] of steps)
    scene.lines.push(`  ${on}  ${step.padEnd(16)}${whose === 'nobody' ? '' : whose}`.trimEnd());

  const query = { until: '2027-12-31', limit: 100, language: 'en-IE' as const };
  const { data } = (await client.listDates({ query })).body;
  const own = data.filter(({ caseId }) => caseId === renewal.id || caseId === declarations.id);
  requireSame(
    'His calendar',
    own.map(({ on, code }) => [on, code]),
    dates,
  );
  scene.tell(at, 'His own calendar has the same dates, beside those of all his other cases:');
  for (const { on, title } of own) scene.lines.push(`  ${on}  ${title}`);
}
