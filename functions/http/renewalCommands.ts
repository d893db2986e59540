import type { StaffRenewal } from '../../shared/api/renewalView.ts';
import { renewalIdOf } from '../../shared/data/keys.ts';
import { renewalKind } from '../../shared/data/renewalKind.ts';
import type { Store } from '../../shared/data/store.ts';
import type { Renewal } from '../../shared/domain/renewal/state.ts';
import * as cases from './caseCommands.ts';
import { renewalStaffPart, renewalView } from './renewalView.ts';

/** A command of a client on the renewal of his own policy, and what he gets for it. */
export async function clientRenewalCommand(
  store: Store,
  call: cases.ClientCall & { params: { id: string } },
  decide: cases.Decide<Renewal>,
) {
  const desk = { store, kind: renewalKind };
  const outcome = await cases.clientCommand(desk, call, renewalIdOf(call.params.id), decide);
  return cases.answerOf(outcome, 'client', (state, found) => renewalView(state, found, call.now, 'client'));
}

/** A command of a person of ours on a renewal, and what he gets: the same with tasks. */
export async function staffRenewalCommand(
  store: Store,
  call: cases.StaffCall & { params: { id: string } },
  decide: cases.DecideAsStaff<Renewal>,
) {
  const desk = { store, kind: renewalKind };
  const outcome = await cases.staffCommand(desk, call, renewalIdOf(call.params.id), decide);
  return cases.answerOf(
    outcome,
    'staff',
    (state, found): StaffRenewal => ({
      ...renewalView(state, found, call.now, 'staff'),
      ...renewalStaffPart(state),
    }),
  );
}
