import { collectionKind } from '../../shared/data/collectionKind.ts';
import type { Outcome } from '../../shared/data/command.ts';
import type { Store } from '../../shared/data/store.ts';
import type { Collection } from '../../shared/domain/collection/state.ts';
import * as cases from './caseCommands.ts';
import { collectionView, staffCollectionView } from './collectionView.ts';

/** A command of a client on his own collection, and what he gets for it. */
export async function clientCollectionCommand(
  store: Store,
  call: cases.ClientCall & { params: { id: string } },
  decide: cases.Decide<Collection>,
) {
  const desk = { store, kind: collectionKind };
  return clientAnswer(await cases.clientCommand(desk, call, call.params.id, decide), call);
}

export function clientAnswer(outcome: Outcome<Collection>, { now }: cases.CommandCall) {
  return cases.answerOf(outcome, 'client', (state, found) => collectionView(state, found, now, 'client'));
}

/** A command of a person of ours on a collection, and what he gets: the same with tasks. */
export async function staffCollectionCommand(
  store: Store,
  call: cases.StaffCall & { params: { id: string } },
  decide: cases.DecideAsStaff<Collection>,
  beside: cases.Beside<Collection> = {},
) {
  const desk = { store, kind: collectionKind };
  const outcome = await cases.staffCommand(desk, call, call.params.id, decide, beside);
  return cases.answerOf(outcome, 'staff', (state, found) => staffCollectionView(state, found, call.now));
}
