import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '../../shared/domain/actor.ts';
import type { PayeeAccount } from '../../shared/domain/bank/account.ts';
import { confirmAccount, payeeReady } from '../../shared/domain/bank/payee.ts';
import { plusSeconds } from '../../shared/domain/instant.ts';
import { roles } from '../../shared/domain/person.ts';
import { instant } from './complaintPlay.ts';

const entered = instant('2026-04-22T13:20:00Z');
const aDayLater = instant('2026-04-23T13:20:00Z');
const eva: Actor = { kind: 'staff', staffId: 'stf_eva' };
const tom = { by: { kind: 'staff', staffId: 'stf_tom' }, role: 'claims' } as const;
const account = (enteredBy: Actor, more: Partial<PayeeAccount> = {}): PayeeAccount => ({
  ...{ holder: 'Tulp BV', enteredBy, enteredAt: entered },
  account: { scheme: 'iban', number: 'NL91ABNA0417164300', sepa: true },
  ...more,
});
const client: Actor = { kind: 'client', memberId: 'mem_1' };
const codes = (answer: ReturnType<typeof payeeReady>) => answer?.reasons.map(({ code }) => code) ?? [];
const calledBack = (staffId: string, at = entered) => ({ calledBack: { staffId, at } });

test('a new account is paid after a second person called back, and not within 24 hours', () => {
  expect(codes(payeeReady(account(eva), entered))).toEqual(['call-back-awaited', 'account-too-new']);
  expect(codes(payeeReady(account(eva), aDayLater))).toEqual(['call-back-awaited']);
  const confirmed = confirmAccount(account(eva), tom, entered) as PayeeAccount;
  expect(codes(payeeReady(confirmed, plusSeconds(aDayLater, -1)))).toEqual(['account-too-new']);
  expect(payeeReady(confirmed, aDayLater)).toBeUndefined();
});

test('the client’s own entry needs the call as well; a second call changes nothing', () => {
  const confirmed = confirmAccount(account(client), tom, entered) as PayeeAccount;
  expect(confirmed).toEqual(account(client, calledBack('stf_tom')));
  const eva = { by: { kind: 'staff', staffId: 'stf_eva' }, role: 'director' } as const;
  expect(confirmAccount(confirmed, eva, aDayLater)).toEqual(confirmed);
});

test('whoever entered it does not confirm it, nor does somebody whose work is another', () => {
  const self = { by: { kind: 'staff', staffId: 'stf_eva' }, role: 'claims' } as const;
  expect(confirmAccount(account(eva), self, entered)).toMatchObject({
    refused: 'authority',
    reasons: [{ code: 'second-person' }],
  });
  const may = roles.filter((role) => !('refused' in confirmAccount(account(eva), { ...tom, role }, entered)));
  expect(may).toEqual(['handler', 'claims', 'collections', 'senior-manager', 'director']);
});

test.each([
  ['by whoever entered it', account(eva, calledBack('stf_eva'))],
  ['before it was changed', account(eva, calledBack('stf_tom', instant('2026-04-22T13:19:59Z')))],
])('a call %s does not count', (_, known) => {
  expect(codes(payeeReady(known, aDayLater))).toEqual(['call-back-awaited']);
});

test('nothing is ever paid to an account within a day, or without a second person', () => {
  const seconds = fc.integer({ min: -100_000, max: 300_000 });
  const who = fc.constantFrom('stf_eva', 'stf_tom', undefined);
  fc.assert(
    fc.property(who, seconds, seconds, (caller, calledAfter, now) => {
      const known = account(eva, caller ? calledBack(caller, plusSeconds(entered, calledAfter)) : {});
      const ready = !payeeReady(known, plusSeconds(entered, now));
      expect(ready).toBe(now >= 86_400 && caller === 'stf_tom' && calledAfter >= 0);
    }),
  );
});
