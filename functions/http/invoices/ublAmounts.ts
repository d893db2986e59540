import type { InvoiceLine, LineKind, TaxLine } from '../../../shared/domain/invoice/draft.ts';
import type { Invoice } from '../../../shared/domain/invoice/state.ts';
import { totalsOf } from '../../../shared/domain/invoice/totals.ts';
import { signedMoneyOf } from '../../../shared/domain/money.ts';

/** Insurance is exempt from value added tax in Europe; what is written there is read by programs and people. */
const exemptBecause = 'Exempt: insurance, Directive 2006/112/EC, article 135(1)(a)';

export function amountIn({ draft: { currency } }: Invoice) {
  return (minor: number) => ({
    '@_currencyID': currency,
    '#text': signedMoneyOf({ minor, currency }).amount,
  });
}

/** The tax of one kind on the whole document, in whole cents. */
export function plain(taxes: readonly TaxLine[], kind: TaxLine['tax']): number {
  return taxes.filter(({ tax }) => tax === kind).reduce((sum, { amount }) => sum + amount, 0);
}

type Category = { id: 'S' | 'E'; percent: string };

/** One rate of value added tax for the whole document, or none of it. */
function categoryOf({ draft }: Invoice): Category {
  const vat = draft.taxes.find(({ tax }) => tax === 'vat');
  return vat && Number(vat.percent) > 0 ? { id: 'S', percent: vat.percent } : { id: 'E', percent: '0' };
}

const categoryElement = ({ id, percent }: Category, more: object = {}) => ({
  ...{ 'cbc:ID': id, 'cbc:Percent': percent },
  ...more,
  'cac:TaxScheme': { 'cbc:ID': 'VAT' },
});

/** The norm knows value added tax alone: a tax on premium is a charge on the whole document, country by country. */
export function chargesOf(state: Invoice, name: (country: string) => string): object[] {
  const money = amountIn(state);
  return state.draft.taxes
    .filter(({ tax, amount }) => tax === 'premium-tax' && amount !== 0)
    .map(({ country, percent, base, amount }) => ({
      ...{ 'cbc:ChargeIndicator': true, 'cbc:AllowanceChargeReason': name(country) },
      'cbc:MultiplierFactorNumeric': percent,
      ...{ 'cbc:Amount': money(amount), 'cbc:BaseAmount': money(base) },
      'cac:TaxCategory': categoryElement(categoryOf(state)),
    }));
}

export function taxTotalOf(state: Invoice): object {
  const money = amountIn(state);
  const category = categoryOf(state);
  const taxable = totalsOf(state.draft).net + plain(state.draft.taxes, 'premium-tax');
  const vat = money(plain(state.draft.taxes, 'vat'));
  const why = category.id === 'E' ? { 'cbc:TaxExemptionReason': exemptBecause } : {};
  return {
    'cbc:TaxAmount': vat,
    'cac:TaxSubtotal': {
      ...{ 'cbc:TaxableAmount': money(taxable), 'cbc:TaxAmount': vat },
      'cac:TaxCategory': categoryElement(category, why),
    },
  };
}

/** A price is never below nothing: what takes off is a quantity below nothing. */
export function linesOf(state: Invoice, name: (kind: LineKind) => string): object[] {
  const credit = state.draft.document === 'credit-note';
  const quantity = credit ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity';
  const money = amountIn(state);
  return state.draft.lines.map((line, i) => ({
    'cbc:ID': i + 1,
    [quantity]: { '@_unitCode': 'C62', '#text': quantityOf(line) },
    'cbc:LineExtensionAmount': money(line.amount),
    'cac:Item': {
      'cbc:Name': name(line.kind),
      'cac:ClassifiedTaxCategory': categoryElement(categoryOf(state)),
    },
    'cac:Price': { 'cbc:PriceAmount': money(Math.abs(line.amount) / Math.abs(quantityOf(line))) },
  }));
}

function quantityOf({ amount, basis }: InvoiceLine): number {
  const pieces = basis && 'each' in basis ? basis.quantity : 1;
  return amount < 0 ? -pieces : pieces;
}
