import * as z from 'zod';
import { sharedWords } from '../cover/sharedWords.ts';

/** Words in braces are filled with the facts of the loss; `clause` names the policy term or what it rests on. */
type Row = { clause: string; because: string };

/** Why something is not insured or not paid: in the order of `cover.md` D.1, 2, then for the whole loss. */
export const claimReasons = {
  'other-debtor': {
    clause: 'cover.md D.1, 1',
    because: 'The debtor of this invoice is another legal entity than the insured buyer.',
  },
  'associated-buyer': { clause: 'associatedBuyers', because: sharedWords['associated-buyer'] },
  'public-buyer': { clause: 'cover.md D.1, 2', because: 'The buyer is a public body, which is not insured.' },
  'private-individual': {
    clause: 'cover.md D.1, 2',
    because: 'The buyer is a private individual, who is not insured.',
  },
  'buyer-not-named': { clause: 'buyerIds', because: sharedWords['buyer-not-named'] },
  'papers-missing': {
    clause: 'extraDocumentsDays',
    because: 'The papers that prove it did not come, although the client was warned twice.',
  },
  'cover-suspended': {
    clause: 'premium unpaid',
    because: 'Cover was suspended when it was delivered, because premium was unpaid.',
  },
  'currency-not-insured': { clause: 'conversion', because: 'Invoices in {currency} are not insured.' },
  'terms-too-long': { clause: 'maximumPaymentTermsDays', because: sharedWords['terms-too-long'] },
  'terms-above-limit': { clause: 'credit limit', because: sharedWords['terms-above-limit'] },
  'outside-policy': { clause: 'startsOn, endsOn', because: sharedWords['outside-policy'] },
  'stop-of-supply': { clause: 'maximumExtensionDays', because: sharedWords['stop-of-supply'] },
  'in-collection': {
    clause: 'collectionStopsCover',
    because: 'The buyer has been in collection since {since}: deliveries after that are not insured.',
  },
  'limit-withdrawn': { clause: 'credit limit', because: sharedWords['limit-withdrawn'] },
  'no-limit': { clause: 'credit limit', because: sharedWords['no-limit'] },
  'invoiced-late': {
    clause: 'invoicingWithinDays, lateConsequence',
    because: 'It was invoiced {lateDays} days late: {percentage} % of it is not insured.',
  },
  'reported-late': {
    clause: 'notificationDays, lateConsequence',
    because: 'It was reported {lateDays} days late: {percentage} % of it is not insured.',
  },
  'filed-late': {
    clause: 'claimWithinMonths, lateConsequence',
    because: 'The claim was filed {lateDays} days late: {percentage} % of it is not insured.',
  },
  'nothing-insured': { clause: 'cover.md D.1, 4', because: 'Nothing that the buyer owes is insured.' },
  'loss-not-above-threshold': {
    clause: 'threshold',
    because: 'The loss does not reach what the policy asks for before it pays.',
  },
  'within-own-share': {
    clause: 'deductible, minimumRetention',
    because: 'The loss is not more than what you bear of each loss.',
  },
  'within-first-loss': {
    clause: 'aggregateFirstLoss',
    because: 'You bear the first losses of the year, and they are not used up yet.',
  },
  'maximum-liability-reached': {
    clause: 'maximumLiability',
    because: 'The most that the policy pays in a year is reached.',
  },
} as const satisfies Record<string, Row>;

type Code = keyof typeof claimReasons;
export const ReasonCode = z.enum(Object.keys(claimReasons) as [Code, ...Code[]]);
export type ReasonCode = z.infer<typeof ReasonCode>;
