import { overdueFileIn, overdueFileKey } from '../../shared/data/overdueFile.ts';
import { readAll } from '../../shared/data/read.ts';
import type { StaffKey } from './cast.ts';
import { mandates, told } from './collectionRequests.ts';
import { overdueOf } from './insurance.ts';
import { hour } from './limitRequests.ts';
import { type Actor, asClient, asStaff, type Move } from './moves.ts';
import { euro } from './policyScenarios.ts';
import { document } from './requests.ts';

/** What is said about a claim in the tests, by the client and by us. */
export const filesWith = (changed: object): Move =>
  asClient('fileClaim', (actor) => ({
    ...{ overdueId: overdueOf(actor), cause: 'protracted-default', ...changed },
  }));
export const papers = [
  'invoices',
  'order',
  'delivery-proof',
  'account-statement',
  'correspondence',
  'notices',
];
const codes = (given: string[]) => given.map((code) => ({ code }));
export const files = filesWith({});
export const filesAll = filesWith({ documents: codes(papers) });
/** An insolvency is decided ten working days after the last paper. */
export const filesInsolvent = filesWith({
  ...{ cause: 'insolvency', insolvency: { event: 'faillissement', on: '2026-04-20' } },
  documents: codes([...papers.slice(0, 4), ...['insolvency-notice', 'debt-record', 'retention-of-title']]),
});
export const filesAlmost = filesWith({ documents: codes(papers.slice(1)) });

/** The claim of the client, the open one first: whatever is done there is done to it. */
export async function claimOf({ world, clientId }: Actor): Promise<string> {
  const key = overdueFileKey(overdueOf({ clientId }));
  const { claim } = overdueFileIn(await readAll(world.store, [key]), overdueOf({ clientId }));
  if (claim) return claim;
  const { body } = await world.ask({ operation: 'listClaims', as: { clientId } });
  const [newest] = body.data as { id: string }[];
  if (!newest) throw new Error('There is no claim');
  return newest.id;
}
export const onClaim = (move: Move): Move =>
  Object.assign(async (actor: Actor) => move({ ...actor, caseId: await claimOf(actor) }), {
    operation: move.operation,
  });

const his = (operation: Parameters<typeof asClient>[0], body: object) => onClaim(asClient(operation, body));
const ours = (operation: Parameters<typeof asStaff>[1], body: object, key: StaffKey = 'key-mia') =>
  onClaim(asStaff(key, operation, body));
const about = { invoice: '2026-1', amount: euro('400.00'), text: 'Kapotte tegels.' };
const failed = { event: 'faillissement', on: '2026-04-22' };

export const gives = his('addClaimDocument', { ...document, code: 'invoices' });
export const receivesWith = (changed: object) =>
  his('tellClaimReceipt', { reference: 'R-1', on: '2026-04-22', amount: euro('1200.00'), ...changed });
export const receives = receivesWith({});
export const disputesWith = (changed: object) => his('disputeClaim', { ...about, ...changed });
export const disputes = disputesWith({});
export const answers = his('giveClaimInformation', { text: 'Zie de bijlage.' });
export const asksUs = his('writeOnClaim', { text: 'Hoe staat het ermee?' });
export const fails = his('reportInsolvency', failed);
export const withdraws = his('withdrawClaim', { because: 'Hij betaalt.' });
export const asks = ours('askAboutClaim', { text: 'Stuur ons de wissels.', documents: ['bills'] });
export const waives = ours('waiveClaimDocument', { code: 'notices', because: 'Die hebben wij.' });
export const refuses = ours('refuseClaimDocument', { code: 'order', because: 'Onleesbaar.' });
export const adds = ours('addStaffClaimDocument', { ...document, code: 'invoices' });
export const records = ours('disputeStaffClaim', about);
export const resolves = ours('resolveClaimDispute', { n: 1, owed: euro('300.00'), because: 'Akkoord.' });
export const learns = ours('reportStaffInsolvency', failed);
export const writes = ours('writeAboutClaim', { text: 'Wij kijken ernaar.' });
export const hands = onClaim(
  asStaff('key-mia', 'assignClaim', ({ staff }: Actor) => ({ staffId: staff['key-dan'] })),
);

/** Filed with almost every paper; with every one; by a client whose mandate is open. */
export const claimed = [...told, filesAlmost, hour];
export const whole = [...told, filesAll, hour];
export const mandatedToo = [...told, mandates, hour];
