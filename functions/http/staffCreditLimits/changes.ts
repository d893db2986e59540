import type { limitChanges } from '../../../shared/api/limitChanges.ts';
import type { Store } from '../../../shared/data/store.ts';
import { cancelChange } from '../../../shared/domain/creditLimit/cancelChange.ts';
import { announceChange, type NewChange } from '../../../shared/domain/creditLimit/change.ts';
import { recordDelivery } from '../../../shared/domain/creditLimit/notice.ts';
import { foreignMoney } from '../../../shared/domain/creditLimit/refusals.ts';
import { minorOf } from '../../../shared/domain/money.ts';
import { staffLimitCommand } from '../creditLimitCommands.ts';
import type { Call, HandlersOf } from '../serve/call.ts';

/** What the staff do about what is insured already: one read and one transaction each. */
export function limitChangeHandlers(store: Store): HandlersOf<typeof limitChanges> {
  return {
    announceLimitChange: (call) =>
      staffLimitCommand(store, call, (state, { by, role, world }) => {
        const wrong = foreignMoney(state, call.body.newAmount);
        return wrong ?? announceChange(state, changeOf(call.body), { by, role }, world.people, call.now);
      }),
    cancelLimitChange: (call) =>
      staffLimitCommand(store, call, (state, { by }) => cancelChange(state, call.body.text, by, call.now)),
    recordNoticeDelivery: (call) =>
      staffLimitCommand(store, call, (state, { by }) => recordDelivery(state, call.body, by, call.now)),
  };
}

function changeOf(body: Call<(typeof limitChanges)['announceLimitChange']>['body']): NewChange {
  const { newAmount, exceptional, ...rest } = body;
  return {
    ...rest,
    newAmount: minorOf(newAmount).minor,
    ...(exceptional && {
      exceptional: { circumstance: exceptional.circumstance, askedOf: exceptional.approvedBy },
    }),
  };
}
