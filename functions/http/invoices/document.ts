import { letterIdOf } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import { clientIn, clientKey } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Invoice } from '../../../shared/domain/invoice/state.ts';
import type { Locale } from '../../../shared/domain/office.ts';
import { findLetter, treeOf } from '../letters/reading.ts';
import { writtenForm } from '../writtenForms.ts';

type Wanted = { query: { language?: Locale | undefined }; produces: string };

/**
 * The document itself: the letter that issued it, as a page, a PDF or text, word for word as it is kept; or the same
 * as UBL, made when it is asked for.
 */
export async function invoiceDocument(store: Store, state: Invoice, wanted: Wanted) {
  if (wanted.produces === 'application/xml') return xmlOf(store, state, wanted);
  const letter = await findLetter(store, letterIdOf(state.id, 1));
  if (!letter) throw new Error(`The letter of ${state.id} is not there`);
  const { tree } = await treeOf(store, letter, wanted.query.language);
  const form = await writtenForm(tree, letter.writtenAt, wanted.produces);
  if (!form) throw new Error(`${wanted.produces} is no form of an invoice`);
  return form;
}

async function xmlOf(store: Store, state: Invoice, { query }: Wanted) {
  const found = await readAll(store, [clientKey(state.clientId)]);
  const buyer = clientIn(found, state.clientId)?.client;
  if (!buyer) throw new Error(`The client of ${state.id} is not there`);
  const { ublDocument } = await import('./ublDocument.ts');
  const content = ublDocument(state, buyer, query.language ?? state.locale);
  return { content, contentType: 'application/xml; charset=utf-8' };
}
