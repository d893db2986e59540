/** Every kind of letter about an invoice. */
export const invoiceLetterKinds = [
  /** An invoice, which is the letter: how much, when, for what, by whom, and how to pay (P05). */
  'invoice-issued',
  'invoice-credit-note',
  /** Before the due date, or after it, and with no word about cover (F 29). */
  'invoice-reminder',
  /** Money reached us, or a claim's indemnity paid it. */
  'invoice-payment',
  /** What a credit note leaves over: by when it is paid back. */
  'invoice-refund-owed',
  'invoice-refund-late',
  'invoice-refunded',
  /** The legal notice: a person decided to suspend cover for unpaid premium, from a day on (F 29). */
  'invoice-suspension-notice',
  'invoice-suspended',
  'invoice-suspension-ended',
  'invoice-message',
] as const;
