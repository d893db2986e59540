import { type Refusal, refused } from '../decision.ts';
import type { Calculation } from '../indemnity/calculation.ts';
import { writtenMoney } from '../money.ts';
import { settledTermsOn } from '../policy/settledTerms.ts';
import { takenOff } from './assess.ts';
import { mostWarnings } from './clocks.ts';
import { missingOf } from './missing.ts';
import type { ClaimReason, NewClaimDecision } from './newDecision.ts';
import type { Claim } from './state.ts';

/** `overdue`: premium of the policy that is due and unpaid, in the claim's currency. */
type Rule = (
  claim: Claim,
  decision: NewClaimDecision,
  calculation: Calculation,
  overdue: number,
) => Refusal | undefined;

/** What a decision must say, whoever takes it, beside that its word fits the figures: the first rule it breaks. */
export function decisionRefused(
  claim: Claim,
  decision: NewClaimDecision,
  calculation: Calculation,
  overdue: number,
): Refusal | undefined {
  const rules: Rule[] = [lateDecided, setOffFits, papersThere, reasonsGiven];
  for (const rule of rules) {
    const refusal = rule(claim, decision, calculation, overdue);
    if (refusal) return refusal;
  }
  return undefined;
}

/** What is wrong with what he says before anything is computed from it. */
export function saidRefused(claim: Claim, decision: NewClaimDecision): Refusal | undefined {
  const { late, exclusions, reasons } = decision;
  const named = [...late, ...reasons].flatMap(({ invoices = [] }) => invoices);
  const known = new Set(claim.invoices.map(({ number }) => number));
  const unknown = [...named, ...exclusions.map(({ invoice }) => invoice)].filter(
    (number) => !known.has(number),
  );
  if (unknown.length > 0) {
    return refused('rule', 'no-such-invoice', `Not in this claim: ${[...new Set(unknown)].join(', ')}.`);
  }
  const unnamed = late.find(({ consequence, harm }) => consequence !== 'none' && harm === undefined);
  if (unnamed) {
    return refused(
      'rule',
      'harm-required',
      'Whoever takes something off for lateness names the harm it did.',
    );
  }
  const vague = late.find(
    ({ consequence, percentage }) => (consequence === 'reduced') !== (percentage !== undefined),
  );
  if (!vague) return undefined;
  return refused(
    'rule',
    'percentage-required',
    'A reduction says by how many hundredths, and nothing else does.',
  );
}

/** Nothing is taken off, or left, for lateness before a person looked (F 22). */
const lateDecided: Rule = (_claim, _decision, { undecided }) => {
  if (undecided.length === 0) return undefined;
  const which = undecided.map(
    ({ code, invoice, lateDays }) => `${code}${invoice ? ` ${invoice}` : ''} by ${lateDays} days`,
  );
  return refused('rule', 'late-undecided', `Nobody has said what follows: ${which.join(', ')}.`);
};

/** Unpaid premium is set off by policy term alone, never more than is overdue, once for all decisions, and against what is paid (F 23). */
const setOffFits: Rule = (claim, { setOff }, calculation, overdue) => {
  const before = claim.decisions.at(-1)?.setOff ?? 0;
  if (setOff < before) {
    const amount = writtenMoney({ minor: before, currency: claim.currency });
    return refused(
      'rule',
      'set-off-before',
      `${amount} were set off before: they stay in every later decision.`,
    );
  }
  if (setOff === 0) return undefined;
  const first = claim.invoices.map(({ deliveredOn }) => deliveredOn).sort()[0] ?? claim.policy.startsOn;
  if (!settledTermsOn(claim.policy, first).setOffUnpaidPremium) {
    return refused('rule', 'no-set-off', 'The policy sets no premium off against an indemnity.');
  }
  if (setOff - before > overdue) {
    const amount = writtenMoney({ minor: overdue, currency: claim.currency });
    return refused('rule', 'set-off-not-owed', `Of the premium ${amount} are due and unpaid.`);
  }
  const applied = takenOff(calculation, 'premium-set-off');
  if (applied === setOff) return undefined;
  const most = writtenMoney({ minor: applied, currency: claim.currency });
  return refused('rule', 'set-off-too-much', `At most ${most} can be set off.`);
};

/** No file is closed for missing papers without two warnings that came through (K01). */
const papersThere: Rule = (claim, { exclusions }, { indemnity }) => {
  const missing = missingOf(claim);
  const forPapers = exclusions.some(({ code }) => code === 'papers-missing');
  if (forPapers && claim.warnings.count < mostWarnings) {
    return refused(
      'rule',
      'warned-twice-first',
      'Nothing is left out for missing papers before the client had two warnings.',
      'Waive what is not needed, or wait for the second warning.',
    );
  }
  if (indemnity === 0 || missing.length === 0 || forPapers) return undefined;
  const because = `Still missing: ${missing.join(', ')}.`;
  return refused('rule', 'file-incomplete', because, 'Waive what is not needed.');
};

/** Whatever is not paid has a reason that the client reads, with the clause for each code (K06). */
const reasonsGiven: Rule = (_claim, { outcome, reasons }, { excluded, reasonCode }) => {
  if (outcome === 'paid') return undefined;
  const told = reasons.filter(({ disclosure }) => disclosure !== 'internal');
  const codes = [...new Set([...excluded.map(({ code }) => code), ...(reasonCode ? [reasonCode] : [])])];
  const without = codes.filter((code) => !told.some((reason) => reason.code === code));
  if (told.length === 0 || without.length > 0) {
    const which = without.length > 0 ? ` Say why for: ${without.join(', ')}.` : '';
    return refused(
      'rule',
      'reasons-required',
      `A claim that is not paid in full needs reasons for the client.${which}`,
    );
  }
  const bare = told.filter((reason) => codes.includes(reason.code as never) && !hasClause(reason));
  if (bare.length === 0) return undefined;
  const which = bare.map(({ code }) => code).join(', ');
  return refused('rule', 'clause-required', `The clause of the policy is missing for: ${which}.`);
};

const hasClause = ({ clause, disclosure }: ClaimReason) => clause !== undefined && disclosure === 'client';
