import { commit } from '../../shared/data/commit.ts';
import { invoiceKind } from '../../shared/data/invoiceKind.ts';
import { premiumAccountKey } from '../../shared/data/premiumAccounts.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { noPremium, withInvoice } from '../../shared/domain/invoice/unpaidPremium.ts';
import { done, wake } from '../domain/casePlay.ts';
import { on } from '../domain/insured.ts';
import { pays, suspends } from '../domain/invoiceMoves.ts';
import { draft, type InvoicePlay, issue } from '../domain/invoicePlay.ts';
import type { ids as Ids } from './paperOffice.ts';
import type { PaperStore } from './paperStore.ts';

/** Three invoices of January: one that nobody paid, one of which too much was paid, one for which cover will be suspended. */
export async function bill(paper: PaperStore, now: Instant, ids: typeof Ids, staffId: string): Promise<void> {
  const policy = { policyId: ids.policy, clientId: ids.client, reference: 'P-1', currency: 'EUR' } as const;
  const client = { clientId: ids.client, office: 'NL', locale: 'nl-NL' } as const;
  const asked = draft({ clientId: ids.client, policyId: ids.policy, dueOn: on('2026-02-20') });
  const of = (id: string) => {
    const issued = issue({ id, draft: asked, client, policy, handler: { staffId } }, '2026-01-20T09:00:00Z');
    return wake(issued, '2026-04-01T09:00:00Z');
  };
  const plays = [
    of(ids.invoice),
    done(of(ids.overpaid), '2026-04-22T09:00:00Z', pays(1_200_000)),
    done(of(ids.suspending), '2026-04-22T09:00:00Z', suspends),
  ];
  for (const play of plays) await keep(paper, now, play);
  const account = plays.reduce((known, { state }) => withInvoice(known, undefined, state), noPremium);
  paper.put({ ...premiumAccountKey(ids.policy), version: 1, account });
}

async function keep({ store }: PaperStore, now: Instant, { events }: InvoicePlay): Promise<void> {
  await commit({ store, kind: invoiceKind, before: undefined, events, now, requestId: 'req-0' });
}
