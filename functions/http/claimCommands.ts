import { claimKind } from '../../shared/data/claimKind.ts';
import type { Outcome } from '../../shared/data/command.ts';
import type { Store } from '../../shared/data/store.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { dispute } from '../../shared/domain/claim/dispute.ts';
import { foreignMoney } from '../../shared/domain/claim/refusals.ts';
import { resolveDispute } from '../../shared/domain/claim/resolve.ts';
import type { Claim } from '../../shared/domain/claim/state.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { type Money, minorOf } from '../../shared/domain/money.ts';
import * as cases from './caseCommands.ts';
import { claimView, staffClaimView } from './claimView.ts';

/** A command of a client on his own claim, and what he gets for it. */
export async function clientClaimCommand(
  store: Store,
  call: cases.ClientCall & { params: { id: string } },
  decide: cases.Decide<Claim>,
  beside: cases.Beside<Claim> = {},
) {
  const desk = { store, kind: claimKind };
  return clientClaimAnswer(await cases.clientCommand(desk, call, call.params.id, decide, beside), call);
}

export function clientClaimAnswer(outcome: Outcome<Claim>, { now }: cases.CommandCall) {
  return cases.answerOf(outcome, 'client', (state, found) => claimView(state, found, now, 'client'));
}

/** A command of a person of ours on a claim, and what he gets: the same with tasks. */
export async function staffClaimCommand(
  store: Store,
  call: cases.StaffCall & { params: { id: string } },
  decide: cases.DecideAsStaff<Claim>,
  beside: cases.Beside<Claim> = {},
) {
  const outcome = await cases.staffCommand({ store, kind: claimKind }, call, call.params.id, decide, beside);
  return cases.answerOf(outcome, 'staff', (state, found) => staffClaimView(state, found, call.now));
}

type Said = { invoice: string; amount: Money; text: string };

/** What the buyer disputes, whoever of both sides tells it: in the currency of the invoice. */
export function disputed(state: Claim, { amount, ...rest }: Said, by: Actor, now: Instant): Decision {
  const { minor } = minorOf(amount);
  return foreignMoney(state, rest.invoice, amount) ?? dispute(state, { ...rest, amount: minor }, by, now);
}

/** How a dispute ended: what of it is owed, in the currency of its invoice. */
export function resolved(
  state: Claim,
  { owed, ...rest }: { n: number; owed: Money; because: string },
  by: Actor,
  now: Instant,
): Decision {
  const about = state.disputes.find(({ n }) => n === rest.n);
  const wrong = foreignMoney(state, about?.invoice, owed);
  return wrong ?? resolveDispute(state, { ...rest, owed: minorOf(owed).minor }, by, now);
}
