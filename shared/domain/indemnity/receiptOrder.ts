import type { LocalDate } from '../instant.ts';
import type { LossFile, Receipt } from './lossFile.ts';
import { sortedBy } from './sortedBy.ts';

/** Before the loss, or on its day; a credit lowers a debt that never was, whenever it is written (D.1, 3). */
export function isBeforeLoss({ on, kind }: Receipt, dateOfLoss: LocalDate | undefined): boolean {
  return kind === 'credit-note' || dateOfLoss === undefined || on <= dateOfLoss;
}

/** The receipts of a file on either side of the loss. */
export function aroundLoss({ receipts, dateOfLoss }: Pick<LossFile, 'receipts' | 'dateOfLoss'>) {
  const isBefore = (receipt: Receipt) => isBeforeLoss(receipt, dateOfLoss);
  return { before: receipts.filter(isBefore), after: receipts.filter((receipt) => !isBefore(receipt)) };
}

/** By day; on one day credits first, then what names its invoice. Equals are told apart by what they say. */
export function inTime(
  receipts: readonly Receipt[],
  { designation }: { designation: 'disregarded' | 'followed' },
): Receipt[] {
  const turn = ({ kind, designation: named }: Receipt) => {
    if (kind === 'credit-note') return 0;
    return designation === 'followed' && named.length > 0 ? 1 : 2;
  };
  return sortedBy(receipts, (receipt) => {
    const amount = String(receipt.amount).padStart(16, '0');
    const rest = JSON.stringify([receipt.designation, receipt.conversion, receipt.costs]);
    return `${receipt.on} ${turn(receipt)} ${amount} ${rest}`;
  });
}
