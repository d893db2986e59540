import type { Cast } from './cast.ts';
import { reducedWithNotice, worse } from './limitReduced.ts';
import { LimitScene, requireAt, requireDue, soughtBy } from './limitScene.ts';
import { answer, asked, changed, grounds, partly, question } from './limitWords.ts';
import type { Story } from './together.ts';

/**
 * A limit from its request to its reduction. Every due instant was counted by hand on the Dutch calendar: office
 * hours 08:30 to 17:00, King's Day on 27 April, Ascension on 14 May. Where one differs the tour stops.
 */
export async function* limitStory(cast: Cast): Story {
  const scene = yield* request(cast);
  yield* heard(scene);
  yield* appealed(scene);
  yield* worse(scene);
  yield* reducedWithNotice(scene);
  return scene.end();
}

async function* request(cast: Cast) {
  const askedAt = '2026-04-22T13:30:00Z';
  yield askedAt;
  const { name, ...which } = await soughtBy(cast, { country: 'NL', vatNumber: 'NL 0000.99.910.B01' });
  const { body } = await cast.client.requestCreditLimit({ body: { ...which, ...asked } });
  const scene = new LimitScene(cast, body, name);
  // Thursday 23 and Friday 24 April.
  const due = requireDue('The decision', body.due, '2026-04-24T15:00:00Z');
  scene.tell(askedAt, `${cast.clientName} finds ${name} by its number and asks for 100,000 euros: ${due}.`);
  return scene;
}

async function* heard(scene: LimitScene) {
  const { underwriter, params, limit } = scene;
  const { client, clientName } = scene.cast;
  const questionAt = '2026-04-23T09:00:00Z';
  yield questionAt;
  const { body } = await underwriter.api.askAboutCreditLimit({ params, body: { text: question } });
  // 24, 28, 29 and 30 April and 1 May: Monday is King's Day.
  const until = requireAt('His time to comment', body.hearing?.until, '2026-05-01T15:00:00Z');
  scene.tell(
    questionAt,
    `${underwriter.name}, underwriter, asks before deciding; he may answer until ${until}.`,
  );
  scene.tell(
    questionAt,
    await scene.requirePromise(limit.id, 'limit.decision', '2026-04-24T15:00:00Z', 'kept'),
  );

  const answeredAt = '2026-04-29T08:00:00Z';
  yield answeredAt;
  const { due } = (await client.giveInformation({ params, body: { text: answer } })).body;
  // 30 April and 1 May.
  const next = requireDue('The decision after his answer', due, '2026-05-01T15:00:00Z');
  scene.tell(answeredAt, `${clientName} answers; the decision follows, ${next}.`);

  const decidedAt = '2026-05-01T09:00:00Z';
  yield decidedAt;
  await underwriter.api.decideCreditLimit({ params, body: partly });
  const promise = 'limit.decision-after-comment';
  scene.tell(
    decidedAt,
    `${underwriter.name} grants 60,000, with reasons, advice and how his answer was weighed.`,
  );
  scene.tell(decidedAt, await scene.requirePromise(limit.id, promise, '2026-05-01T15:00:00Z', 'kept'));
  scene.tell(decidedAt, `Before a shipment: ${await scene.check('2026-05-05', '60000.00')}.`);
}

async function* appealed(scene: LimitScene) {
  const { client, clientName, named } = scene.cast;
  const lodgedAt = '2026-05-04T07:30:00Z';
  yield lodgedAt;
  const { body } = await client.appealLimit({ params: scene.params, body: { grounds } });
  const { id, reference, due } = body;
  scene.cases.push({ id, reference, kind: 'appeal' });
  // 5 to 8, 11 to 13, 15, 18 and 19 May: 5 May is a working day of this office, Ascension is none.
  const by = requireDue('The decision on the appeal', due, '2026-05-19T15:00:00Z');
  const decider = named(body.handler.name);
  scene.tell(
    lodgedAt,
    `${clientName} appeals: ${reference}, ${by}, with ${decider.name}, who had no part in it.`,
  );

  const decidedAt = '2026-05-12T12:00:00Z';
  yield decidedAt;
  await decider.api.decideAppeal({ params: { id }, body: changed });
  scene.tell(decidedAt, `${decider.name} changes the decision: 100,000, from the day of the first one.`);
  scene.tell(decidedAt, await scene.requirePromise(id, 'appeal.decision', '2026-05-19T15:00:00Z', 'kept'));

  yield '2026-05-12T12:05:00Z';
  scene.tell(decidedAt, `Deliveries made meanwhile too: ${await scene.check('2026-05-05', '90000.00')}.`);
}
