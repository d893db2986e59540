import type { Actor } from '../actor.ts';
import { type Reason, type Refusal, refused } from '../decision.ts';
import { type Instant, plusSeconds } from '../instant.ts';
import type { Role } from '../person.ts';
import type { PayeeAccount } from './account.ts';
import { bankRulesOn } from './bankRules.ts';

/** What must be known of an account to pay to it: the account itself may stand elsewhere. */
export type Entered = Pick<PayeeAccount, 'enteredBy' | 'enteredAt' | 'calledBack'>;
type Caller = { by: Extract<Actor, { kind: 'staff' }>; role: Role };

/**
 * The account after somebody called the payee back. Whoever entered it does not confirm it (`charter.md` F 25).
 * Returns a refusal as a value.
 */
export function confirmAccount<A extends Entered>(
  account: A,
  { by, role }: Caller,
  at: Instant,
): A | Refusal {
  if (!bankRulesOn(account.enteredAt).callBackBy.includes(role))
    return refused('authority', 'may-not-call-back', 'Your role does not confirm accounts.');
  if (isSame(account.enteredBy, by.staffId))
    return refused('authority', 'second-person', 'Whoever entered an account does not confirm it.');
  if (account.calledBack) return account;
  return { ...account, calledBack: { staffId: by.staffId, at } };
}

/**
 * Why this account may not be paid now, every reason at once; undefined when it may: somebody other than whoever
 * entered it called back, and it is older than the rules ask (`charter.md` F 25). At the very end of the time it
 * may be paid.
 */
export function payeeReady(account: Entered, now: Instant): Refusal | undefined {
  const readyAt = plusSeconds(account.enteredAt, bankRulesOn(account.enteredAt).waitHours * 3_600);
  const reasons: Reason[] = [
    ...(isConfirmed(account)
      ? []
      : [reason('call-back-awaited', 'A second person has to call the payee back before we pay.')]),
    ...(now < readyAt
      ? [reason('account-too-new', `The account is new or was changed: it is paid from ${readyAt} on.`)]
      : []),
  ];
  return reasons.length > 0 ? { refused: 'rule', reasons } : undefined;
}

function isConfirmed({ enteredBy, enteredAt, calledBack }: Entered): boolean {
  return !!calledBack && calledBack.at >= enteredAt && !isSame(enteredBy, calledBack.staffId);
}

function isSame(by: Actor, staffId: string): boolean {
  return by.kind === 'staff' && by.staffId === staffId;
}

const reason = (code: string, because: string): Reason => ({ code, because, disclosure: 'client' });
