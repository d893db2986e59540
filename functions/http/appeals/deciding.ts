import type { appeals } from '../../../shared/api/appeals.ts';
import { appealKind } from '../../../shared/data/appealKind.ts';
import { buyerIn, buyerKey } from '../../../shared/data/buyers.ts';
import { parseCase } from '../../../shared/data/caseRecord.ts';
import { buyerInId, casePartition, header } from '../../../shared/data/keys.ts';
import { type Found, readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { type AppealDecision, decideAppeal } from '../../../shared/domain/appeal/decide.ts';
import type { Appeal } from '../../../shared/domain/appeal/state.ts';
import { mayGrant } from '../../../shared/domain/creditLimit/limitRules.ts';
import { type Decision, refused } from '../../../shared/domain/decision.ts';
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

/**
 * Decides an appeal: nobody on a sanctions list is granted anything by this way round either. One read and one
 * transaction; where something is granted, another read before it to learn which buyer it is about.
 */
export async function decideOn(store: Store, sanctions: SanctionsList, call: DecideCall) {
  const answer = call.body.newDecision && (await sanctions(call.now));
  const buyerId = answer && (await buyerOf(store, call.params.id));
  const desk = { store, kind: appealKind };
  const beside = { also: buyerId === undefined ? [] : [buyerKey(buyerId)] };
  return staffCommand(
    desk,
    call,
    call.params.id,
    (state, { by, role, found }) => {
      const decision = decisionOf(state, call.body);
      if ('refused' in decision) return decision;
      const { currency } = state.about;
      const grants = (minor: number) => mayGrant(role, currency, minor, call.now);
      const listed = answer && listedAs(answer, found, buyerId);
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

/** Whom the appealed limit is on; undefined where there is no such appeal. */
async function buyerOf(store: Store, appealId: string): Promise<string | undefined> {
  const key = header(casePartition(appealId));
  const item = appealId.startsWith(`${appealKind.prefix}_`) ? (await readAll(store, [key]))(key) : undefined;
  return item && buyerInId(parseCase(appealKind, item).state.about.caseId);
}

/** Why nothing may be granted to this buyer: no list to look at, or a name on it. */
function listedAs(answer: SanctionsAnswer, found: Found, buyerId: string | undefined): Decision | undefined {
  if ('trouble' in answer) return noListRefusal(answer.trouble);
  const buyer = buyerId === undefined ? undefined : buyerIn(found, buyerId)?.buyer;
  if (!buyer) throw new Error('The buyer of an appealed limit is not there');
  const { name, ids } = buyer;
  const hits = screen(answer.listing, { names: [name], numbers: ids.map(({ number }) => number) });
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
