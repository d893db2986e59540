import {
  actsWith,
  agreed,
  announces,
  answers,
  begun,
  calls,
  callsBack,
  closes,
  collected,
  collects,
  collectsWith,
  comesBack,
  consents,
  givesAccountWith,
  mandated,
  mandates,
  mandatesWith,
  passedOn,
  passesOn,
  payable,
  planned,
  proposes,
  proposesWith,
  sues,
  told,
} from './collectionRequests.ts';
import { hour } from './limitRequests.ts';
import type { Actor, Move } from './moves.ts';
import { euro } from './policyScenarios.ts';
import type { Refused } from './refusedRequests.ts';

const krona = { amount: '1.00', currency: 'SEK' };
const collector = { name: 'Inkasso Weber', country: 'DE', own: false };
/** The same words, for another version. */
const old: Move = (actor: Actor) => answers(true, 1)(actor);

/** What is refused about collections: the first where it is malformed, the rest by its reason. */
export const refusedCollections: Refused[] = [
  ['no invoices named', told, mandatesWith({ invoices: [] }), 400, '/body/invoices'],
  ['a payment of nothing', begun, collectsWith({ amount: euro('0.00') }), 400, '/body/amount/amount'],
  ['a day that is none', begun, actsWith({ on: '2026-02-30' }), 400, '/body/on'],
  ['a plan without steps', mandated, proposesWith({ steps: [] }), 400, '/body/steps'],
  ['an invoice that is not there', told, mandatesWith({ invoices: ['2026-9'] }), 422, 'not-unpaid'],
  ['a second mandate', mandated, mandates, 409, 'collection-open'],
  ['an collector abroad', mandated, proposesWith({ collector }), 422, 'collector-abroad'],
  ['a replaced plan', [...planned, proposes, hour], old, 409, 'plan-replaced'],
  ['an answered plan', agreed, answers(true), 409, 'plan-answered'],
  ['something before consent', planned, calls, 422, 'no-consent'],
  ['a suit before a call', agreed, sues, 422, 'amicable-first'],
  [
    'a dearer suit',
    begun,
    actsWith({ kind: 'legal', step: 2, cost: euro('500.01') }),
    422,
    'cost-not-agreed',
  ],
  ['a cost in another currency', begun, actsWith({ step: 1, cost: krona }), 422, 'wrong-currency'],
  [
    'a right that nobody announced',
    begun,
    actsWith({ kind: 'keeps-right', right: 'limitation' }),
    422,
    'not-announced',
  ],
  ['a right on a day gone by', mandated, announces('limitation', '2026-04-21'), 422, 'day-passed'],
  ['an exception that is not there', mandated, consents, 422, 'no-such-exception'],
  ['more than is owed', begun, collectsWith({ amount: euro('3000.01') }), 422, 'more-than-owed'],
  ['a payment to come', begun, collectsWith({ on: '2026-04-23' }), 422, 'in-the-future'],
  ['a payment in another currency', begun, collectsWith({ amount: krona }), 422, 'wrong-currency'],
  [
    'an account that is none',
    begun,
    givesAccountWith({ account: 'NL91 ABNA 0417 1643 01' }),
    422,
    'iban-invalid',
  ],
  ['a call-back about nothing', begun, callsBack(), 409, 'no-payee'],
  ['passed on without an account', [...begun, collects, hour], passesOn(), 422, 'payee-missing'],
  ['passed on at once', [...collected, callsBack()], passesOn(), 422, 'account-too-new'],
  ['passed on by who recorded it', payable, passesOn(1, 'key-cas'), 403, 'second-person'],
  ['passed on twice', passedOn, passesOn(), 409, 'already-ordered'],
  ['sent back before it was sent', payable, comesBack, 409, 'not-sent'],
  ['closed as recovered with money left', begun, closes('recovered'), 422, 'not-recovered'],
  ['closed without reasons', begun, closes('closed', []), 422, 'reasons-required'],
];
