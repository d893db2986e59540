import type { RouteName } from '../../shared/api/index.ts';
import type { StaffKey } from './cast.ts';
import { buyer, overdueOf, policyOf } from './insurance.ts';
import { asClient, asStaff, type Move } from './moves.ts';
import { euro } from './policyScenarios.ts';

/** What is said about unpaid invoices in the tests, by the client and by us. */
export const invoice = (number: string, changed: object = {}) => ({
  ...{ number, amount: euro('1000.00'), amountIs: 'net', vatRate: '0.21' },
  ...{ issuedOn: '2026-01-12', deliveredOn: '2026-01-10', dueOn: '2026-02-11', ...changed },
});
export const invoices = (count: number) => Array.from({ length: count }, (_, i) => invoice(`2026-${i + 1}`));

export const reportsWith = (list: object[], changed: object = {}): Move =>
  asClient('reportOverdue', (actor) => ({
    ...{ policyId: policyOf(actor), buyerId: buyer, invoices: list },
    ...changed,
  }));
/** Two of 1,210 euros each; a third that is due later. */
export const reports = reportsWith(invoices(2), { text: 'Hij zegt dat hij niet kan betalen.' });
export const reportsMore = reportsWith([invoice('2026-9', { dueOn: '2026-03-15' })], {
  batchReference: 'B-1',
});

const his = (operation: RouteName, body: object) => asClient(operation, body, overdueOf);
export const paysWith = (amount: string, changed: object = {}): Move =>
  his('tellReceipt', { reference: 'R-1', on: '2026-04-20', amount: euro(amount), ...changed });
export const pays = paysWith('1500.00');
export const later = (until: string, changed: object = {}): Move =>
  his('agreeExtension', { invoices: ['2026-9'], until, ...changed });
export const agrees = later('2026-05-01');
export const asks = later('2026-07-01', { text: 'Hij betaalt dan zeker.' });
export const reschedules = his('agreeRescheduling', {
  ...{ invoices: ['2026-1', '2026-2'], until: '2026-12-01', text: 'Acht termijnen, elke maand een.' },
});
export const says = his('writeOnOverdue', { text: 'Hij reageert niet.' });

const ours = (operation: RouteName, body: Parameters<typeof asStaff>[2], key: StaffKey = 'key-cas') =>
  asStaff(key, operation, body, overdueOf);
export const answers = (granted: boolean, n = 1): Move =>
  ours('answerExtension', {
    ...{ n, granted },
    ...(!granted && { reasons: [{ code: 'too-late', because: 'Zijn cijfers dragen dat niet.' }] }),
  });
export const tells = ours('writeAboutOverdue', { text: 'Wij bellen hem.' });
export const hands = ours('assignOverdue', ({ staff }) => ({ staffId: staff['key-dan'] }), 'key-mia');
