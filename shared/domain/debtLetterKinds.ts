/** The kinds of letter about unpaid invoices, collections and claims. */
export const debtLetterKinds = [
  /** Overdue invoices were told: the personal guide, step by step with its dates (K01, K02). */
  'overdue-received',
  'overdue-message',
  /** Money came in, or a later date within the maximum extension was noted. */
  'overdue-receipt',
  'overdue-extended',
  /** A later date beyond the maximum: by when we answer, and that silence is not consent (F 26). */
  'overdue-extension-asked',
  'overdue-extension-answered',
  'overdue-late',
  /** The last day to hand over, or to claim, comes near. */
  'overdue-duty-near',
  /** A mandate to collect: who has it, and by when there is a plan (K08). */
  'collection-acknowledged',
  'collection-message',
  /** The plan: steps, costs, who bears them, who acts there, and until when to approve it (K04). */
  'collection-plan',
  /** What his answer, or his silence, leads to. */
  'collection-plan-answered',
  'collection-late',
  /** A right would lapse: what we do, when and why, and how to object (F 21). */
  'collection-exception',
  /** Something was done (K03). */
  'collection-action',
  /** Money was collected: costs, shares, and by when his part is passed on (K05). */
  'collection-recovered',
  /** An account was given: what we check before money goes there (F 25). */
  'collection-payee',
  'collection-passed-on',
  'collection-pass-on-late',
  'collection-closed',
  /** After the indemnity we take his place, and ask him about his share (F 21). */
  'collection-subrogated',
  'collection-progress',
  /** A claim was filed: the wait, the first payable day, and which papers are missing (K01, K10). */
  'claim-acknowledged',
  'claim-message',
  /** What we need beside the checklist, and by when. */
  'claim-papers',
  /** Papers are still missing: the first and the second warning. */
  'claim-warning',
  /** The file is complete: by when we decide (F 19). */
  'claim-complete',
  'claim-receipt',
  'claim-paid-by-buyer',
  'claim-disputed',
  'claim-dispute-resolved',
  /** The buyer became insolvent: the wait is over (F 20). */
  'claim-insolvency',
  /** The decision with its calculation, reasons with clauses, and the right to appeal (K06, K07, K11). */
  'claim-decided',
  /** A complaint about the decision was upheld: by when somebody else decides anew (F 8). */
  'claim-new-decision-owed',
  'claim-late',
  /** An account was given: what we check before money goes there (F 25). */
  'claim-payee',
  /** Money is on its way (K05). */
  'claim-paid',
  'claim-payment-late',
  'claim-payment-returned',
  /** Money came in after the indemnity: whose it is (D.1, 12). */
  'claim-recovered',
  'claim-cancelled',
  'claim-progress',
] as const;
