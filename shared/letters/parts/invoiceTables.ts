import { exact, halfUp } from '../../domain/indemnity/exact.ts';
import type { InvoiceLine, LineBasis, TaxLine } from '../../domain/invoice/draft.ts';
import { supplierOn } from '../../domain/invoice/suppliers.ts';
import type { InvoiceFact } from '../../domain/invoiceFacts.ts';
import type { LetterBlock } from '../../domain/letter.ts';
import type { Currency } from '../../domain/money.ts';
import { grid, heading, paragraph, table } from '../blocks.ts';
import { sayDate } from '../moments.ts';
import { inline } from '../ownWords.ts';
import { sayPercentage } from '../percentage.ts';
import type { Writing } from '../writing.ts';
import { countryName } from './countryName.ts';

/** For what, for which time, and who supplied it (`charter.md` P05). */
export function service({ locale, say }: Writing, invoice: InvoiceFact): LetterBlock[] {
  const { from, to } = invoice.period;
  const supplier = supplierOn(invoice.supplier, invoice.issuedOn);
  if (!supplier) throw new Error(`Nobody supplies for ${invoice.supplier} on ${invoice.issuedOn}`);
  const { name, street, postalCode, city, country, registration, vatNumber } = supplier;
  const place = [street, `${postalCode} ${city}`, countryName(locale, country)].join(', ');
  const period = say('value.period', { from: sayDate(locale, from), to: sayDate(locale, to) });
  return [
    heading(say('heading.service')),
    table([
      { label: say('label.service'), value: say(`invoice-service.${invoice.service}`) },
      { label: say('label.period'), value: period },
      { label: say('label.supplier'), value: `${name}\n${place}` },
      { label: say('label.registration'), value: registration },
      ...(vatNumber === registration ? [] : [{ label: say('label.vat-number'), value: vatNumber }]),
    ]),
  ];
}

/** Line by line, tax by tax, how each came about, and what it comes to. */
export function billed(writing: Writing, invoice: InvoiceFact): LetterBlock[] {
  const { say, money } = writing;
  const { document, lines, taxes, net, total } = invoice;
  const { currency } = total;
  const columns = [
    { label: say('label.line'), wide: 5, amounts: false },
    { label: say('label.basis'), wide: 4, amounts: false },
    { label: say('label.amount'), wide: 3, amounts: true },
  ];
  const rows = [
    ...lines.map((line) => lineRow(writing, line, currency)),
    [say('label.net'), '', money(net)],
    ...taxes.map((tax) => taxRow(writing, tax, currency)),
    [say(document === 'invoice' ? 'label.total' : 'label.credited'), '', money(total)],
  ];
  return [heading(say('heading.billed')), grid(columns, rows), ...exchanged(writing, invoice)];
}

function lineRow(writing: Writing, { kind, amount, basis }: InvoiceLine, currency: Currency): string[] {
  const how = basis ? basisText(writing, basis, currency) : '';
  return [writing.say(`invoice-line.${kind}`), how, signed(writing, amount, currency)];
}

function basisText(writing: Writing, basis: LineBasis, currency: Currency): string {
  const money = (minor: number) => writing.money({ minor, currency });
  if ('each' in basis)
    return writing.say('value.pieces', { quantity: basis.quantity, each: money(basis.each) });
  const { percent, of } = basis;
  return writing.say('value.share', {
    percent: sayPercentage(writing.locale, Number(percent)),
    of: money(of),
  });
}

function taxRow(
  writing: Writing,
  { tax, country, percent, base, amount, exempt }: TaxLine,
  currency: Currency,
) {
  const { locale, say } = writing;
  const share = {
    percent: sayPercentage(writing.locale, Number(percent)),
    of: signed(writing, base, currency),
  };
  return [
    say(`invoice-tax.${tax}`, { country: countryName(locale, country) }),
    exempt === undefined ? say('value.share', share) : say('value.exempt'),
    signed(writing, amount, currency),
  ];
}

/** What takes off stands with a minus. */
function signed({ money }: Writing, minor: number, currency: Currency): string {
  const amount = money({ minor: Math.abs(minor), currency });
  return minor < 0 ? `−\u00a0${amount}` : amount;
}

/** At what rate it was turned, of which day and from whom, and what that is in the currency of the policy (F 29). */
function exchanged(writing: Writing, { exchange, total }: InvoiceFact): LetterBlock[] {
  if (!exchange) return [];
  const { locale, say, money } = writing;
  const { rate, on, source, to } = exchange;
  const worth = { minor: halfUp(exact(total.minor).mul(exact(rate))), currency: to };
  const said = { from: exchange.from, to, rate: decimal(locale, rate), day: sayDate(locale, on) };
  return [paragraph(say('invoice.exchange', { ...said, source: inline(source), worth: money(worth, true) }))];
}

const decimal = (locale: string, rate: string) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 12 }).format(Number(rate));
