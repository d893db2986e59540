import { type LimitScene, requireAt } from './limitScene.ts';
import { comment, reduced, weighed, worsened } from './limitWords.ts';

/** The buyer does worse, and everybody concerned is told. */
export async function* worse(scene: LimitScene) {
  const { underwriter, limit } = scene;
  const gradedAt = '2026-06-02T08:00:00Z';
  yield gradedAt;
  const body = { ...worsened, validFrom: gradedAt };
  await underwriter.api.gradeBuyer({ params: { id: limit.buyerId }, body });
  yield '2026-06-02T08:05:00Z';
  scene.tell(
    gradedAt,
    `${scene.buyer} is doing worse: grade ${worsened.grade}. Every client concerned is told.`,
  );
  scene.tell(
    gradedAt,
    await scene.requirePromise(limit.id, 'buyer.grade-told', '2026-06-03T15:00:00Z', 'kept'),
  );
}

/** A reduction with its notice, what the client says about it, and its day. */
export async function* reducedWithNotice(scene: LimitScene) {
  const { underwriter, params, limit } = scene;
  const { client, clientName } = scene.cast;
  const announcedAt = '2026-06-03T07:00:00Z';
  yield announcedAt;
  await underwriter.api.announceLimitChange({ params, body: reduced });
  yield '2026-06-03T07:05:00Z';
  const { change } = await scene.now();
  // Thirty days, the first of them 4 June, end with 3 July; three more for the letter: Tuesday 7 July, 00:00.
  const from = requireAt('The reduction', change?.effectiveAt, '2026-07-06T22:00:00Z');
  if (!change?.deliveredAt) throw new Error('The notice was not delivered: it announces nothing.');
  scene.tell(announcedAt, `${underwriter.name} announces a reduction to 40,000 for deliveries from ${from}.`);

  const commentAt = '2026-06-10T08:00:00Z';
  yield commentAt;
  await client.giveInformation({ params, body: { text: comment } });
  scene.tell(commentAt, `${clientName} says what it means: confirmed orders for the end of June.`);

  const weighedAt = '2026-06-12T09:00:00Z';
  yield weighedAt;
  await underwriter.api.writeAboutCreditLimit({ params, body: { text: weighed, weighed: true } });
  scene.tell(weighedAt, `${underwriter.name} answers before the day: the day stands.`);
  scene.tell(weighedAt, `${await scene.check('2026-07-06', '90000.00')}.`);
  scene.tell(weighedAt, `${await scene.check('2026-07-07', '40000.00')}.`);

  yield '2026-07-06T22:05:00Z';
  const { cover, timeline } = await scene.now();
  const effect = timeline.data.find(({ type }) => type === 'change-effective');
  const at = requireAt('The reduction took effect', effect?.at, '2026-07-06T22:00:00Z');
  scene.tell('2026-07-06T22:00:00Z', `The day has come, ${at}: ${cover?.amount.amount} euros are insured.`);
  const promise = 'limit.notice';
  scene.tell(
    '2026-07-06T22:00:00Z',
    await scene.requirePromise(limit.id, promise, '2026-07-03T21:59:59Z', 'kept'),
  );
}
