import Builder from 'fast-xml-builder';
import type { Client } from '../../../shared/domain/client.ts';
import { type Invoice, leftOf } from '../../../shared/domain/invoice/state.ts';
import { totalsOf } from '../../../shared/domain/invoice/totals.ts';
import type { Locale } from '../../../shared/domain/office.ts';
import { offices } from '../../../shared/domain/offices.ts';
import { message } from '../../../shared/letters/messages.ts';
import { countryName } from '../../../shared/letters/parts/countryName.ts';
import { accountOf, supplierOf } from '../invoiceView.ts';
import { amountIn, chargesOf, linesOf, plain, taxTotalOf } from './ublAmounts.ts';

const uri = 'urn:oasis:names:specification:ubl:schema:xsd';
const builder = new Builder({ ignoreAttributes: false, format: true });

/**
 * The document as UBL 2.1 by EN 16931, for programs that read invoices. The order of the elements is the schema's.
 * The buyer's country is his office's: we keep no street of his.
 */
export function ublDocument(state: Invoice, buyer: Client, locale: Locale): string {
  const credit = state.draft.document === 'credit-note';
  const root = credit ? 'CreditNote' : 'Invoice';
  return builder.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    [root]: {
      '@_xmlns': `${uri}:${root}-2`,
      '@_xmlns:cac': `${uri}:CommonAggregateComponents-2`,
      '@_xmlns:cbc': `${uri}:CommonBasicComponents-2`,
      ...headOf(state, credit),
      'cac:AccountingSupplierParty': { 'cac:Party': supplierParty(state) },
      'cac:AccountingCustomerParty': { 'cac:Party': buyerParty(buyer) },
      ...(credit ? {} : { 'cac:PaymentMeans': paymentMeans(state) }),
      'cac:AllowanceCharge': chargesOf(state, (country) =>
        message(locale, 'invoice-tax.premium-tax', { country: countryName(locale, country) }),
      ),
      'cac:TaxTotal': taxTotalOf(state),
      'cac:LegalMonetaryTotal': totals(state),
      [`cac:${root}Line`]: linesOf(state, (kind) => message(locale, `invoice-line.${kind}`)),
    },
  });
}

function headOf({ number, issuedOn, draft, corrects, subject: _ }: Invoice, credit: boolean): object {
  const { from, to } = draft.period;
  const { exchange } = draft;
  return {
    'cbc:CustomizationID': 'urn:cen.eu:en16931:2017',
    ...{ 'cbc:ID': number, 'cbc:IssueDate': issuedOn },
    ...(draft.document === 'invoice' && { 'cbc:DueDate': draft.dueOn }),
    [credit ? 'cbc:CreditNoteTypeCode' : 'cbc:InvoiceTypeCode']: credit ? 381 : 380,
    ...(exchange && {
      'cbc:Note': `1 ${exchange.from} = ${exchange.rate}, ${exchange.on}, ${exchange.source}`,
    }),
    'cbc:DocumentCurrencyCode': draft.currency,
    'cac:InvoicePeriod': { 'cbc:StartDate': from, 'cbc:EndDate': to },
    ...(corrects && {
      'cac:BillingReference': {
        'cac:InvoiceDocumentReference': { 'cbc:ID': corrects.number, 'cbc:IssueDate': corrects.issuedOn },
      },
    }),
  };
}

function supplierParty(state: Invoice): object {
  const { name, street, city, postalCode, country, registration, vatNumber } = supplierOf(state);
  return {
    'cac:PostalAddress': {
      ...{ 'cbc:StreetName': street, 'cbc:CityName': city, 'cbc:PostalZone': postalCode },
      'cac:Country': { 'cbc:IdentificationCode': country },
    },
    'cac:PartyTaxScheme': { 'cbc:CompanyID': vatNumber, 'cac:TaxScheme': { 'cbc:ID': 'VAT' } },
    'cac:PartyLegalEntity': { 'cbc:RegistrationName': name, 'cbc:CompanyID': registration },
  };
}

function buyerParty({ name, office }: Client): object {
  return {
    'cac:PostalAddress': { 'cac:Country': { 'cbc:IdentificationCode': offices[office].country } },
    'cac:PartyLegalEntity': { 'cbc:RegistrationName': name },
  };
}

/** A SEPA transfer, or any other transfer of money. */
function paymentMeans(state: Invoice): object {
  const account = accountOf(state);
  const sepa = account.scheme === 'iban' && state.draft.currency === 'EUR';
  return {
    'cbc:PaymentMeansCode': sepa ? 58 : 30,
    'cbc:PaymentID': state.paymentReference.value,
    'cac:PayeeFinancialAccount': {
      'cbc:ID': account.number,
      ...(account.bic && { 'cac:FinancialInstitutionBranch': { 'cbc:ID': account.bic } }),
    },
  };
}

function totals(state: Invoice): object {
  const money = amountIn(state);
  const { net } = totalsOf(state.draft);
  const premiumTax = plain(state.draft.taxes, 'premium-tax');
  const vat = plain(state.draft.taxes, 'vat');
  const paid = state.draft.document === 'invoice' ? state.total - leftOf(state) : 0;
  return {
    'cbc:LineExtensionAmount': money(net),
    'cbc:TaxExclusiveAmount': money(net + premiumTax),
    'cbc:TaxInclusiveAmount': money(net + premiumTax + vat),
    ...(premiumTax !== 0 && { 'cbc:ChargeTotalAmount': money(premiumTax) }),
    ...(paid > 0 && { 'cbc:PrepaidAmount': money(paid) }),
    'cbc:PayableAmount': money(state.total - paid),
  };
}
