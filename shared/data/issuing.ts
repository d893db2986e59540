import type { Actor } from '../domain/actor.ts';
import { assignHandler } from '../domain/assignHandler.ts';
import { calendarFor, localDateAt } from '../domain/calendar.ts';
import { rulesFor } from '../domain/charterRules.ts';
import type { Decision } from '../domain/decision.ts';
import type { World } from '../domain/elapse.ts';
import type { Instant } from '../domain/instant.ts';
import type { InvoiceDraft } from '../domain/invoice/draft.ts';
import { issueInvoice } from '../domain/invoice/issue.ts';
import { Invoice } from '../domain/invoice/state.ts';
import { supplierIn } from '../domain/invoice/suppliers.ts';
import { creditedIn, creditedKey, seriesIn, seriesKeyAt } from './invoiceNumbers.ts';
import { casePartition, header, officeOf } from './keys.ts';
import { policyIn, policyKey } from './policies.ts';
import { premiumAccountIn } from './premiumAccounts.ts';
import type { Found } from './read.ts';
import { clientIn, clientKey } from './registers.ts';
import type { Key } from './store.ts';

const invoiceHeader = (id: string) => header(casePartition(id));

/** Everything that issuing looks at beside what every command of an invoice does: read in the same call. */
export function issueKeys(draft: InvoiceDraft, now: Instant): Key[] {
  const { policyId, clientId } = draft;
  const corrected =
    draft.document === 'credit-note' ? [invoiceHeader(draft.credits), creditedKey(draft.credits)] : [];
  return [policyKey(policyId), clientKey(clientId), seriesKeyAt(officeOf(policyId), now), ...corrected];
}

export type Issue = { id: string; draft: InvoiceDraft; by: Actor; world: World; now: Instant };

/** Issues what was asked for; undefined when the policy or its client is not there. */
export function issueFrom(found: Found, { id, draft, by, world, now }: Issue): Decision | undefined {
  const policy = policyIn(found, draft.policyId)?.policy;
  const client = policy && clientIn(found, policy.clientId)?.client;
  if (!policy || !client) return undefined;
  const { clientId, office, locale, contact } = client;
  const { id: calendar, version } = calendarFor(office);
  const corrected =
    draft.document === 'credit-note'
      ? {
          corrected: invoiceIn(found, draft.credits),
          creditedBefore: creditedIn(found, draft.credits).amount,
        }
      : { creditedBefore: 0 };
  return issueInvoice(
    {
      ...{ id, by, draft, policy, client: { clientId, office, locale }, ...corrected },
      series: seriesIn(found, office, now).series,
      supplier: supplierIn(process.env.STAGE, draft.supplier, localDateAt(office, now)),
      unpaidBefore: premiumAccountIn(found, policy.policyId).account.unpaid.length,
      handler: assignHandler(world.people, office, contact, false, now),
      rules: { charter: rulesFor(office, now).version, calendar: { id: calendar, version } },
    },
    now,
  );
}

export function invoiceIn(found: Found, id: string): Invoice | undefined {
  const item = found(invoiceHeader(id));
  return item && Invoice.parse(item.state);
}
