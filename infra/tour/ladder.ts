import type { Cast } from './cast.ts';
import { proposal, refusedFirst, withdrawnLimit, words } from './ladderWords.ts';
import { opened, require, type Scene } from './scene.ts';
import type { Story } from './together.ts';
import { tourBegins } from './where.ts';

/** The whole ladder: each step's instants are those of the charter's own example, or the tour stops. */
export async function* wholeLadder(cast: Cast): Story {
  yield tourBegins;
  const { scene, complaint } = await opened(cast, withdrawnLimit);
  scene.tell(tourBegins, `Step 1, ${require(complaint, 'step1', '2026-04-24T13:20:00Z')}.`);
  yield* firstAnswer(scene);
  yield* nobodyAnswers(scene);
  yield* directors(scene);
  return scene.end();
}

async function* firstAnswer(scene: Scene) {
  const { client, clientName, contact } = scene.cast;
  const calledAt = '2026-04-24T09:00:00Z';
  yield calledAt;
  await scene.calls(contact, calledAt, 'Klant gebeld: hij ontving onze brief pas op 16 april.');
  scene.tell(calledAt, `${contact.name}, the contact, calls the client and notes what was said.`);

  const answeredAt = '2026-04-24T12:50:00Z';
  yield answeredAt;
  await scene.answers(contact, refusedFirst);
  scene.tell(answeredAt, `${contact.name} answers in writing and in time: not upheld.`);

  const escalatedAt = '2026-04-24T13:45:00Z';
  yield escalatedAt;
  await client.escalateComplaint({ params: { id: scene.id }, body: {} });
  const { person, ...complaint } = await scene.now();
  const due = require(complaint, 'step2', '2026-05-05T10:45:00Z');
  scene.tell(escalatedAt, `${clientName} is not satisfied; that is reason enough. Step 2, ${due}.`);
  scene.tell(escalatedAt, `It goes to ${person.name}, who has not had it before.`);
}

async function* nobodyAnswers(scene: Scene) {
  const { person: handler } = await scene.now();
  yield '2026-05-05T10:50:00Z';
  const { person: manager, ...second } = await scene.now();
  const next = require(second, 'senior-manager', '2026-05-13T07:45:00Z');
  scene.tell(
    '2026-05-05T10:45:00Z',
    'Nobody has answered. The promise breaks, and the client is told at once.',
  );
  scene.tell('2026-05-05T10:45:00Z', `To ${manager.name}, senior manager, by itself: ${next}.`);

  const foundAt = '2026-05-06T08:00:00Z';
  yield foundAt;
  await scene.handsFindings(handler, 'Brief van 14 april: aangetekend verstuurd, bezorgd op 16 april.');
  scene.tell(foundAt, `${handler.name} hands on what was found: the client need not say it twice.`);

  yield '2026-05-13T07:50:00Z';
  const { person: director, ...third } = await scene.now();
  const last = require(third, 'directors', '2026-06-12T15:00:00Z');
  scene.tell('2026-05-13T07:45:00Z', 'Again nobody has answered: broken, and told.');
  scene.tell('2026-05-13T07:45:00Z', `To ${director.name}, for the directors, by itself: ${last}.`);
}

async function* directors(scene: Scene) {
  const { person: director } = await scene.now();
  const { name } = director;
  const calledAt = '2026-05-15T08:00:00Z';
  yield calledAt;
  await scene.calls(director, calledAt, 'Klant gesproken. Hij kan de ontvangst op 16 april aantonen.');
  await scene.writes(director, 'Dank u voor het gesprek. Wij vragen het bezorgbewijs op bij de vervoerder.');
  scene.tell(calledAt, `${name} calls, within the two working days that were promised, and writes.`);

  for (const [at, text] of words) {
    yield at;
    await scene.writes(director, text);
    scene.tell(at, `${name} writes what was done and what comes next.`);
  }

  const proposedAt = '2026-06-10T09:00:00Z';
  yield proposedAt;
  await scene.answers(director, proposal);
  scene.tell(proposedAt, `${name} proposes a solution. A proposal alone is no solution.`);

  const acceptedAt = '2026-06-10T13:30:00Z';
  yield acceptedAt;
  const { status } = await scene.accepts();
  if (status !== 'resolved') throw new Error(`${scene.reference} is ${status}, though both sides agree.`);
  scene.tell(acceptedAt, `${scene.cast.clientName} accepts: both sides agree, within the 20 working days.`);
}
