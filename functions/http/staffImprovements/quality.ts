import type { staffImprovements } from '../../../shared/api/staffImprovements.ts';
import { parseCase } from '../../../shared/data/caseRecord.ts';
import { type Outcome, perform } from '../../../shared/data/command.ts';
import { casePartition, header, keyHolderKey, letterPlace, referenceOf } from '../../../shared/data/keys.ts';
import { qualityKind as kind, qualityIdOf } from '../../../shared/data/qualityKind.ts';
import { readAll } from '../../../shared/data/read.ts';
import { worldIn, worldKeys } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import { calendarFor } from '../../../shared/domain/calendar.ts';
import { rulesFor } from '../../../shared/domain/charterRules.ts';
import { asOf } from '../../../shared/domain/elapse.ts';
import { offices } from '../../../shared/domain/offices.ts';
import { startReviews } from '../../../shared/domain/quality/begin.ts';
import { rateLetter } from '../../../shared/domain/quality/rate.ts';
import type { QualityReview } from '../../../shared/domain/quality/state.ts';
import { actorIn, answerOf, type StaffCall, staffCommand } from '../caseCommands.ts';
import { readForStaff, requireRead, timelinePage } from '../caseReading.ts';
import { guardOf } from '../outcome.ts';
import type { Call, HandlersOf } from '../serve/call.ts';
import { requireKind, requireOffice, staffIn } from '../staff.ts';
import { qualityDetail, qualityView } from './qualityView.ts';
import { drawSample } from './sampling.ts';

type Routes = typeof staffImprovements;
type Mine = Pick<
  Routes,
  | 'listQualityReviews'
  | 'getQualityReview'
  | 'getQualityReviewTimeline'
  | 'startQualityReviews'
  | 'sampleLetters'
  | 'rateLetter'
>;

/** What the staff do about the review of letters: load, elapse, decide, commit. */
export function qualityHandlers(store: Store): HandlersOf<Mine> {
  const answer = (outcome: Outcome<QualityReview>, { now }: Pick<StaffCall, 'now'>) =>
    answerOf(outcome, 'staff', (state, found) => qualityView(state, found, now));
  return {
    listQualityReviews: (call) => listReviews(store, call),
    getQualityReview: async (call) => {
      const one = await readForStaff(store, kind, call.params.id, call);
      const body = qualityDetail(one, call.now);
      return { body, etag: String(body.version) };
    },
    getQualityReviewTimeline: async (call) => {
      await requireRead(store, kind, call.params.id, call);
      return { body: await timelinePage(store, call.params.id, call.query, 'staff') };
    },
    startQualityReviews: async (call) => answer(await start(store, call), call),
    sampleLetters: async (call) => answer(await drawSample(store, call), call),
    rateLetter: async (call) => {
      const outcome = await staffCommand({ store, kind }, call, call.params.id, (state, { by, found }) => {
        // Nobody rates what he may not read, such as what we wrote about somebody's data.
        const sampled = state.sample?.some(({ letterId }) => letterId === call.body.letterId);
        if (sampled) requireKind(staffIn(found, call), letterPlace(call.body.letterId)?.caseId ?? '');
        return rateLetter(state, call.body, by, call.now);
      });
      return answer(outcome, call);
    },
  };
}

/** The reviews of every office of the person's: one read for himself, one for all of them. */
async function listReviews(store: Store, call: Call<Routes['listQualityReviews']>) {
  const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
  const keys = holder.offices.map((office) => ({ office, key: header(casePartition(qualityIdOf(office))) }));
  const rosters = holder.offices.flatMap(worldKeys);
  const found = await readAll(store, [...keys.map(({ key }) => key), ...rosters]);
  const data = keys.flatMap(({ office, key }) => {
    const item = found(key);
    if (!item) return [];
    const { state } = asOf(kind.process, parseCase(kind, item).state, call.now, worldIn(found, office));
    return [qualityView(state, found, call.now)];
  });
  return { body: { data } };
}

/** Begins the reviews of an office, once for ever. */
function start(store: Store, call: Call<Routes['startQualityReviews']>): Promise<Outcome<QualityReview>> {
  const { now, requestId, validateOnly, body, caller } = call;
  const { office } = body;
  const id = qualityIdOf(office);
  const { id: calendar, version } = calendarFor(office);
  return perform<QualityReview>({
    ...{ store, kind, caseId: id, now, requestId, validateOnly },
    guard: guardOf(`staff ${caller.apiKeyId}`, call),
    also: [keyHolderKey(caller.apiKeyId)],
    admit: (found) => requireOffice(staffIn(found, call), office),
    decide: (state, found, world) => {
      const rules = { charter: rulesFor(office, now).version, calendar: { id: calendar, version } };
      const identity = {
        id,
        reference: referenceOf(kind.reference, id),
        office,
        locale: offices[office].locale,
      };
      return startReviews(state, { ...identity, by: actorIn(found, call), rules, world }, now);
    },
  });
}
