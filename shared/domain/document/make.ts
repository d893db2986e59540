import { type Refusal, refused } from '../decision.ts';
import type { Instant, LocalDate } from '../instant.ts';
import { isInForce, type Policy } from '../policy/policy.ts';
import type { CoverFact, DocumentFacts, Recipient } from './facts.ts';
import type { DocumentKind } from './kinds.ts';
import type { Proposal } from './proposal.ts';
import { wholeTermsOn } from './wholeTerms.ts';

/** Of one document: whose it is, when it was written, and under which reference. */
export type Making = {
  reference: string;
  client: { name: string };
  writtenAt: Instant;
  on: LocalDate;
};

/**
 * Why nothing is stated about that day: what will be insured on a day to come is not known, and outside the
 * policy nothing is. The terms of a day to come are known.
 */
export function dayRefused(
  policy: Policy,
  kind: DocumentKind,
  on: LocalDate,
  today: LocalDate,
): Refusal | undefined {
  const { startsOn, endsOn } = policy;
  if (!isInForce(policy, on))
    return refused(
      'rule',
      'outside-policy',
      `The policy runs from ${startsOn} to ${endsOn}.`,
      'Name a day within it, or another policy.',
    );
  if (kind !== 'policy' && on > today)
    return refused(
      'rule',
      'day-to-come',
      'What is in force on a day to come cannot be stated yet.',
      `Name ${today}, or a day before it.`,
    );
  return undefined;
}

/** The facts of what a client or a person of ours asks for. */
export function askedFacts(
  policy: Policy,
  kind: Exclude<DocumentKind, 'renewal-pack'>,
  making: Making,
  more: { recipient?: Recipient | undefined; cover?: CoverFact | undefined },
): DocumentFacts {
  const { recipient, cover } = more;
  return {
    ...factsOn(policy, making),
    kind,
    ...(recipient && { recipient }),
    ...(cover && { cover }),
  };
}

/**
 * The renewal pack (`charter.md` P03, P04, F 27): the terms of now beside those that are proposed. It follows from
 * the policy and the proposal alone; `making.on` is the day whose terms are those of now.
 */
export function renewalPackFacts(policy: Policy, proposed: Proposal, making: Making): DocumentFacts {
  return { ...factsOn(policy, making), kind: 'renewal-pack', proposed };
}

function factsOn(policy: Policy, { reference, client, writtenAt, on }: Making) {
  const { startsOn, endsOn, currency, scope, office, buyerIds } = policy;
  const named = buyerIds?.length;
  const terms = wholeTermsOn(policy, on);
  return {
    ...{ reference, office, writtenAt, on, client },
    policy: {
      reference: policy.reference,
      currency,
      scope,
      startsOn,
      endsOn,
      terms,
      ...(named && { named }),
    },
  };
}
