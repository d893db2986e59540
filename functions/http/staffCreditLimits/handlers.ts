import type { staffCreditLimits } from '../../../shared/api/staffCreditLimits.ts';
import { creditLimitKind } from '../../../shared/data/creditLimitKind.ts';
import { keyHolderKey } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import { assign } from '../../../shared/domain/creditLimit/assign.ts';
import { staffWrites } from '../../../shared/domain/creditLimit/converse.ts';
import { askClient } from '../../../shared/domain/creditLimit/hearing.ts';
import { readForStaff, requireRead, timelinePage } from '../caseReading.ts';
import { staffLimitCommand } from '../creditLimitCommands.ts';
import { limitDetail, limitPage } from '../creditLimits/reading.ts';
import { limitStaffPart } from '../creditLimitView.ts';
import type { HandlersOf } from '../serve/call.ts';
import { listedOffice, staffIn } from '../staff.ts';
import { approveOn, type Desk, decideOn } from './deciding.ts';

/** What the staff do about credit limits: load, elapse, decide, commit. */
export function staffCreditLimitHandlers(desk: Desk): HandlersOf<typeof staffCreditLimits> {
  const { store } = desk;
  return {
    listStaffCreditLimits: async (call) => {
      const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
      const of = { index: 'office', owner: listedOffice(holder, call.query.office) } as const;
      return { body: await limitPage(store, of, call.query, { audience: 'staff', now: call.now }) };
    },
    getStaffCreditLimit: async (call) => {
      const one = await readForStaff(store, creditLimitKind, call.params.id, call);
      const body = { ...limitDetail(one, call.now, 'staff'), ...limitStaffPart(one.state) };
      return { body, etag: String(body.version) };
    },
    getStaffCreditLimitTimeline: async (call) => {
      await requireRead(store, creditLimitKind, call.params.id, call);
      return { body: await timelinePage(store, call.params.id, call.query, 'staff') };
    },
    askAboutCreditLimit: (call) =>
      staffLimitCommand(store, call, (state, { by }) => askClient(state, call.body.text, by, call.now)),
    decideCreditLimit: (call) => decideOn(desk, call),
    approveCreditLimit: (call) => approveOn(desk, call),
    writeAboutCreditLimit: (call) =>
      staffLimitCommand(store, call, (state, { by }) => staffWrites(state, call.body, by, call.now)),
    assignCreditLimit: (call) =>
      staffLimitCommand(store, call, (state, { by, world }) => {
        const to = world.people.find(({ staffId }) => staffId === call.body.staffId);
        return assign(state, to, by, call.now);
      }),
  };
}
