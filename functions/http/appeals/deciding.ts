import type { appeals } from '../../../shared/api/appeals.ts';
import { appealKind } from '../../../shared/data/appealKind.ts';
import { buyerIn, buyerKey } from '../../../shared/data/buyers.ts';
import { parseCase } from '../../../shared/data/caseRecord.ts';
import { buyerInId, casePartition, header } from '../../../shared/data/keys.ts';
import { type Found, readAll } from '../../../shared/data/read.ts';
import type { Key, Store } from '../../../shared/data/store.ts';
import { type AppealDecision, decideAppeal } from '../../../shared/domain/appeal/decide.ts';
import type { Appeal } from '../../../shared/domain/appeal/state.ts';
import { mayGrant } from '../../../shared/domain/creditLimit/limitRules.ts';
import { type Decision, type Refusal, refused } from '../../../shared/domain/decision.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { minorOf } from '../../../shared/domain/money.ts';
import type { Role } from '../../../shared/domain/person.ts';
import {
  noListRefusal,
  type SanctionsAnswer,
  type SanctionsList,
  screen,
} from '../../../shared/domain/sanctions.ts';
import { staffCommand } from '../caseCommands.ts';
import type { Call } from '../serve/call.ts';
import { claimAt, claimDecided, keysOfClaim, mayPayOnAppeal } from './decidingClaim.ts';

type DecideCall = Call<(typeof appeals)['decideAppeal']>;

/**
 * Decides an appeal: nobody on a sanctions list is granted anything by this way round either. One read and one
 * transaction; where something is granted, a look before it to learn whom and what it is about.
 */
export async function decideOn(store: Store, sanctions: SanctionsList, call: DecideCall) {
  const grants = call.body.newDecision ?? call.body.said;
  const answer = grants && (await sanctions(call.now));
  const about = grants && (await aboutOf(store, call.params.id));
  const beside = { also: about ? await keysOf(store, about) : [] };
  return staffCommand(
    { store, kind: appealKind },
    call,
    call.params.id,
    (state, { by, role, found }) => {
      const decision = decisionOf(state, call, found);
      if ('refused' in decision) return decision;
      const mayGrant = granting(state, role, call.now);
      const listed = answer && listedAs(answer, found, about && buyerIdIn(found, about));
      return listed ?? decideAppeal(state, decision, { by, role, mayGrant }, call.now);
    },
    beside,
  );
}

/** How much somebody of that role may grant alone, of a limit or of a claim. */
function granting({ about }: Appeal, role: Role, now: Instant): (minor: number) => boolean {
  if (about.type === 'claim') return mayPayOnAppeal(role, about.currency, now);
  return (minor) => mayGrant(role, about.currency, minor, now);
}

function decisionOf(state: Appeal, { body, now }: DecideCall, found: Found): AppealDecision | Refusal {
  const { newDecision, said, ...rest } = body;
  const { type, caseId, currency } = state.about;
  const reasons = body.reasons.map((reason) => ({ ...reason, disclosure: 'client' as const }));
  if ((type === 'claim' && newDecision) || (type === 'credit-limit' && said)) {
    const because = 'Of a limit `newDecision` says what stands instead, of a claim `said` does.';
    return refused('rule', 'of-another-kind', because);
  }
  if (said) {
    const decided = claimDecided(found, { claimId: caseId, written: said, now });
    return 'refused' in decided ? decided : { ...rest, reasons, ...decided };
  }
  if (!newDecision) return { ...rest, reasons };
  const { amount, ...dates } = newDecision;
  if (amount.currency !== currency) {
    return refused('rule', 'currency-differs', `This limit is in ${currency}.`);
  }
  return { ...rest, reasons, newDecision: { ...dates, amount: minorOf(amount).minor } };
}

/** What is appealed; undefined where there is no such appeal. */
async function aboutOf(store: Store, appealId: string): Promise<Appeal['about'] | undefined> {
  const key = header(casePartition(appealId));
  const item = appealId.startsWith(`${appealKind.prefix}_`) ? (await readAll(store, [key]))(key) : undefined;
  return item && parseCase(appealKind, item).state.about;
}

/** A limit carries its buyer in its id; a claim is looked at. */
async function keysOf(store: Store, { type, caseId }: Appeal['about']): Promise<Key[]> {
  if (type === 'claim') return keysOfClaim(store, caseId);
  const buyerId = buyerInId(caseId);
  return buyerId ? [buyerKey(buyerId)] : [];
}

function buyerIdIn(found: Found, { type, caseId }: Appeal['about']): string | undefined {
  return type === 'claim' ? claimAt(found, caseId).buyerId : buyerInId(caseId);
}

/** Why nothing may be granted to this buyer: no list to look at, or a name on it. */
function listedAs(answer: SanctionsAnswer, found: Found, buyerId: string | undefined): Decision | undefined {
  if ('trouble' in answer) return noListRefusal(answer.trouble);
  const buyer = buyerId === undefined ? undefined : buyerIn(found, buyerId)?.buyer;
  if (!buyer) throw new Error('The buyer of an appealed decision is not there');
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
