import type { ClaimFact } from '../../domain/claimFacts.ts';
import type { LetterBlock } from '../../domain/letter.ts';
import { paragraph } from '../blocks.ts';
import { sayOn } from '../moments.ts';
import { words } from '../parts/limitWords.ts';
import { kept } from '../parts/punctuality.ts';
import { shares } from '../parts/shares.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';

type Payment = NonNullable<ClaimFact['payment']>;

/** An account was given: what we check before money goes there (F 25). */
export const claimPayee: Part = (writing) =>
  accountGiven(writing, given(writing.facts, 'claim', writing.facts.claim?.payee));

/** The same where money is passed on: it is the client's own account. */
export const collectionPayee: Part = (writing) => {
  const ending = given(writing.facts, 'collection', writing.facts.collection?.ending);
  return accountGiven(writing, { party: 'client', ending });
};

function accountGiven({ say }: Writing, { party, ending }: NonNullable<ClaimFact['payee']>): LetterBlock[] {
  return [
    paragraph(say('claim-payee.lead', { party: party.replace('-', '_'), ending })),
    paragraph(say('claim-payee.check')),
    paragraph(say('claim-payee.not-you')),
  ];
}

/** Money is on its way: what for, to which account, and what is still owed (K05). */
export const claimPaid: Part = (writing) => {
  const { facts, say, money } = writing;
  const payment = given(facts, 'claim', facts.claim?.payment);
  const { kind, amount } = payment;
  return [
    paragraph(
      say('claim-paid.lead', { kind: kind.replace('-', '_'), amount: money(amount) }),
      ...account(writing, payment),
    ),
    ...standing(writing, payment),
    ...kept(writing),
    paragraph(say('claim-paid.tell')),
  ];
};

function account({ say }: Writing, { ending, party = 'client' }: Payment): string[] {
  return ending ? [say('claim-paid.account', { party: party.replace('-', '_'), ending })] : [];
}

/** What was paid so far, and what is left. */
function standing({ say, money }: Writing, { paid, left }: Payment): LetterBlock[] {
  const sentences = [
    ...(paid ? [say('claim-paid.so-far', { paid: money(paid) })] : []),
    ...(left ? [say('claim-paid.left', { more: left.minor > 0 ? 'yes' : 'no', left: money(left) })] : []),
  ];
  return sentences.length === 0 ? [] : [paragraph(...sentences)];
}

/** The bank sent it back: it is owed again. */
export const paymentReturned: Part = (writing) => {
  const { facts, say, money } = writing;
  const { amount, ending } = given(facts, 'claim', facts.claim?.payment);
  return [
    paragraph(
      say('claim-payment-returned.lead', { amount: money(amount) }),
      ...(ending ? [say('claim-payment-returned.account', { ending })] : []),
    ),
    ...words(writing, 'heading.explanation', facts.text),
    paragraph(say('claim-payment-returned.do')),
  ];
};

/** Money came in after the indemnity: whose it is (D.1, 12). */
export const claimRecovered: Part = (writing) => {
  const { facts, locale, say, money } = writing;
  const recovery = given(facts, 'claim', facts.claim?.recovery);
  const { amount, on } = recovery;
  return [
    paragraph(say('claim-recovered.lead', { amount: money(amount), on: sayOn(locale, on) })),
    ...shares(writing, recovery),
  ];
};
