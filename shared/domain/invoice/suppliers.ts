import * as z from 'zod';
import { LocalDate } from '../instant.ts';
import { Currency } from '../money.ts';
import { OfficeCode } from '../office.ts';
import { ReferenceScheme } from './paymentReference.ts';
import suppliers20261 from './suppliers.2026-1.json' with { type: 'json' };

/** Where an invoice is paid. */
export const OwnAccount = z.strictObject({
  currency: Currency,
  scheme: z.enum(['iban', 'bankgiro', 'clabe']),
  number: z.string().regex(/^[A-Z0-9-]{8,34}$/),
  bic: z.string().optional(),
});
export type OwnAccount = z.infer<typeof OwnAccount>;

/** The entity that supplies the service, as an invoice must name it (`charter.md` P05, by whom). */
export const Supplier = z.strictObject({
  name: z.string(),
  street: z.string(),
  city: z.string(),
  postalCode: z.string(),
  country: z.string().length(2),
  registration: z.string(),
  vatNumber: z.string(),
  accounts: z.array(OwnAccount).min(1),
  reference: ReferenceScheme,
});
export type Supplier = z.infer<typeof Supplier>;

const File = z.strictObject({
  version: z.string(),
  /** For what is issued on that day or after it. */
  from: LocalDate,
  /** Whether these are examples. */
  sample: z.boolean(),
  source: z.string(),
  suppliers: z.partialRecord(OfficeCode, Supplier),
});

/** Every published version, oldest first. */
const published = [suppliers20261].map((file) => File.parse(file));

const fileOn = (on: LocalDate) => published.findLast(({ from }) => from <= on);

/** Who supplies in the name of an office on a day; undefined where nobody is entered. */
export function supplierOn(office: OfficeCode, on: LocalDate): Supplier | undefined {
  return fileOn(on)?.suppliers[office];
}

/** The same for what is issued in a stage: in prod nobody supplies until the examples are replaced. */
export function supplierIn(
  stage: string | undefined,
  office: OfficeCode,
  on: LocalDate,
): Supplier | undefined {
  return stage === 'prod' && fileOn(on)?.sample ? undefined : supplierOn(office, on);
}

/** The account to which that currency is paid. */
export function accountFor({ accounts }: Supplier, currency: Currency): OwnAccount | undefined {
  return accounts.find((account) => account.currency === currency);
}
