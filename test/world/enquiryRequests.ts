import type { RouteName } from '../../shared/api/index.ts';
import { improvementKind } from '../../shared/data/improvementKind.ts';
import { qualityIdOf } from '../../shared/data/qualityKind.ts';
import type { StaffKey } from './cast.ts';
import { type Actor, asClient, asStaff, later, type Move } from './moves.ts';
import { scanAll } from './records.ts';
import { days, hours } from './requests.ts';

/** What is asked and said in the tests, by the client and by us. */
const question = { subject: 'Nieuwe gebruiker', text: 'Hoe meld ik iemand aan?' };
const opinion = { topic: 'online-system', subject: 'De site', text: 'Die is traag.' };
export const asks = asClient('askEnquiry', question);
export const asksForHelp = asClient('askEnquiry', {
  ...question,
  topic: 'online-system',
  system: 'insights',
});
export const writesOn = asClient('writeOnEnquiry', { text: 'En voor een collega?' });
export const gives = asClient('giveFeedback', { ...opinion, suggestion: 'Kortere lijsten.' });

const logged = (words: object, receivedAt: string) => (actor: Actor) => ({
  ...{ ...words, clientId: actor.clientId, channel: 'phone', receivedAt },
});
export const logs = (receivedAt = '2026-04-22T09:00:00Z') =>
  asStaff('key-eva', 'logEnquiry', logged(question, receivedAt));
export const logsFeedback = asStaff('key-eva', 'logFeedback', logged(opinion, '2026-04-22T09:00:00Z'));

const ours = (operation: RouteName, body: Parameters<typeof asStaff>[2], key: StaffKey = 'key-eva') =>
  asStaff(key, operation, body);
export const answers = ours('answerEnquiry', { text: 'Bovenaan, bij gebruikers.' });
export const tells = ours('writeAboutEnquiry', { text: 'Wij zoeken het uit.' });
export const hands = ours('assignEnquiry', ({ staff }) => ({ staffId: staff['key-tom'] }));
export const handsOver = ours('handOverEnquiry', {});
export const answersFeedback = ours('answerFeedback', { text: 'Wij maken de lijsten korter.' });
export const handsFeedback = ours('assignFeedback', ({ staff }) => ({ staffId: staff['key-tom'] }));

const plan = ({ staff }: Actor) => ({ ownerId: staff['key-eva'], dueOn: '2026-06-30' });
/** An improvement that the actor's own case caused. */
export const recordsWith = (changed: object = {}): Move =>
  ours('recordImprovement', (actor) => ({
    ...{ office: 'NL', causes: [actor.caseId], ...plan(actor) },
    words: {
      'nl-NL': { said: 'De site is traag.', change: 'Kortere lijsten.', measure: 'Seconden' },
      'en-IE': { said: 'The site is slow.', change: 'Shorter lists.', measure: 'Seconds' },
    },
    measure: { unit: 'number', before: '6.5' },
    ...changed,
  }));
export const records = recordsWith();

/** The one improvement of a world: whatever is done to an improvement there is done to it. */
export async function improvementIn({ world }: Pick<Actor, 'world'>): Promise<string> {
  const headers = (await scanAll(world.store)).filter(({ SK, state }) => SK === 'A#HEADER' && state);
  const ids = headers.map(({ state }) => String((state as { id: string }).id));
  const found = ids.find((id) => id.startsWith(`${improvementKind.prefix}_`));
  if (!found) throw new Error('Nothing is to be improved');
  return found;
}
const onImprovement = (operation: RouteName, body: Parameters<typeof asStaff>[2]): Move =>
  Object.assign(
    async (actor: Actor) => {
      const id = await improvementIn(actor);
      return asStaff('key-eva', operation, body, () => id)(actor);
    },
    { operation },
  );
export const plansAnew = onImprovement('planImprovement', (actor) => ({
  ...plan(actor),
  dueOn: '2026-05-29',
}));
export const completesWith = (changed: object = {}) =>
  onImprovement('completeImprovement', {
    ...{ did: { 'nl-NL': 'Twintig regels.', 'en-IE': 'Twenty lines.' }, after: '1.2', ...changed },
  });
export const completes = completesWith();
export const drops = onImprovement('dropImprovement', { because: 'Te duur.' });

const review = () => qualityIdOf('NL');
export const starts = ours('startQualityReviews', { office: 'NL' }, 'key-mia');
export const draws = asStaff('key-mia', 'sampleLetters', {}, review);
export const marks = { clear: 4, complete: 4, correct: 4, courteous: 3 };
/** Rates a letter of the sample; Dan had no part in any of them. */
export const ratesWith = (changed: object = {}, place = 0): Move =>
  Object.assign(
    async (actor: Actor) => {
      const { body } = await actor.world.ask({
        ...{ operation: 'getQualityReview', as: { apiKeyId: 'key-dan' }, params: { id: review() } },
      });
      const sample = body.sample as { letterId: string }[] | null;
      const letterId = sample?.[place]?.letterId ?? 'ltr_none';
      return asStaff('key-dan', 'rateLetter', { letterId, marks, ...changed }, review)(actor);
    },
    { operation: 'rateLetter' as const },
  );
export const rates = ratesWith();
export const ratesTheSecond = ratesWith({}, 1);

const minute = later(60);
const hour = later(hours);
export const asked = [asks, hour];
export const answered = [...asked, answers, hour];
export const given = [gives, hour];
export const planned = [...given, records, hour];
/** A month later: the letters of April are to be rated, and they are drawn. */
export const begun = [asks, minute, answers, starts, later(9 * days)];
export const drawn = [...begun, draws, hour];
