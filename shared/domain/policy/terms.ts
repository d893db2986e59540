import { calendarFor, localDateAt } from '../calendar.ts';
import { yearOf } from '../calendarDate.ts';
import { type Refusal, refused } from '../decision.ts';
import type { Instant, LocalDate } from '../instant.ts';
import { insuranceYearOn } from '../policyYear/insuranceYear.ts';
import { againstLaw } from '../renewal/laws.ts';
import type { extraTerms } from './claimTerms.ts';
import { houseTermsOn } from './houseTerms.ts';
import { type Policy, PolicyTerms } from './policy.ts';
import { isWhole, type premiumTerms } from './premiumTerms.ts';

/** What a policy may have or not have. */
type Extra = 'undecided' | 'disclosure' | keyof typeof extraTerms | keyof typeof premiumTerms;
/** What somebody says of terms: the rest stays as it was, null takes away. */
export type TermsDraft = {
  [K in keyof Omit<PolicyTerms, 'from' | Extra>]?: PolicyTerms[K] | undefined;
} & { [K in Extra]?: PolicyTerms[K] | null | undefined };

export type FirstTerms = TermsDraft & Pick<PolicyTerms, 'maximumPaymentTermsDays'>;
export type PolicyDraft = Omit<Policy, 'terms'> & { terms: FirstTerms };

/** A new policy; what its terms do not say is as the defaults of its first day say. Returns a refusal as a value. */
export function openPolicy({ terms, ...policy }: PolicyDraft): Policy | Refusal {
  if (policy.endsOn < policy.startsOn)
    return refused('rule', 'ends-before-it-starts', 'The policy ends before it starts.');
  const { years } = calendarFor(policy.office);
  if (yearOf(policy.startsOn) < years.from || years.to < yearOf(policy.endsOn))
    return refused('rule', 'outside-calendar', `Our calendar knows the years ${years.from} to ${years.to}.`);
  const named = policy.buyerIds?.length ?? 0;
  if ((policy.scope === 'whole-turnover') !== (named === 0) || (policy.scope === 'single-buyer' && named > 1))
    return refused(
      'rule',
      'buyers-and-scope',
      'A single buyer is named, a project names its buyers, a whole turnover none.',
    );
  const unlawful = againstLaw(policy, terms.renewal ?? undefined);
  if (unlawful) return unlawful;
  const defaults = houseTermsOn(policy.startsOn);
  if (!defaults) return refused('rule', 'no-default-terms', `There are no terms for ${policy.startsOn}.`);
  return withTerms(
    { ...policy, terms: [] },
    { ...defaults, from: policy.startsOn, maximumPaymentTermsDays: terms.maximumPaymentTermsDays },
    terms,
  );
}

/**
 * New terms for deliveries from a date on that is not before today and after all terms there are: what was
 * delivered under terms stays under them. Returns a refusal as a value.
 */
export function changeTerms(
  policy: Policy,
  from: LocalDate,
  draft: TermsDraft,
  now: Instant,
): Policy | Refusal {
  const last = policy.terms.at(-1);
  if (!last) throw new Error('A policy without terms');
  const today = localDateAt(policy.office, now);
  if (from < today)
    return refused('rule', 'terms-in-the-past', `New terms begin on ${today} at the earliest.`);
  if (from <= last.from)
    return refused(
      'rule',
      'terms-out-of-order',
      `New terms begin after ${last.from}, when the last ones begin.`,
    );
  if (from > policy.endsOn)
    return refused('rule', 'after-the-policy', `The policy ends on ${policy.endsOn}.`);
  if (draft.renewal !== undefined)
    return refused('rule', 'renewal-terms', 'By when notice is given changes with a renewal, not meanwhile.');
  return premiumWithin(policy, from, draft, last) ?? termsFrom(policy, from, draft);
}

/** The premium of an insurance year is one sum at one rate: told within it, another would not count until the next. */
function premiumWithin(
  policy: Policy,
  from: LocalDate,
  { premium }: TermsDraft,
  last: PolicyTerms,
): Refusal | undefined {
  const year = insuranceYearOn(policy, from);
  const stays =
    premium === undefined || JSON.stringify(premium ?? undefined) === JSON.stringify(last.premium);
  if (stays || year.from === from) return undefined;
  const because = `Premium changes with an insurance year: this one runs until ${year.to}.`;
  return refused(
    'rule',
    'premium-within-a-year',
    because,
    'Change it from the day after, or at the renewal.',
  );
}

/** New terms after all there are, for deliveries from a date on. Returns a refusal as a value. */
export function termsFrom(policy: Policy, from: LocalDate, draft: TermsDraft): Policy | Refusal {
  const last = policy.terms.at(-1);
  if (!last) throw new Error('A policy without terms');
  if (policy.terms.length >= mostTerms)
    return refused('rule', 'too-many-terms', `A policy has at most ${mostTerms} terms.`);
  return againstLaw(policy, draft.renewal ?? undefined) ?? withTerms(policy, { ...last, from }, draft);
}

const mostTerms = 50;

function withTerms(policy: Policy, before: PolicyTerms, draft: TermsDraft): Policy | Refusal {
  const said = Object.entries(draft).filter(([, value]) => value !== undefined);
  const next = { ...before, ...Object.fromEntries(said) };
  const kept = Object.entries(next).filter(([, value]) => value !== null);
  const terms = PolicyTerms.parse(Object.fromEntries(kept));
  if (terms.undecided && terms.insuredPercentage[terms.undecided.kind] === undefined)
    return refused('rule', 'percentage-missing', `There is no percentage for ${terms.undecided.kind} cover.`);
  if (terms.turnover && !isWhole(terms.turnover))
    return refused('rule', 'split-not-whole', 'The expected turnover is divided into parts that make 100 %.');
  if (terms.premium && !terms.declaration)
    return refused(
      'rule',
      'declaration-required',
      'Premium is a rate of what is declared: say how often and by when.',
    );
  return { ...policy, terms: [...policy.terms, terms] };
}
