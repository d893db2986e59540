import { requireAt } from './limitScene.ts';
import { changedPremium, instants, nextYear, plan, year } from './policyFigures.ts';
import { nilQuarter } from './policyPremium.ts';
import type { PolicyScene } from './policyScene.ts';
import { answer, changedTerms, issued, question, regret } from './policyWords.ts';
import { requireSame } from './strictTelling.ts';

/** Our own people are told 75 and 60 days before the last day for notice; the documents leave in time. */
export async function* documentsIssued(scene: PolicyScene) {
  const { api, name } = scene.handler;
  for (const [at, days, tasks] of [
    [instants.prepare, 75, ['prepare-renewal']],
    [instants.issue, 60, ['prepare-renewal', 'issue-documents']],
  ] as const) {
    yield at.replace('07:00', '06:55');
    requireSame('The tasks before', await scene.chores(), tasks.slice(0, -1));
    yield at.replace('07:00', '08:00');
    requireSame('The tasks', await scene.chores(), tasks);
    scene.tell(at, `${days} days before the last day for notice ${name} has a task: ${tasks.at(-1)}.`);
  }

  const issuedAt = '2027-01-05T09:00:00Z';
  yield issuedAt;
  const { body } = await api.issueRenewalDocuments({ params: scene.params, body: { text: issued } });
  requireSame('After the documents', body, { status: 'documents-issued', noticeOn: '2027-02-28', tasks: [] });
  scene.tell(issuedAt, `${name} issues the documents of the next year.`);
  scene.tell(issuedAt, scene.requirePromise(body, 'renewal.documents', instants.documents, 'kept'));
}

/** The client asks, is answered within a working day, and has better terms in writing before their last day. */
export async function* termsChanged(scene: PolicyScene) {
  const { params, handler, underwriter } = scene;
  const { client, clientName } = scene.cast;
  const askedAt = '2027-01-22T09:00:00Z';
  yield askedAt;
  const asked = (await client.askAboutRenewal({ params, body: { text: question } })).body;
  const by = requireAt('The answer', asked.due?.dueAt, instants.answer);
  scene.tell(askedAt, `${clientName} asks for a policy without an advance; our answer is due ${by}.`);

  const answeredAt = '2027-01-25T10:00:00Z';
  yield answeredAt;
  const { body } = await handler.api.writeAboutRenewal({ params, body: { text: answer } });
  scene.tell(answeredAt, `${handler.name} answers: yes.`);
  scene.tell(answeredAt, scene.requirePromise(body, 'renewal.answer', instants.answer, 'kept'));

  const changedAt = '2027-01-27T10:00:00Z';
  yield changedAt;
  const terms = { premium: changedPremium };
  await underwriter.api.changeRenewalTerms({ params, body: { terms, text: changedTerms } });
  scene.tell(
    changedAt,
    `${underwriter.name} tells the terms of the next year in writing: no advance, 0.22 % for 0.24 %. That could be done until 28 February.`,
  );
}

/** Two reminders, each once; he accepts, and the third does not come. */
export async function* accepted(scene: PolicyScene) {
  const { client, clientName } = scene.cast;
  for (const [n, at] of instants.reminders.entries()) {
    yield at.replace('07:00', '08:00');
    const reminded = await scene.whenever('renewal', 'reminded');
    requireSame('The reminders', reminded, instants.reminders.slice(0, n + 1));
    scene.tell(at, 'A reminder: he can give notice until 28 February.');
    if (n === 0) yield* nilQuarter(scene);
  }
  const acceptedAt = '2027-02-16T10:00:00Z';
  yield acceptedAt;
  const { body } = await client.acceptRenewal({ params: scene.params, body: {} });
  requireSame('After he accepts', body.status, 'accepted');
  scene.tell(acceptedAt, `${clientName} accepts the renewal, in one call.`);
}

/** One letter when the last day for notice is over; notice after it is refused; the next year begins. */
export async function* renewed(scene: PolicyScene) {
  const { params } = scene;
  const { client } = scene.cast;
  yield '2027-03-01T09:00:00Z';
  requireSame('No third reminder', await scene.whenever('renewal', 'reminded'), instants.reminders);
  requireSame('It renews', await scene.whenever('renewal', 'renewed'), [instants.renewed]);
  const after = await scene.renewal();
  requireSame('The renewal of the next year', after, { round: 2, period: nextYear });
  const [, , , third = []] = plan;
  scene.tell(
    instants.renewed,
    `The last day for notice is over, without the reminder of ${third[0]}: one letter says that it renews.`,
  );

  const lateAt = '2027-03-02T10:00:00Z';
  yield lateAt;
  const body = { endsOn: year.endsOn, text: regret };
  await scene.requireRefusal(lateAt, 'His notice two days later', 'notice-too-late', () =>
    client.giveNotice({ params, body }),
  );

  const beginsAt = '2027-04-30T22:00:00Z';
  yield beginsAt;
  const policy = (await client.getPolicy({ params })).body;
  requireSame('The renewed policy', policy, { status: 'in-force', endsOn: nextYear.to });
  requireSame('Its terms', policy.terms.at(-1), { from: nextYear.from, premium: changedPremium });
  requireSame('Its advance', policy.terms.at(-1)?.premium?.advance, undefined);
  scene.tell(beginsAt, 'The next year begins, on the terms that he was told in January.');
}
