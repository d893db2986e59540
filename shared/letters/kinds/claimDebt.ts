import { paragraph } from '../blocks.ts';
import { sayOn } from '../moments.ts';
import { inline } from '../ownWords.ts';
import { deadline } from '../parts/deadline.ts';
import { papers } from '../parts/papers.ts';
import { payable } from '../parts/wait.ts';
import { given } from '../requiredFacts.ts';
import type { Part } from '../writing.ts';

/** Money came in while the claim is open. */
export const claimReceipt: Part = (writing) => {
  const { facts, locale, say, money } = writing;
  const { on, amount, left } = given(facts, 'claim', facts.claim?.received);
  const values = { on: sayOn(locale, on), amount: money(amount), left: money(left) };
  return [
    paragraph(say('claim-receipt.lead', values)),
    paragraph(say('claim-receipt.goes-on')),
    ...deadline(writing),
  ];
};

/** Receipts left nothing to claim. */
export const claimPaidByBuyer: Part = ({ say }) => [
  paragraph(say('claim-paid-by-buyer.lead')),
  paragraph(say('claim-paid-by-buyer.again')),
];

/** The buyer disputes a part: it alone waits; if it is the whole, the waiting period stands still (F 20). */
export const claimDisputed: Part = (writing) => {
  const { facts, say, money } = writing;
  const { invoice, amount, whole } = given(facts, 'claim', facts.claim?.dispute);
  return [
    paragraph(say('claim-disputed.lead', { invoice: inline(invoice), amount: money(amount) })),
    paragraph(say(whole ? 'claim-disputed.whole' : 'claim-disputed.part')),
    paragraph(say('claim-disputed.do')),
    ...(whole ? [] : deadline(writing)),
  ];
};

/** How much of it is owed, and from when that part can be paid. */
export const claimDisputeResolved: Part = (writing) => {
  const { facts, say, money } = writing;
  const dispute = given(facts, 'claim', facts.claim?.dispute);
  const owed = given(facts, 'claim', dispute.owed);
  const { payableOn } = dispute;
  const values = { invoice: inline(dispute.invoice), amount: money(dispute.amount), owed: money(owed) };
  return [
    paragraph(say('claim-dispute-resolved.lead', values)),
    paragraph(
      say('claim-dispute-resolved.goes-on', { owes: owed.minor > 0 ? 'yes' : 'no' }),
      ...(payableOn && owed.minor > 0 ? [payable(writing, { payableOn })] : []),
    ),
    ...deadline(writing),
  ];
};

/** The buyer became insolvent: the wait is over (F 20). */
export const claimInsolvency: Part = (writing) => [
  paragraph(writing.say('claim-insolvency.lead')),
  ...papers(writing),
  ...deadline(writing),
];
