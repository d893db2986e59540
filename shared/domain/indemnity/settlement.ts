import type { SettledTerms } from '../policy/settledTerms.ts';
import type { Calculation } from './calculation.ts';
import { exact, halfUp } from './exact.ts';
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

/** Step 12: what came in between the loss and the payment is shared as what comes later will be. */
export function shareRecoveries(book: Workbook, receipts: readonly Receipt[], sharing: Sharing): void {
  const [indemnity, debt] = [exact(sharing.indemnity), exact(sharing.debt)];
  for (const { on, amount, costs, conversion } of receipts) {
    const rate = exact(conversion?.rate ?? 1);
    const money = { amount: halfUp(exact(amount).mul(rate)), costs: halfUp(exact(costs).mul(rate)) };
    const { insurer } = shareRecovery(money, sharing);
    const deducts = exact(insurer).gt(book.total) ? book.total : exact(insurer);
    const inputs = { received: exact(money.amount), on, costs: exact(money.costs), indemnity, debt };
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
  book.write(rule, { deducts: amount.gt(book.total) ? book.total : amount, inputs: { [name]: amount } });
}
