/** Whoever reads limits reads invoices. */
export const invoiceReaders = [
  ...(['handler', 'underwriter', 'claims', 'collections', 'senior-manager', 'director'] as const),
  'board-reader',
] as const;
/** Who bills. */
const billers = ['handler', 'senior-manager', 'director'] as const;
/** Who records money, and writes about it. */
const tellers = ['collections', ...billers] as const;
/** Who may suspend cover for unpaid premium. */
const suspenders = ['underwriter', 'senior-manager', 'director'] as const;

/** Who may do what with invoices: a part of the one table (`authority.ts`). */
export const invoiceAuthority = {
  listStaffInvoices: invoiceReaders,
  getStaffInvoice: invoiceReaders,
  getStaffInvoiceTimeline: invoiceReaders,
  issueInvoice: billers,
  recordInvoicePayment: tellers,
  recordInvoiceRefund: tellers,
  suspendForInvoice: suspenders,
  withdrawInvoiceSuspension: suspenders,
  writeAboutInvoice: tellers,
} as const;
