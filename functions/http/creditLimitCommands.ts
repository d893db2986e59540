import type { StaffCreditLimit as StaffView } from '../../shared/api/staffCreditLimits.ts';
import type { Outcome } from '../../shared/data/command.ts';
import { creditLimitKind } from '../../shared/data/creditLimitKind.ts';
import type { Store } from '../../shared/data/store.ts';
import type { CreditLimit } from '../../shared/domain/creditLimit/state.ts';
import * as cases from './caseCommands.ts';
import { limitStaffPart, limitView } from './creditLimitView.ts';

export type Decide = cases.Decide<CreditLimit>;
export type DecideAsStaff = cases.DecideAsStaff<CreditLimit>;

/** A command of a client on his own limit, and what he gets for it. */
export async function clientLimitCommand(
  store: Store,
  call: cases.ClientCall & { params: { id: string } },
  decide: Decide,
) {
  const desk = { store, kind: creditLimitKind };
  return clientLimitAnswer(await cases.clientCommand(desk, call, call.params.id, decide), call);
}

export function clientLimitAnswer(outcome: Outcome<CreditLimit>, { now }: cases.CommandCall) {
  return cases.answerOf(outcome, 'client', (state, found) => limitView(state, found, now, 'client'));
}

/** A command of a person of ours on a limit, and what he gets: the same with tasks and proposal. */
export async function staffLimitCommand(
  store: Store,
  call: cases.StaffCall & { params: { id: string } },
  decide: DecideAsStaff,
  beside: cases.Beside<CreditLimit> = {},
) {
  const desk = { store, kind: creditLimitKind };
  const outcome = await cases.staffCommand(desk, call, call.params.id, decide, beside);
  return cases.answerOf(
    outcome,
    'staff',
    (state, found): StaffView => ({
      ...limitView(state, found, call.now, 'staff'),
      ...limitStaffPart(state),
    }),
  );
}
