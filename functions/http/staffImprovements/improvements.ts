import type { staffImprovements } from '../../../shared/api/staffImprovements.ts';
import type { Outcome } from '../../../shared/data/command.ts';
import { improvementKind } from '../../../shared/data/improvementKind.ts';
import { keyHolderKey } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { completeImprovement, dropImprovement } from '../../../shared/domain/improvement/end.ts';
import { planAnew } from '../../../shared/domain/improvement/plan.ts';
import type { Improvement } from '../../../shared/domain/improvement/state.ts';
import { answerOf, type DecideAsStaff, type StaffCall, staffCommand } from '../caseCommands.ts';
import { casePage, readForStaff, requireRead, timelinePage } from '../caseReading.ts';
import type { HandlersOf } from '../serve/call.ts';
import { listedOffice, staffIn } from '../staff.ts';
import { improvementDetail, improvementView, lineOf } from './improvementView.ts';
import { record } from './recording.ts';

type Routes = typeof staffImprovements;
type Mine = { [K in keyof Routes as K extends `${string}Improvement${string}` ? K : never]: Routes[K] };

/** What the staff do about improvements: load, elapse, decide, commit. */
export function improvementHandlers(store: Store): HandlersOf<Mine> {
  const answer = (outcome: Outcome<Improvement>, { now }: Pick<StaffCall, 'now'>) =>
    answerOf(outcome, 'staff', (state, found) => improvementView(state, found, now));
  const command = async (call: StaffCall & { params: { id: string } }, decide: DecideAsStaff<Improvement>) =>
    answer(await staffCommand({ store, kind: improvementKind }, call, call.params.id, decide), call);
  return {
    listStaffImprovements: async (call) => {
      const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
      const of = { index: 'office', owner: listedOffice(holder, call.query.office) } as const;
      const how = { now: call.now, line: lineOf };
      return { body: await casePage(store, improvementKind, of, call.query, how) };
    },
    getStaffImprovement: async (call) => {
      const one = await readForStaff(store, improvementKind, call.params.id, call);
      const body = improvementDetail(one, call.now);
      return { body, etag: String(body.version) };
    },
    getStaffImprovementTimeline: async (call) => {
      await requireRead(store, improvementKind, call.params.id, call);
      return { body: await timelinePage(store, call.params.id, call.query, 'staff') };
    },
    recordImprovement: async (call) => answer(await record(store, call), call),
    planImprovement: (call) =>
      command(call, (state, { by, world }) => {
        const owner = world.people.find(({ staffId }) => staffId === call.body.ownerId);
        return planAnew(state, { owner, dueOn: call.body.dueOn }, by, call.now);
      }),
    completeImprovement: (call) =>
      command(call, (state, { by }) => completeImprovement(state, call.body, by, call.now)),
    dropImprovement: (call) =>
      command(call, (state, { by }) => dropImprovement(state, call.body.because, by, call.now)),
  };
}
