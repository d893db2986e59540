import { notFound, refused, Stop } from '../../../shared/api/problem.ts';
import type { staffInvoices } from '../../../shared/api/staffInvoices.ts';
import { perform } from '../../../shared/data/command.ts';
import { invoiceIdOf } from '../../../shared/data/invoiceIds.ts';
import { invoiceKind } from '../../../shared/data/invoiceKind.ts';
import { issueFrom, issueKeys } from '../../../shared/data/issuing.ts';
import { keyHolderKey } from '../../../shared/data/keys.ts';
import { policyIn } from '../../../shared/data/policies.ts';
import type { Found } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { exact, halfUp, hundredths } from '../../../shared/domain/indemnity/exact.ts';
import type { InvoiceDraft, InvoiceLine, TaxLine } from '../../../shared/domain/invoice/draft.ts';
import {
  type Currency,
  type Money,
  minorOf,
  type SignedMoney,
  signedMinorOf,
} from '../../../shared/domain/money.ts';
import { actorIn } from '../caseCommands.ts';
import { staffInvoiceAnswer } from '../invoiceCommands.ts';
import { guardOf } from '../outcome.ts';
import type { Call } from '../serve/call.ts';
import { requireOffice, staffIn } from '../staff.ts';

type IssueCall = Call<(typeof staffInvoices)['issueInvoice']>;
type Asked = IssueCall['body'];

/**
 * Issues: one read of policy, client, roster, numbers and what the policy owes, one transaction that takes the number
 * with the document.
 */
export async function issue(store: Store, call: IssueCall) {
  const { body, now, requestId, validateOnly } = call;
  const { policyId } = body;
  const draft = draftOf(body);
  const guard = guardOf(`staff ${call.caller.apiKeyId}`, call);
  const id = invoiceIdOf(policyId, guard?.hash ?? requestId);
  const outcome = await perform({
    ...{ store, kind: invoiceKind, caseId: id, now, requestId, guard, validateOnly },
    also: [keyHolderKey(call.caller.apiKeyId), ...issueKeys(draft, now)],
    admit: (found) => requireOffice(staffIn(found, call), policyIn(found, policyId)?.policy.office),
    decide: (_state, found, world) => issued(found, { id, draft, by: actorIn(found, call), world, now }),
  });
  const answer = staffInvoiceAnswer(outcome, call);
  return 'problem' in answer ? answer : { ...answer, headers: { Location: `staff/invoices/${id}` } };
}

function issued(found: Found, what: Parameters<typeof issueFrom>[1]) {
  const decision = issueFrom(found, what);
  if (!decision) throw new Stop(notFound());
  return decision;
}

/** Amounts in minor units of the document's currency. Throws Stop (422) for another one. */
function draftOf(asked: Asked): InvoiceDraft {
  const { document: _, dueOn, credits, ...rest } = asked;
  const { currency } = rest;
  const lines = rest.lines.map((line) => lineOf(line, currency));
  const taxes = rest.taxes.map((tax) => taxOf(tax, currency));
  const said = { ...rest, lines, taxes };
  // The request's own schema has asked for the one or the other.
  if (dueOn) return { ...said, document: 'invoice', dueOn };
  return { ...said, document: 'credit-note', credits: credits ?? '' };
}

function lineOf({ kind, amount, basis }: Asked['lines'][number], currency: Currency): InvoiceLine {
  const line = { kind, amount: signedIn(amount, currency) };
  if (!basis) return line;
  if ('each' in basis) return { ...line, basis: { ...basis, each: minorIn(basis.each, currency) } };
  return { ...line, basis: { ...basis, of: minorIn(basis.of, currency) } };
}

function taxOf({ base, ...tax }: Asked['taxes'][number], currency: Currency): TaxLine {
  const minor = signedIn(base, currency);
  return { ...tax, base: minor, amount: halfUp(exact(minor).mul(hundredths(tax.percent))) };
}

function signedIn(amount: SignedMoney, currency: Currency): number {
  requireCurrency(amount, currency);
  return signedMinorOf(amount).minor;
}

function minorIn(amount: Money, currency: Currency): number {
  requireCurrency(amount, currency);
  return minorOf(amount).minor;
}

function requireCurrency(amount: SignedMoney, currency: Currency): void {
  if (amount.currency === currency) return;
  const because = `Every amount of this document is in ${currency}.`;
  throw new Stop(refused({ refused: 'rule', reasons: [{ code: 'other-currency', because }] }));
}
