import type { appeals } from '../../../shared/api/appeals.ts';
import { appealKind } from '../../../shared/data/appealKind.ts';
import type { Found } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { keyOfText, textIn } from '../../../shared/data/texts.ts';
import { type AppealDecision, decideAppeal } from '../../../shared/domain/appeal/decide.ts';
import type { Appeal } from '../../../shared/domain/appeal/state.ts';
import { mayGrant } from '../../../shared/domain/creditLimit/limitRules.ts';
import { type Decision, refused } from '../../../shared/domain/decision.ts';
import { textRef } from '../../../shared/domain/letterDraft.ts';
import { minorOf } from '../../../shared/domain/money.ts';
import {
  noListRefusal,
  type SanctionsAnswer,
  type SanctionsList,
  screen,
} from '../../../shared/domain/sanctions.ts';
import { staffCommand } from '../caseCommands.ts';
import type { Call } from '../serve/call.ts';

type DecideCall = Call<(typeof appeals)['decideAppeal']>;
const subject = textRef(1, 'subject');

/** Decides an appeal: nobody on a sanctions list is granted anything by this way round either. */
export async function decideOn(store: Store, sanctions: SanctionsList, call: DecideCall) {
  const answer = call.body.newDecision && (await sanctions(call.now));
  const desk = { store, kind: appealKind };
  const beside = { also: [keyOfText(call.params.id, subject)] };
  return staffCommand(
    desk,
    call,
    call.params.id,
    (state, { by, role, found }) => {
      const decision = decisionOf(state, call.body);
      if ('refused' in decision) return decision;
      const { currency } = state.about;
      const grants = (minor: number) => mayGrant(role, currency, minor, call.now);
      const listed = answer && listedAs(answer, state, found);
      return listed ?? decideAppeal(state, decision, { by, role, mayGrant: grants }, call.now);
    },
    beside,
  );
}

function decisionOf(state: Appeal, body: DecideCall['body']): AppealDecision | Refusal {
  const { newDecision, ...rest } = body;
  const reasons = body.reasons.map((reason) => ({ ...reason, disclosure: 'client' as const }));
  if (!newDecision) return { ...rest, reasons };
  const { amount, ...dates } = newDecision;
  if (amount.currency !== state.about.currency) {
    return refused('rule', 'currency-differs', `This limit is in ${state.about.currency}.`);
  }
  return { ...rest, reasons, newDecision: { ...dates, amount: minorOf(amount).minor } };
}
type Refusal = ReturnType<typeof refused>;

/** Why nothing may be granted to this buyer: no list to look at, or a name on it. */
function listedAs(answer: SanctionsAnswer, state: Appeal, found: Found): Decision | undefined {
  if ('trouble' in answer) return noListRefusal(answer.trouble);
  const name = textIn(found, state.id, subject)?.body;
  const hits = screen(answer.listing, { names: name === undefined ? [] : [name], numbers: [] });
  if (hits.length === 0) return undefined;
  const references = hits.map(({ reference }) => reference).join(', ');
  const { refused: kind, reasons } = refused(
    'rule',
    'sanctions-hit',
    `The buyer may be on the list of ${answer.listing.source}: ${references}.`,
    'Have it cleared in a new decision, which a second person approves.',
  );
  return { refused: kind, reasons: reasons.map((reason) => ({ ...reason, disclosure: 'internal' })) };
}
