import { settledTermsOn } from '../policy/settledTerms.ts';
import type { Calculation } from './calculation.ts';
import { lastDayOfCover } from './ceilingAt.ts';
import { type Claimed, claimedOf, keptBy, payable } from './claimed.ts';
import { type Debt, debtsOf, deliveryKey, dueKey } from './debts.ts';
import { halfUp, sum, writtenAmount } from './exact.ts';
import { exclusionsOf } from './exclusions.ts';
import { writeExclusions, writeInvoices } from './invoiceLines.ts';
import { latenessOf } from './late.ts';
import { walkLimits } from './limitWalk.ts';
import type { LossFile } from './lossFile.ts';
import { takeOwnShare } from './ownShare.ts';
import { roundParts } from './parts.ts';
import { keepBooks } from './payments.ts';
import { writeReceipts } from './receiptLines.ts';
import { aroundLoss, inTime } from './receiptOrder.ts';
import { roundOff, settle, shareRecoveries } from './settlement.ts';
import { sortedBy } from './sortedBy.ts';
import { type Stop, stopsOf } from './stops.ts';
import { openWorkbook } from './workbook.ts';
import { bearFirstLoss, capByYear } from './yearLimits.ts';

/**
 * The indemnity of a loss, in the order of `cover.md` D.1 and by `charter.md` F 22 to 24: exact from line to
 * line, rounded once. The same file gives the same answer, in whatever order its invoices and receipts stand.
 */
export function calculate(file: LossFile): Calculation {
  const debts = sortedBy(debtsOf(file), dueKey);
  const terms = termsOfLoss(file, debts);
  const { before, after } = aroundLoss(file);
  const { designation } = terms;
  const { open } = keepBooks(debts, before, { designation, pool: false });
  const stops = stopsOf(open, file.otherStops);
  const books = keepBooks(debts, before, {
    ...{ designation, pool: terms.receiptAllocation === 'pro-rata' },
    uninsuredFirst:
      terms.receiptsAfterCover === 'uninsured-first' ? uninsuredAfter(debts, file, stops) : undefined,
  });
  const claimed = claimedOf(books, ({ debt }) => exclusionsOf(debt, file, stops));
  const book = openWorkbook(sum(debts.map(({ amount }) => amount)));
  const start = writtenAmount(book.total);
  writeInvoices(book, debts);
  writeExclusions(book, claimed);
  writeReceipts(book, claimed, books);
  const insured = walkLimits(book, claimed, file);
  const insuredLoss = book.total;
  const share = takeOwnShare(book, insured, terms);
  const borne = bearFirstLoss(book, share, terms, file.year);
  const isBorne = book.total.equals(0) && borne.gt(0) ? 'within-first-loss' : undefined;
  const capped = capByYear(book, terms, file.year);
  const reasonCode = share.reasonCode ?? isBorne ?? capped;
  const parts = roundParts({ indemnity: book.total, insuredLoss, insured, claimed });
  const indemnity = roundOff(book);
  const sharing = { indemnity, debt: halfUp(sum(claimed.map(owedOf))) };
  shareRecoveries(book, inTime(after, terms), sharing);
  const payee = settle(book, file, terms);
  return {
    ...{ currency: file.currency, start, lines: book.lines, ...parts },
    ...{ firstLossBorne: halfUp(borne), payable: halfUp(book.total), sharing },
    ...(stops[0] && { stopOn: stops[0].stopOn }),
    ...(reasonCode && { reasonCode }),
    ...{ undecided: undecidedOf(claimed, file), payee },
  };
}

/** The terms of the whole loss: those for the delivery that it began with. */
function termsOfLoss({ policy }: LossFile, debts: readonly Debt[]) {
  const [oldest] = sortedBy(debts, deliveryKey);
  if (!oldest) throw new Error('A loss without an invoice');
  return settledTermsOn(policy, oldest.invoice.deliveredOn);
}

/** The last day of cover, and the invoices of which nothing is insured (`cover.md` D.3). */
function uninsuredAfter(debts: readonly Debt[], file: LossFile, stops: readonly Stop[]) {
  const uninsured = debts.filter((debt) => keptBy(exclusionsOf(debt, file, stops)).equals(0));
  return { after: lastDayOfCover(file), invoices: new Set(uninsured.map(({ invoice }) => invoice.number)) };
}

/** What it would take to pay what is still owed. */
const owedOf = ({ debt, open }: Claimed) => payable(open.undisputed, debt).add(payable(open.disputed, debt));

/** What a person has still to decide, of what is owed and not excluded anyhow. */
function undecidedOf(claimed: readonly Claimed[], file: LossFile): Calculation['undecided'] {
  const all = claimed.filter(isAtStake).flatMap(({ debt }) =>
    latenessOf(debt, file)
      .filter(({ percentage }) => percentage === 'undecided')
      .map(({ code, lateDays }) => ({
        ...{ code, lateDays },
        ...(code !== 'filed-late' && { invoice: debt.invoice.number }),
      })),
  );
  const ofClaim = all.find(({ code }) => code === 'filed-late');
  return [...all.filter(({ code }) => code !== 'filed-late'), ...(ofClaim ? [ofClaim] : [])];
}

const isAtStake = ({ kept, open }: Claimed) =>
  kept.gt(0) && open.undisputed.counted.add(open.disputed.counted).gt(0);
