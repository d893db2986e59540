import type { InvoicePlay } from './invoicePlay.ts';

/** How the promises of an invoice ended, in their order. */
export const promiseEnds = ({ events }: InvoicePlay) =>
  events
    .flatMap(({ promises = [] }) => promises)
    .flatMap((change) =>
      change.change === 'settled' ? [`${change.key.split('#')[0]} ${change.status}`] : [],
    );
