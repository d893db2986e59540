import type { SettledTerms } from '../policy/settledTerms.ts';
import type { Calculation } from './calculation.ts';
import { exact, halfUp, least } from './exact.ts';
import type { LossFile, Receipt } from './lossFile.ts';
import { type Sharing, shareRecovery } from './recovery.ts';
import type { Workbook } from './workbook.ts';

/** Step 11. */
export function roundOff(book: Workbook): number {
  const exactly = book.total;
  const rounded = halfUp(exactly);
  book.write('rounding', { deducts: exactly.sub(rounded), inputs: { exact: exactly } });
  return rounded;
}

/**
 * Step 12: what came in between the loss and the payment is shared as what comes later will be. The part of all of
 * it is rounded, not each by itself, so that another one never leaves more to be paid.
 */
export function shareRecoveries(book: Workbook, receipts: readonly Receipt[], sharing: Sharing): void {
  const [indemnity, debt] = [exact(sharing.indemnity), exact(sharing.debt)];
  let [shared, ours] = [0, 0];
  for (const { on, amount, costs, conversion } of receipts) {
    const rate = exact(conversion?.rate ?? 1);
    const [received, cost] = [halfUp(exact(amount).mul(rate)), halfUp(exact(costs).mul(rate))];
    shared += Math.max(0, received - cost);
    const { insurer } = shareRecovery({ amount: shared, costs: 0 }, sharing);
    const deducts = least(exact(insurer - ours), book.total);
    ours = insurer;
    const inputs = { received: exact(received), on, costs: exact(cost), indemnity, debt };
    book.write('recovery', { deducts, inputs });
  }
}

/** Step 13: what was paid before, premium by policy term, and to whom the rest goes. */
export function settle(book: Workbook, file: LossFile, terms: SettledTerms): Calculation['payee'] {
  takeOff(book, 'paid-before', 'paid', file.paidBefore);
  if (terms.setOffUnpaidPremium) takeOff(book, 'premium-set-off', 'premium', file.unpaidPremium);
  const assignee = file.assignee ?? terms.assignee;
  book.write('payee', { inputs: { payee: assignee?.name ?? 'client' } });
  return assignee ? { to: 'assignee', ...assignee } : { to: 'client' };
}

function takeOff(book: Workbook, rule: 'paid-before' | 'premium-set-off', name: string, minor: number): void {
  if (minor === 0) return;
  const amount = exact(minor);
  book.write(rule, { deducts: least(amount, book.total), inputs: { [name]: amount } });
}
