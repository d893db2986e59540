import { system } from '../../shared/domain/actor.ts';
import { accepted } from '../../shared/domain/decision.ts';
import { makeAccount } from '../../shared/domain/declaration/account.ts';
import { billAdvance } from '../../shared/domain/declaration/advance.ts';
import { assign, failLetter } from '../../shared/domain/declaration/assign.ts';
import { correct, declare, estimate, type Said } from '../../shared/domain/declaration/declare.ts';
import { followPolicy } from '../../shared/domain/declaration/open.ts';
import type { Declaration, TurnoverLine } from '../../shared/domain/declaration/state.ts';
import { supplierOn } from '../../shared/domain/invoice/suppliers.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import { anna, staff } from './complaintPlay.ts';
import type { DeclarationMove } from './declarationPlay.ts';
import { on } from './insured.ts';

const eva = staff('stf_eva');

/** Sold within the Netherlands, and from there abroad, in whole euros. */
export const sold = (domestic: number, abroad = 0): TurnoverLine[] => [
  { country: 'NL', line: 'domestic', amount: domestic * 100 },
  ...(abroad > 0 ? [{ country: 'NL', line: 'export' as const, amount: abroad * 100 }] : []),
];

const said = (from: string, lines: readonly TurnoverLine[]): Said => ({
  from: on(from),
  lines,
  channel: 'api',
});

/** What people do with the declarations of a policy, as one word each. */
export const declares =
  (from: string, lines: readonly TurnoverLine[] = sold(1_000_000)): DeclarationMove =>
  (state, now) =>
    declare(state, said(from, lines), anna, now);
export const nil = (from: string) => declares(from, []);
export const corrects =
  (from: string, lines: readonly TurnoverLine[]): DeclarationMove =>
  (state, now) =>
    correct(state, { ...said(from, lines), because: 'Een dochter vergeten.' }, anna, now);
export const estimates =
  (from: string, lines: readonly TurnoverLine[] = sold(900_000)): DeclarationMove =>
  (state, now) =>
    estimate(state, { from: on(from), lines, because: 'Als vorig kwartaal.' }, eva, now);
/** A year of a file, and who supplies for its office. */
const askOf = ({ office }: Declaration, year: string, invoiceId: string) => ({
  ...{ year: on(year), invoiceId, supplier: supplierOn(office, on(year)) },
});
export const bills =
  (year = '2026-01-01', invoiceId = 'inv_nladvance'): DeclarationMove =>
  (state, now) =>
    billAdvance(state, askOf(state, year, invoiceId), eva, now);
export const accounts =
  (year = '2026-01-01', invoiceId = 'inv_nlaccount'): DeclarationMove =>
  (state, now) =>
    makeAccount(state, askOf(state, year, invoiceId), eva, now);
/** The same where nobody who supplies is entered. */
export const accountsForNobody: DeclarationMove = (state, now) =>
  makeAccount(state, { ...askOf(state, '2026-01-01', 'inv_nlaccount'), supplier: undefined }, eva, now);
export const follows =
  (policy: Policy): DeclarationMove =>
  (state, now) =>
    accepted(...followPolicy(state, policy, system, now));
export const assigns =
  (staffId: string): DeclarationMove =>
  (state, now, { people }) =>
    assign(
      state,
      people.find((person) => person.staffId === staffId),
      eva,
      now,
    );
export const letterFails: DeclarationMove = (state, now) => failLetter(state, 'ltr_1', now);
