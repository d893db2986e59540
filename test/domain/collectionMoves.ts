import { debtorAccounts } from '../../functions/bank/debtorAccounts.ts';
import { localTime } from '../../shared/domain/calendarTime.ts';
import { calendarOf } from '../../shared/domain/clocks.ts';
import { type Action, act as actOn } from '../../shared/domain/collection/act.ts';
import { assign } from '../../shared/domain/collection/assign.ts';
import { claimOpened, subrogated } from '../../shared/domain/collection/claimed.ts';
import { type Closure, closeCollection } from '../../shared/domain/collection/close.ts';
import { answerPlan } from '../../shared/domain/collection/consent.ts';
import { clientWrites, failLetter, staffWrites } from '../../shared/domain/collection/converse.ts';
import { announceException, answerException } from '../../shared/domain/collection/exception.ts';
import {
  orderPassOn,
  passOnAdvised,
  passOnReturned,
  passOnSent,
} from '../../shared/domain/collection/passOn.ts';
import { checkAccountOf, giveAccount } from '../../shared/domain/collection/payee.ts';
import { type NewPlan, type NewStep, planIdOf, proposePlan } from '../../shared/domain/collection/plan.ts';
import { receivedElsewhere } from '../../shared/domain/collection/received.ts';
import { type Collected, recover } from '../../shared/domain/collection/recover.ts';
import type { Collection } from '../../shared/domain/collection/state.ts';
import type { KeptRight } from '../../shared/domain/collection/steps.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { Role } from '../../shared/domain/person.ts';
import type { CollectionMove } from './collectionPlay.ts';
import { anna, staff } from './complaintPlay.ts';
import { on } from './insured.ts';
import { clean } from './limitMoves.ts';

/** What people do in a collection, as one word each. */
export const amicable: NewStep = {
  ...{ kind: 'amicable', cost: 0, borneBy: 'insurer', what: 'A letter and a call in German.' },
};
export const legal: NewStep = { kind: 'legal', cost: 50_000, borneBy: 'shared', what: 'A payment order.' };
const collector: NewPlan['collector'] = { name: 'Inkasso Weber', country: 'DE', own: false };
const cas = staff('stf_cas');

export function proposes(
  steps: NewStep[] = [amicable, legal],
  over: Partial<NewPlan['collector']> = {},
): CollectionMove {
  return (state, now) => proposePlan(state, { steps, collector: { ...collector, ...over } }, cas, now);
}

/** The client answers the present version, or the one named. */
export function answers(approved: boolean, version?: number): CollectionMove {
  return (state, now) => {
    const planId = planIdOf(state, version ?? state.plans);
    return answerPlan(state, { planId, approved, ...(!approved && { because: 'Too dear.' }) }, anna, now);
  };
}
export const approves = answers(true);
export const refuses = answers(false);

/** Today, at the office. */
const today = (state: Collection, now: Instant) => localTime(calendarOf(state.rules), now).date;

export function acts(action: Partial<Action> = {}): CollectionMove {
  const plain = { kind: 'amicable', cost: 0, what: 'We called him.' } as const;
  return (state, now) => actOn(state, { on: today(state, now), ...plain, ...action }, cas, now);
}
export const calls = acts();
export const sues = acts({ kind: 'legal', step: 2, cost: 30_000 });
export const keeps = (right: KeptRight, day?: string) =>
  acts({ kind: 'keeps-right', right, ...(day && { on: on(day) }) });

export function announces(right: KeptRight, day: string): CollectionMove {
  return (state, now) =>
    announceException(state, { right, on: on(day), because: 'It lapses that day.' }, cas, now);
}
export const consents =
  (n = 1): CollectionMove =>
  (state, now) =>
    answerException(state, { n, consented: true }, anna, now);
export const objects =
  (n = 1): CollectionMove =>
  (state, now) =>
    answerException(state, { n, consented: false, because: 'I know him.' }, anna, now);

export function collects(collected: Partial<Collected> = {}, by = 'stf_cas'): CollectionMove {
  return (state, now) => {
    const plain = { reference: `bank-${state.recoveries.length + 1}`, on: today(state, now), costs: 0 };
    return recover(state, { ...plain, amount: 120_000, ...collected }, staff(by), now);
  };
}
export const hears =
  (paid: { number: string; amount: number }[]): CollectionMove =>
  (state, now) =>
    receivedElsewhere(state, { key: 'r-1', on: today(state, now), paid }, now);

const why = { code: 'no-assets', because: 'He has nothing.', clause: '4.2' };
export function closes(
  as: Closure['as'],
  reasons: Closure['reasons'] = as === 'recovered' ? [] : [why],
): CollectionMove {
  return (state, now) => closeCollection(state, { as, reasons }, cas, now);
}
export const claims: CollectionMove = (state, now) => claimOpened(state, { claimId: 'clm_nlsample' }, now);
export const isPaid: CollectionMove = (state, now) =>
  subrogated(state, { claimId: 'clm_nlsample', insurer: 270_000, total: 300_000 }, now);

export const clientSays: CollectionMove = (state, now) => clientWrites(state, 'How is it going?', anna, now);
export const writes: CollectionMove = (state, now) => staffWrites(state, 'He promised to pay.', cas, now);
export const lettersFail: CollectionMove = (state, now) => failLetter(state, 'ltr_x', now);
export function assigns(to: string): CollectionMove {
  return (state, now, { people }) =>
    assign(
      state,
      people.find(({ staffId }) => staffId === to),
      staff('stf_mia'),
      now,
    );
}

const iban = { scheme: 'iban', number: 'NL91ABNA0417164300', sepa: true } as const;
const account = { holder: 'Bakker BV', account: iban };
export const givesAccount: CollectionMove = (state, now) => giveAccount(state, account, anna, now);
export const enters =
  (by: string): CollectionMove =>
  (state, now) =>
    giveAccount(state, account, staff(by), now);
export const checks =
  (by: string, role: Role): CollectionMove =>
  (state, now) =>
    checkAccountOf(state, { confirmed: true, by: staff(by), role }, now);
export const callsBack = checks('stf_cor', 'collections');
export function orders(n = 1, by = 'stf_cor'): CollectionMove {
  const screened = { names: ['Bakker BV'], numbers: [] };
  const names = { messageId: `M${n}`, endToEndId: `E${n}`, remittance: 'COL-SAMPL-00001' };
  const instruction = {
    holder: 'Bakker BV',
    account: iban,
    accounts: debtorAccounts(undefined, 'local'),
    ...names,
  };
  const order = { n, screened, sanctions: clean.sanctions, instruction };
  return (state, now) => orderPassOn(state, order, staff(by), now);
}
export const isSent =
  (n = 1): CollectionMove =>
  (state, now) =>
    passOnSent(state, n, 'file-1.xml', now);
export const isAdvised =
  (n = 1): CollectionMove =>
  (state, now) =>
    passOnAdvised(state, n, now);
export const comesBack: CollectionMove = (state, now) =>
  passOnReturned(state, { n: 1, because: 'account-closed' }, staff('stf_cor'), now);
