/**
 * What a delivery is told before it leaves, and its invoice when the loss is calculated: the same words. Those in
 * braces are filled with the facts.
 */
export const sharedWords = {
  'outside-policy': 'The policy insures deliveries from {startsOn} to {endsOn}.',
  'associated-buyer': 'The buyer belongs to your own group: what he owes you is not insured.',
  'buyer-not-named': 'The policy insures named buyers alone, and this is none of them.',
  'terms-too-long': 'The policy insures payment terms of at most {days} days.',
  'terms-above-limit': 'The limit was granted for payment terms of at most {days} days.',
  'stop-of-supply':
    'An invoice that was due on {dueOn} is still unpaid: deliveries after {stopOn} are not insured.',
  'cover-suspended': 'Cover is suspended from {from} on, because premium was unpaid.',
  'no-limit': 'There is no limit on this buyer.',
  'limit-withdrawn': 'The limit is withdrawn for deliveries on that date.',
} as const;
