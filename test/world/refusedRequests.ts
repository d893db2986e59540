import { policyKey } from '../../shared/data/policies.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import { on, policyFor } from '../domain/insured.ts';
import { buyer, limitOf, policyOf } from './insurance.ts';
import {
  adverse,
  approves,
  asked,
  cancels,
  cutsShort,
  decides,
  exceptional,
  granted,
  grantedInPart,
  heard,
  hour,
  informs,
  questions,
  requests,
  requestsWith,
  seconds,
  why,
} from './limitRequests.ts';
import { asStaff, type Move } from './moves.ts';
import { euro, insured } from './policyScenarios.ts';
import { putAll } from './records.ts';

/** The tenant's policy is another than usual. */
const under =
  (changed: Partial<Omit<Policy, 'terms'>>): Move =>
  async (actor) => {
    const policy = policyFor(policyOf(actor), actor.clientId, changed);
    await putAll(actor.world.store, [{ ...policyKey(policy.policyId), version: 2, policy }]);
    return undefined;
  };
const ended = under({ startsOn: on('2025-01-01'), endsOn: on('2025-12-31') });
const amount = (text: string, currency = 'EUR') => requestsWith({ amount: { amount: text, currency } });
const large = [insured, amount('600000.00'), hour];
const proposed = [...large, approves, hour];
const part = (money: string, more: object = adverse) =>
  decides({ outcome: 'partial', amount: euro(money), ...more });
const assignedTo = (staffId: string) => asStaff('key-mia', 'assignCreditLimit', { staffId }, limitOf);

export type Refused = [why: string, given: Move[], when: Move, status: number, because: string];

/** What is malformed is shown where it stands. */
const malformed: Refused[] = [
  ['an unknown currency', [insured], amount('1.00', 'USD'), 400, '/body/amount/currency'],
  ['less than nothing', [insured], amount('-1.00'), 400, '/body/amount/amount'],
  ['a third decimal', [insured], amount('1.001'), 400, '/body/amount/amount'],
  ['too much to be true', [insured], amount('99999999999999.00'), 400, '/body/amount/amount'],
  ['terms below nothing', [insured], requestsWith({ paymentTermsDays: -1 }), 400, '/body/paymentTermsDays'],
  ['half a day', [insured], requestsWith({ paymentTermsDays: 0.5 }), 400, '/body/paymentTermsDays'],
  ['a decision of less than nothing', heard, part('-1.00'), 400, '/body/amount/amount'],
  ['an outcome that is none', heard, decides({ outcome: 'maybe' }), 400, '/body/outcome'],
  ['no advice', heard, decides({ outcome: 'approved', advice: undefined }), 400, '/body/advice'],
];

/** What breaks a rule is told with its reason. */
const ruled: Refused[] = [
  ['nothing', [insured], amount('0.00'), 422, 'amount-zero'],
  ['another currency than the policy', [insured], amount('1.00', 'SEK'), 422, 'wrong-currency'],
  ['terms that are too long', [insured], requestsWith({ paymentTermsDays: 90 }), 422, 'terms-too-long'],
  ['an expired policy', [insured, ended], requests, 422, 'policy-not-in-force'],
  [
    'a buyer of the own group',
    [insured, under({ associatedBuyers: [buyer] })],
    requests,
    422,
    'associated-buyer',
  ],
  ['a second request', asked, requests, 409, 'request-open'],
  ['a withdrawal of what is decided', granted, cancels, 409, 'request-not-open'],
  ['information that nobody asked for', granted, informs, 409, 'nothing-asked'],
  ['a question twice', [...asked, questions, hour], questions, 409, 'already-asked'],
  ['a decision on a cancelled request', [...asked, cancels, hour], approves, 409, 'request-not-open'],
  ['a decision twice', granted, approves, 409, 'request-not-open'],
  ['no hearing', asked, cutsShort, 422, 'not-heard'],
  ['a hearing that runs', [...asked, questions, hour], cutsShort, 422, 'not-heard'],
  ['no reasons', heard, part('20000.00', { weighed: 'Ja.' }), 422, 'reasons-required'],
  [
    'no remedy',
    heard,
    part('20000.00', { reasons: [{ ...why, remedy: undefined }] }),
    422,
    'remedy-required',
  ],
  ['nothing weighed', heard, part('20000.00', { reasons: [why] }), 422, 'weighing-required'],
  ['a part that is the whole', heard, part('50000.00'), 422, 'amount-does-not-fit'],
  ['a part that is more', heard, part('50000.01'), 422, 'amount-does-not-fit'],
  [
    'a decision in another currency',
    heard,
    decides({ outcome: 'approved', amount: { amount: '1.00', currency: 'SEK' } }),
    422,
    'wrong-currency',
  ],
  ['an end in the past', heard, part('20000.00', { ...adverse, until: '2026-04-22' }), 422, 'end-in-past'],
  [
    'conditional without conditions',
    heard,
    decides({ outcome: 'conditional', amount: euro('1.00'), ...adverse }),
    422,
    'conditions-required',
  ],
  [
    'an approver who is none',
    large,
    decides({ outcome: 'approved', approvedBy: 'stf_nl0000' }),
    422,
    'no-such-approver',
  ],
  ['two proposals', proposed, approves, 409, 'proposal-waits'],
  ['nothing to approve', asked, seconds(true), 409, 'nothing-to-approve'],
  [
    'an own proposal',
    [...asked, decides({ outcome: 'declined', reasons: [why], ...exceptional }, 'key-mia'), hour],
    seconds(true),
    403,
    'second-person',
  ],
  ['a handler as underwriter', asked, assignedTo('stf_nl0000'), 422, 'no-such-person'],
  [
    'a cut by decision',
    [...grantedInPart, requests, hour, questions, hour, informs, hour],
    part('10000.00'),
    422,
    'reduction-needs-notice',
  ],
];

/** Requests and decisions that are refused. */
export const refusedRequests = [...malformed, ...ruled];
