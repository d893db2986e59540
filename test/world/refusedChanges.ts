import { noticed } from './changeScenarios.ts';
import { appealOf, limitOf } from './insurance.ts';
import {
  announces,
  appeals,
  asked,
  callsOff,
  decidesAppeal,
  delivers,
  granted,
  grantedInPart,
  hour,
  tells,
} from './limitRequests.ts';
import { asStaff } from './moves.ts';
import { euro } from './policyScenarios.ts';
import type { Refused } from './refusedRequests.ts';

const inJune = (effectiveOn: string) => announces({ effectiveOn });
const lodged = [...grantedInPart, appeals, hour];
const onAppeal = (money: string) =>
  decidesAppeal({ outcome: 'changed', newDecision: { amount: euro(money) } });
const deliveredAt = (at: string) =>
  asStaff('key-una', 'recordNoticeDelivery', { deliveredAt: at, channel: 'courier' }, limitOf);
const logged = (receivedAt: string) =>
  asStaff('key-eva', 'logAppeal', (actor) => ({
    ...{ limitId: limitOf(actor), channel: 'phone', receivedAt, grounds: 'Hij belde.' },
  }));

/** Changes and appeals that are refused: the first where they are malformed, the rest by their reason. */
export const refusedChanges: Refused[] = [
  ['a day that is none', granted, inJune('2026-06-31'), 400, '/body/effectiveOn'],
  ['a change below nothing', granted, announces({ newAmount: euro('-1.00') }), 400, '/body/newAmount/amount'],
  ['a reduction that raises', granted, announces({ newAmount: euro('50000.01') }), 422, 'not-a-reduction'],
  ['a reduction of nothing', granted, announces({ newAmount: euro('50000.00') }), 422, 'not-a-reduction'],
  ['a reduction before anything is insured', asked, announces(), 409, 'no-cover'],
  ['a day inside the notice', granted, inJune('2026-05-22'), 422, 'inside-notice'],
  ['a day beyond every calendar', granted, inJune('2126-05-22'), 422, 'too-far-ahead'],
  ['two changes', noticed, announces(), 409, 'change-announced'],
  ['a change without reasons', granted, announces({ reasons: [] }), 422, 'reasons-required'],
  [
    'a change in another currency',
    granted,
    announces({ newAmount: { amount: '1.00', currency: 'SEK' } }),
    422,
    'wrong-currency',
  ],
  ['a delivery of no notice', granted, delivers, 409, 'no-change'],
  ['a delivery twice', noticed, delivers, 409, 'delivered-already'],
  [
    'a delivery before the notice',
    [...granted, announces(), hour],
    deliveredAt('2026-04-01T00:00:00Z'),
    422,
    'delivered-before-announced',
  ],
  [
    'a delivery to come',
    [...granted, announces(), hour],
    deliveredAt('2026-06-01T00:00:00Z'),
    422,
    'delivered-in-future',
  ],
  ['nothing to call off', granted, callsOff, 409, 'no-change'],
  ['nothing to weigh', noticed, tells(true), 422, 'nothing-to-weigh'],
  ['an appeal of nothing', asked, appeals, 422, 'nothing-decided'],
  ['an appeal twice', lodged, appeals, 409, 'appeal-open'],
  ['an appeal from the future', grantedInPart, logged('2026-05-22T09:00:00Z'), 422, 'lodged-in-future'],
  ['an appeal of long ago', grantedInPart, logged('2026-01-22T09:00:00Z'), 422, 'lodged-too-long-ago'],
  ['less on appeal', lodged, onAppeal('20000.00'), 422, 'not-in-his-favour'],
  ['more than asked on appeal', lodged, onAppeal('50000.01'), 422, 'more-than-asked'],
  [
    'an appeal decided by whoever decided',
    lodged,
    decidesAppeal({ outcome: 'confirmed' }, appealOf('decision'), 'key-una'),
    403,
    'not-independent',
  ],
  [
    'an appeal decided twice',
    [...lodged, decidesAppeal({ outcome: 'confirmed' }), hour],
    decidesAppeal({ outcome: 'confirmed' }),
    409,
    'appeal-closed',
  ],
];
