import type { LocalDate } from '../instant.ts';
import { stillAsked } from './asked.ts';
import type { DataOf } from './draft.ts';
import type { Overdue } from './state.ts';

type Ended = Overdue['ended'][number];

/** A mandate took these invoices; it is open unless we heard of its end before. */
export function handedOver(
  state: Overdue,
  { collectionId, invoices }: DataOf<'handed-over'>,
  on: LocalDate,
): Overdue {
  const over = endOf(state, collectionId);
  const taken = state.invoices.map((invoice) =>
    invoices.includes(invoice.number) ? { ...invoice, handedOver: { collectionId, on } } : invoice,
  );
  return { ...without(state, over), invoices: taken, ...(!over && { collectionId }) };
}

export function collectionEnded(state: Overdue, { collectionId }: DataOf<'collection-ended'>): Overdue {
  const known = state.invoices.some(({ handedOver: at }) => at?.collectionId === collectionId);
  if (state.collectionId !== collectionId && !known) return ending(state, { id: collectionId, released: [] });
  return state.collectionId === collectionId ? { ...state, collectionId: undefined } : state;
}

/** A claim took these invoices; it is open unless we heard of its end before. */
export function claimed(state: Overdue, { claimId, invoices }: DataOf<'claimed'>): Overdue {
  const over = endOf(state, claimId);
  const taken = state.invoices.map((invoice) =>
    invoices.includes(invoice.number) && !over?.released.includes(invoice.number)
      ? { ...invoice, claimId }
      : invoice,
  );
  const asked = stillAsked(state.asked, taken);
  return { ...without(state, over), invoices: taken, asked, ...(!over && { claimId }) };
}

/** What it gives back can be claimed again; the rest it keeps. */
export function claimEnded(state: Overdue, { claimId, released }: DataOf<'claim-ended'>): Overdue {
  const known = state.claimId === claimId || state.invoices.some((invoice) => invoice.claimId === claimId);
  if (!known) return ending(state, { id: claimId, released });
  const invoices = state.invoices.map((invoice) => {
    const { claimId: of, ...rest } = invoice;
    return of === claimId && released.includes(invoice.number) ? rest : invoice;
  });
  return { ...state, invoices, ...(state.claimId === claimId && { claimId: undefined }) };
}

const endOf = ({ ended }: Overdue, id: string): Ended | undefined => ended.find((end) => end.id === id);

function ending(state: Overdue, end: Ended): Overdue {
  return { ...state, ended: [...state.ended, end].slice(-20) };
}

function without(state: Overdue, end: Ended | undefined): Overdue {
  return end ? { ...state, ended: state.ended.filter(({ id }) => id !== end.id) } : state;
}
