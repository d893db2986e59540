import { type Part, scaled } from './debts.ts';
import { type Exact, hundredths, shareOf, sum, whole } from './exact.ts';
import type { Exclusion } from './exclusions.ts';
import type { Books, Open } from './payments.ts';

/** One invoice on its way through the calculation. */
export type Claimed = Pick<Open, 'debt'> & {
  exclusions: Exclusion[];
  /** Which part of it no reason excludes, of one. */
  kept: Exact;
  /** Open when the limit is walked: after every receipt that fell on an invoice of its own. */
  undisputed: Part;
  disputed: Part;
  /** Open on the date of loss. */
  open: { undisputed: Part; disputed: Part };
};

/** The part that no reason takes away, of one. */
export function keptBy(exclusions: readonly Exclusion[]): Exact {
  return exclusions.reduce((kept, { percentage }) => kept.mul(whole.sub(hundredths(percentage))), whole);
}

/** Invoices with why they are not insured, and what is open of each, pooled receipts spread over all. */
export function claimedOf(books: Books, exclusionsOf: (open: Open) => Exclusion[]): Claimed[] {
  const [onUndisputed, onDisputed] = poolShares(books);
  return books.open.map((open) => {
    const exclusions = exclusionsOf(open);
    return {
      ...{ debt: open.debt, exclusions, kept: keptBy(exclusions) },
      ...{ undisputed: open.undisputed, disputed: open.disputed },
      open: {
        undisputed: scaled(open.undisputed, whole.sub(onUndisputed)),
        disputed: scaled(open.disputed, whole.sub(onDisputed)),
      },
    };
  });
}

/** Which part of everything the pooled receipts pay: of what is not disputed first (`cover.md` D.3). */
export function poolShares({ open, pooled }: Books): [undisputed: Exact, disputed: Exact] {
  const undisputed = sum(open.map(({ debt, undisputed: part }) => payable(part, debt)));
  const disputed = sum(open.map(({ debt, disputed: part }) => payable(part, debt)));
  const first = pooled.lt(undisputed) ? pooled : undisputed;
  const rest = pooled.sub(first);
  return [shareOf(first, undisputed), shareOf(rest.lt(disputed) ? rest : disputed, disputed)];
}

/** How much money it takes to pay what counts of a part (F 23). */
export function payable({ counted, vat }: Part, { terms }: Open['debt']): Exact {
  return terms.receiptsOnVat === 'proportional' ? counted.add(vat) : counted;
}
