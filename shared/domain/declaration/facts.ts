import type { DeclarationFact } from '../declarationFacts.ts';
import type { LocalDate } from '../instant.ts';
import type { Currency, MoneyFact } from '../money.ts';
import type { PremiumBasis } from '../policy/premiumTerms.ts';
import type { YearAccount } from '../premium/account.ts';
import type { BilledPart } from '../premium/billed.ts';
import type { Period } from './periods.ts';
import { termOn } from './plan.ts';
import type { Declaration, TurnoverLine, YearRecord } from './state.ts';

/** The periods that a reminder asks for, as of a day. */
export function periodFacts(periods: readonly Period[], today: LocalDate): DeclarationFact['periods'] {
  return periods.map(({ from, to, dueOn }) => ({ from, to, dueOn, lies: liesOf(dueOn, today) }));
}

function liesOf(dueOn: LocalDate, today: LocalDate) {
  if (today < dueOn) return 'ahead';
  return today === dueOn ? 'today' : 'past';
}

/** What is declared in a period: what was sold, unless the policy says outstanding balances. */
export function basisOf({ plan }: Pick<Declaration, 'plan'>, from: LocalDate): PremiumBasis {
  return termOn(plan, from).premium?.basis ?? 'turnover';
}

/** What was declared, as a letter repeats it. */
export function declaredFacts(
  state: Declaration,
  { from, to }: Pick<Period, 'from' | 'to'>,
  lines: readonly TurnoverLine[],
): DeclarationFact {
  const money = moneyIn(state.currency);
  return {
    basis: basisOf(state, from),
    period: { from, to },
    lines: lines.map((line) => ({ ...line, amount: money(line.amount) })),
    total: money(lines.reduce((sum, { amount }) => sum + amount, 0)),
  };
}

type Said = { year: Pick<YearRecord, 'from' | 'to'>; rate: string; dueOn: LocalDate | undefined };

/** How the premium of a year comes about, and what is billed or given back; amounts have no sign. */
export function accountFacts(
  state: Declaration,
  { year, rate, dueOn }: Said,
  account: YearAccount,
): DeclarationFact {
  const money = moneyIn(state.currency);
  const { declared, computed, topUp, premium, before, net, tax, parts } = account;
  const total = net + tax;
  return {
    basis: basisOf(state, year.from),
    account: {
      year: { from: year.from, to: year.to },
      ...{ declared: money(declared), rate, computed: money(computed), premium: money(premium) },
      ...(topUp > 0 && { topUp: money(topUp) }),
      ...(before !== 0 && { before: money(before) }),
      comes: total > 0 ? 'billed' : total < 0 ? 'given-back' : 'even',
      ...{ net: money(Math.abs(net)), total: money(Math.abs(total)) },
      taxes: parts.map((part) => taxFact(part, money)),
      ...(dueOn && { dueOn }),
    },
  };
}

function taxFact(
  { country, line, percent, base, amount, exempt }: BilledPart,
  money: (minor: number) => MoneyFact,
) {
  return {
    ...{ country, line, percent, exempt: exempt !== undefined, back: base < 0 },
    ...{ base: money(Math.abs(base)), amount: money(Math.abs(amount)) },
  };
}

const moneyIn =
  (currency: Currency) =>
  (minor: number): MoneyFact => ({ minor, currency });
