import * as z from 'zod';
import { Task } from '../domain/case.ts';
import { InvoiceService, ServicePeriod, TaxLine } from '../domain/invoice/draft.ts';
import { Currency, MoneyAboveZero, SignedMoney } from '../domain/money.ts';
import { Conversion } from '../domain/policy/claimTerms.ts';
import { TimelineEntry } from './caseView.ts';
import { Invoice, InvoiceDetail, InvoiceLine, InvoiceLineView, invoiceId } from './invoiceView.ts';
import { defineRoutes } from './route.ts';
import { Id, LocalDate, line, OfficeCode, page, pageQuery, WrittenText } from './schemas.ts';

/** What only we may see of an invoice. */
const forStaff = { tasks: z.array(Task), assignee: z.string().nullable() };
export const StaffInvoice = Invoice.extend(forStaff);
export type StaffInvoice = z.infer<typeof StaffInvoice>;

const read = { method: 'GET', audience: 'staff', status: 200 } as const;
const command = {
  method: 'POST',
  audience: 'staff',
  command: true,
  status: 200,
  params: invoiceId,
  returns: StaffInvoice,
} as const;

const asked = {
  clientId: Id,
  policyId: Id,
  service: InvoiceService,
  period: ServicePeriod,
  /** The office whose entity supplied the service. */
  supplier: OfficeCode,
  currency: Currency,
  /** Where the currency is not the policy's. */
  exchange: Conversion.optional(),
  lines: z.array(InvoiceLineView).min(1).max(50),
  /** By country of risk; the amount follows from base and rate, half up. */
  taxes: z
    .array(TaxLine.omit({ amount: true }).extend({ base: SignedMoney, source: line(200) }))
    .min(1)
    .max(50),
};
/** Nothing that a client must read on an invoice may be left out: whatever is missing is named (P05). */
const Asked = z
  .strictObject({
    document: z.enum(['invoice', 'credit-note']),
    ...asked,
    /** The last day to pay: of an invoice. */
    dueOn: LocalDate.optional(),
    /** The invoice that a credit note corrects. */
    credits: Id.optional(),
  })
  .superRefine(({ document, dueOn, credits }, context) => {
    const invoice = document === 'invoice';
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (invoice && !dueOn) wrong('dueOn', 'is missing: an invoice says by when it is to be paid');
    if (!invoice && dueOn) wrong('dueOn', 'belongs to an invoice');
    if (!invoice && !credits)
      wrong('credits', 'is missing: a credit note names the invoice that it corrects');
    if (invoice && credits) wrong('credits', 'belongs to a credit note');
  });

const Paid = z.strictObject({
  /** The bank's own, for this movement: recorded once for ever. */
  reference: line(60),
  on: LocalDate,
  amount: MoneyAboveZero,
});

/** What the staff do about invoices. */
export const staffInvoices = defineRoutes('staffInvoices', {
  listStaffInvoices: {
    ...read,
    path: '/staff/invoices',
    query: z.strictObject({ ...pageQuery, office: OfficeCode.optional() }),
    returns: page(InvoiceLine),
    summary: 'The invoices and credit notes of an office, newest first (may be a second old)',
  },
  getStaffInvoice: {
    ...read,
    path: '/staff/invoices/{id}',
    params: invoiceId,
    returns: InvoiceDetail.extend(forStaff),
    summary: 'One document with tasks and the first page of what happened',
  },
  getStaffInvoiceTimeline: {
    ...read,
    path: '/staff/invoices/{id}/timeline',
    params: invoiceId,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    summary: 'Everything that happened',
  },
  issueInvoice: {
    method: 'POST',
    path: '/staff/invoices',
    audience: 'staff',
    command: true,
    looksUp: true,
    body: Asked,
    returns: StaffInvoice,
    status: 201,
    summary: 'Issue an invoice, or a credit note that corrects one: numbered without a gap',
    description:
      'Refused with everything that is missing or wrong, each by its name: what is due, by when, for which service and period, and who supplied it.',
  },
  recordInvoicePayment: {
    ...command,
    path: '/staff/invoices/{id}/payments',
    body: Paid,
    summary: 'Record money that came in: once for ever, and what is too much is owed back',
  },
  recordInvoiceRefund: {
    ...command,
    path: '/staff/invoices/{id}/refunds',
    body: Paid,
    summary: 'Record money that went back: once for ever, and never more than we owe',
  },
  suspendForInvoice: {
    ...command,
    path: '/staff/invoices/{id}/suspension',
    body: z.strictObject({
      /** Why, in words for the client. */
      because: WrittenText,
      /** The clause of the policy, or the law, that the notice rests on. */
      clause: line(200),
    }),
    summary:
      'Decide to suspend cover for unpaid premium: the legal notice leaves, and nothing ends before it is over',
  },
  withdrawInvoiceSuspension: {
    ...command,
    path: '/staff/invoices/{id}/suspension/withdrawal',
    body: z.strictObject({
      because: WrittenText,
      /** It should not have been, because the invoice was wrong, say: no day is without cover. */
      asIfNever: z.boolean().default(false),
    }),
    summary: 'Take a suspension back, announced or in force: from tomorrow, or as if it had never been',
  },
  writeAboutInvoice: {
    ...command,
    path: '/staff/invoices/{id}/messages',
    body: z.strictObject({ text: WrittenText }),
    summary: 'Write to the client',
  },
});
