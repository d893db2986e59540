import { dateOf, endOfDay } from '../clocks.ts';
import { type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { cutRefused } from './cut.ts';
import type { NewDecision } from './decision.ts';
import { limitOutcomes } from './outcomes.ts';
import { noReason, reasonsRefused } from './reasons.ts';
import type { CreditLimit } from './state.ts';

type Rule = (state: CreditLimit, decision: NewDecision, now: Instant) => Refusal | undefined;

/** What a decision must say and may grant, whoever takes it: the first rule that it breaks. */
export function decisionRefused(
  state: CreditLimit,
  decision: NewDecision,
  now: Instant,
): Refusal | undefined {
  const rules: Rule[] = [amountFits, conditionsFit, endFits, cutsNothing, reasonsGiven, wasHeard, wasWeighed];
  for (const rule of rules) {
    const refusal = rule(state, decision, now);
    if (refusal) return refusal;
  }
  return undefined;
}

/** What is granted, in minor units: an approval grants what was asked. */
export function grantedBy({ request }: CreditLimit, { outcome, amount }: NewDecision): number {
  const { grants } = limitOutcomes[outcome];
  if (grants === 'all') return request.amount;
  return grants === 'nothing' ? 0 : (amount ?? 0);
}

const amountFits: Rule = ({ request }, { outcome, amount }) => {
  const fits = {
    all: amount === undefined || amount === request.amount,
    less: amount !== undefined && amount > 0 && amount < request.amount,
    'up-to-all': amount !== undefined && amount > 0 && amount <= request.amount,
    nothing: amount === undefined || amount === 0,
  };
  const { grants } = limitOutcomes[outcome];
  if (fits[grants]) return undefined;
  const must = {
    all: 'grants what was asked',
    less: 'grants something, and less than was asked',
    'up-to-all': 'grants something, and no more than was asked',
    nothing: 'grants nothing',
  };
  return refused('rule', 'amount-does-not-fit', `A decision that is ${outcome} ${must[grants]}.`);
};

const conditionsFit: Rule = (_state, { outcome, conditions }) => {
  if (limitOutcomes[outcome].conditions === conditions.length > 0) return undefined;
  return conditions.length > 0
    ? refused('rule', 'conditions-not-allowed', `A decision that is ${outcome} has no conditions.`)
    : refused('rule', 'conditions-required', 'A conditional decision names its conditions.');
};

const endFits: Rule = ({ rules }, { outcome, until }, now) => {
  if (until === undefined) return undefined;
  if (limitOutcomes[outcome].grants === 'nothing') {
    return refused('rule', 'nothing-to-end', 'Where nothing is granted nothing ends.');
  }
  if (until > dateOf(rules, now)) return undefined;
  return refused('rule', 'end-in-past', 'The last day of a temporary limit lies ahead.');
};

const cutsNothing: Rule = (state, decision, now) =>
  cutRefused(
    state,
    {
      amount: grantedBy(state, decision),
      until: decision.until && endOfDay(state.rules, decision.until),
      conditions: decision.conditions.length,
    },
    now,
  );

/** Whatever is not as he wished has its reasons; why the rest waits, he may be able to do nothing about (F 12). */
const reasonsGiven: Rule = (_state, { outcome, reasons }) => {
  const { adverse, closes } = limitOutcomes[outcome];
  if (adverse) return reasonsRefused(reasons);
  return closes ? undefined : noReason(reasons);
};

/** Not without the client (F 13): he was asked, and answered or had his time; or an exception is approved. */
const wasHeard: Rule = ({ hearing }, { outcome, exceptional }) => {
  const over = hearing?.answeredAt ?? hearing?.endedAt;
  if (!limitOutcomes[outcome].adverse || over || exceptional !== undefined) return undefined;
  return refused(
    'rule',
    'not-heard',
    hearing
      ? `The client has time to answer until ${hearing.until}.`
      : 'The client was not asked before a decision other than he wished.',
    hearing ? 'Wait for his answer.' : 'Ask him under /staff/credit-limits/{id}/information-requests.',
  );
};

/** What he told us, in his request, his answer or of his own accord, is weighed, and he reads how (F 13). */
const wasWeighed: Rule = ({ hearing, request }, { outcome, weighed }) => {
  const told = hearing?.answeredAt || request.experience || request.said;
  if (!limitOutcomes[outcome].adverse || !told || weighed !== undefined) return undefined;
  return refused('rule', 'weighing-required', 'The decision says how what the client told us was weighed.');
};
